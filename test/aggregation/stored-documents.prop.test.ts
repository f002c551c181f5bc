import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isScoringError } from "../../src/index";
import { damagedDocument } from "../fuzz/damaged-document";
import { compileJsonSchema } from "../support/json-schema";
import { runs, stored, storedKinds } from "./stored-documents";

function isRefused(call: () => unknown): boolean {
  try {
    call();
    return false;
  } catch (error) {
    if (!isScoringError(error)) throw error;
    return true;
  }
}

describe.each(storedKinds)("$name that is damaged", ({ good, parse, safeParse, form, jsonSchema, use }) => {
  const fits = compileJsonSchema(jsonSchema());

  test("is taken by its reader exactly when it is by what uses it, and then by both schemas too", () => {
    const property = fc.property(damagedDocument(good.map(stored)), (document) => {
      // Zod looks at no value under this key of a record, and JSON Schema does: a role may be called so.
      fc.pre(!JSON.stringify(document ?? null).includes('"__proto__":'));
      const parsed = safeParse(document);
      expect(isRefused(() => parse(document))).toBe(!parsed.success);
      const isInForm = form.safeParse(document).success;
      expect(fits(document)).toBe(isInForm);
      if (parsed.success) expect(isInForm).toBe(true);
      if (use !== undefined) expect(isRefused(() => use(document as never))).toBe(!parsed.success);
      // What somebody adjusted must add up as well.
      else if (Object(document).adjustment === undefined) expect(isInForm).toBe(parsed.success);
    });
    fc.assert(property, runs);
  });
});
