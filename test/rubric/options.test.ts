import { describe, expect, test } from "vitest";
import { levelOf } from "../../src/index";
import { readOptionChoice, rubricOf } from "../../src/rubric/options";
import { textOf } from "../../src/rubric/texts";
import { refusalOf } from "../review/refusal";

describe("an option that is one of a few words", () => {
  const read = (value: string | undefined) => readOptionChoice("audience", value, ["subject", "manager"]);

  test("is the word that was given, or the first where none was", () => {
    expect([read("manager"), read("subject"), read(undefined)]).toEqual(["manager", "subject", "subject"]);
  });

  test("is refused with the words that it may be", () => {
    const error = refusalOf(() => read("hr"));
    expect(error.code).toBe("invalid-option");
    expect(error.message).toBe('audience: expected one of subject, manager, got "hr".');
  });
});

test.each<[what: string, options: unknown, message: string]>([
  ["options that are none", null, "options: expected an object, got null."],
  ["an option that is misspelt", { rubirc: 1 }, 'options.rubirc: expected one of the keys rubric, got "rubirc".'],
])("%s are refused by that name", (_, options, message) => {
  expect(refusalOf(() => rubricOf(options as never)).message).toBe(`The call has problems:\n- ${message}`);
});

test("what is no rubric is refused by saying how rubrics are made", () => {
  const error = refusalOf(() => levelOf(8, {} as never));
  expect(error.code).toBe("undefined-rubric");
  expect(error.message).toBe("rubric: expected a rubric of defineRubric or parseRubric, got a value of type object.");
});

test("the text of an id is its own, and none where there is none", () => {
  expect(textOf({ good: "Good" }, "good")).toBe("Good");
  for (const id of ["great", "toString", "__proto__"]) expect(textOf({ good: "Good" }, id)).toBeUndefined();
  expect(textOf(undefined, "good")).toBeUndefined();
});
