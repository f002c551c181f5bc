import { describe, expect, test } from "vitest";
import { customerCentric, customerCentricTexts, defineRubric, levelOf, rubricFingerprints } from "../../src/index";
import { isScoringError, parseRubric, safeParseRubric } from "../../src/schema";
import { refusal } from "../exact/refusal";
import { absent, documentWith } from "./documents";

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a rubric from a JSON document", () => {
  test.each([
    ["the built-in one", () => customerCentric],
    ["the built-in one with its texts", () => defineRubric({ ...customerCentric, texts: customerCentricTexts })],
    ["one with every part", () => defineRubric(documentWith())],
  ])("comes back as it was written: %s", (_, make) => {
    const rubric = make();
    const parsed = parseRubric(throughJson(rubric));
    expect(parsed).toEqual(rubric);
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(rubric));
    expect(rubricFingerprints(parsed)).toEqual(rubricFingerprints(rubric));
  });

  test("can be placed on at once", () => {
    expect(levelOf("8.495", parseRubric(throughJson(customerCentric)))).toBe("outstanding");
  });

  test("is the same as the one defined in code", () => {
    expect(parseRubric(documentWith())).toEqual(defineRubric(documentWith()));
  });

  test("is data when it is good and issues when it is not, and never both", () => {
    const good = safeParseRubric(documentWith());
    expect(good).toEqual({ success: true, data: defineRubric(documentWith()) });
    const bad = safeParseRubric(documentWith({ version: absent }));
    expect(bad).toMatchObject({ success: false, issues: [{ code: "missing", path: ["version"] }] });
    expect(bad).not.toHaveProperty("data");
  });

  test("throws what safeParseRubric lists", () => {
    const document = documentWith({ version: absent, "scale.step": 0 });
    const listed = safeParseRubric(document);
    expect(() => parseRubric(document)).toThrow(refusal("invalid-rubric"));
    try {
      parseRubric(document);
    } catch (error) {
      expect(isScoringError(error) && error.details.issues).toEqual(listed.success || listed.issues);
    }
    expect(listed.success || listed.issues.map(({ code }) => code).sort()).toEqual(["missing", "out-of-range"]);
  });

  test("is left as it is", () => {
    const document = documentWith();
    const before = JSON.stringify(document);
    safeParseRubric(document);
    expect(JSON.stringify(document)).toBe(before);
    expect(Object.isFrozen(document.levels)).toBe(false);
  });

  test("with a key named __proto__ is refused by that name, and pollutes nothing", () => {
    const document: unknown = JSON.parse('{"__proto__": {"rounding": "up"}, "id": "x"}');
    const parsed = safeParseRubric(document);
    expect(parsed.success || parsed.issues.some(({ path }) => path[0] === "__proto__")).toBe(true);
    expect(parsed.success).toBe(false);
    expect({}).not.toHaveProperty("rounding");
  });
});

test("what defineRubric and parseRubric throw says that it is the rubric that has problems", () => {
  const message = "The rubric has problems:\n- version: expected some text, of well-formed Unicode, got nothing.";
  const document = documentWith({ version: absent });
  expect(() => parseRubric(document)).toThrow(message);
  expect(() => defineRubric(document)).toThrow(message);
});
