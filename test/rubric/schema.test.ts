import { describe, expect, test } from "vitest";
import { customerCentric, customerCentricTexts, defineRubric } from "../../src/index";
import { rubricJsonSchema, rubricSchema } from "../../src/schema";
import { descriptionsOf } from "../support/descriptions";
import { compileJsonSchema } from "../support/json-schema";
import { absent, documentWith } from "./documents";

const validate = compileJsonSchema(rubricJsonSchema());

test.each<[path: string, value: string, message: string]>([
  ["version", " ", "some text"],
  ["id", " short", "an id: text without control characters or blanks around it"],
  ["minimumCoverage", "60%", 'a decimal such as 8.5 or "8.50"'],
])("the schema says in words, to those who use it within their own, what %s must be", (path, value, message) => {
  const { error } = rubricSchema.safeParse(documentWith({ [path]: value }));
  expect(error?.issues).toMatchObject([{ path: [path], message }]);
});

describe("the JSON Schema of rubrics", () => {
  test("names its draft and is plain JSON", () => {
    const schema = rubricJsonSchema();
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test("says in words what is written where", () => {
    const decimal = 'A decimal: a number, or text such as "8.50".';
    const decimals = ["below", "cap", "cut", "maximum", "minimum", "minimumCoverage", "ratingStep", "step"];
    const moreDecimals = ["score", "trimmedMean", "value", "weight", "weightTotal"];
    expect(descriptionsOf(rubricJsonSchema())).toEqual(
      [
        'band: As it is printed: "6.00–7.49", "< 6.00" or "≥ 9.50".',
        'criterion: A criterion, or "any" of them.',
        "points: In ascending order of their values; the scores all rise or all fall.",
        'unit: What the values count: "working minutes".',
        "document: A rubric of customer-centric-rubric",
        ...[...decimals, ...moreDecimals].map((name) => `${name}: ${decimal}`),
      ].sort(),
    );
  });

  test.each<[string, unknown]>([
    ["the built-in rubric", customerCentric],
    ["the built-in rubric with its texts", defineRubric({ ...customerCentric, texts: customerCentricTexts })],
    ["a document with every part", documentWith()],
    ["a document with printed bands", documentWith({ "levels.1": { id: "middle", band: "6.00–8.49" } })],
    ["a document with decimals as text", documentWith({ "levels.1.cut": "6.00", minimumCoverage: "0.5" })],
  ])("accepts %s", (_, document) => {
    validate(JSON.parse(JSON.stringify(document)));
    expect(validate.errors).toBeNull();
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["an unknown key", { notes: "" }],
    ["an unknown key of a level", { "levels.0.title": "Low" }],
    ["no id", { id: absent }],
    ["an empty id", { id: "" }],
    ["an id with a blank in front", { "criteria.0.id": " needs" }],
    ["an id with a control character", { "criteria.0.id": "ne\u0007eds" }],
    ["a blank version", { version: " " }],
    ["a version that is a number", { version: 1 }],
    ["no level", { levels: [] }],
    ["no criterion", { criteria: [] }],
    ["a level without a cut score or a band", { "levels.1.cut": absent }],
    ["a level with both", { "levels.1.band": "6.00–8.49" }],
    ["an exponent in text", { "levels.1.cut": "6e0" }],
    ["a decimal comma", { "levels.1.cut": "6,0" }],
    ["an unknown rounding", { rounding: "bankers" }],
    ["an unknown policy", { "policies.notRated": "zero" }],
    ["an unknown effect", { "gates.0.effect": "fail" }],
    ["blank words", { "texts.en.title": " " }],
    ["words without a title", { "texts.en.title": absent }],
    ["a mark that is neither true nor false", { "criteria.0.descriptors.0.indicators.0.negative": "yes" }],
  ])("refuses %s", (_, changes) => {
    expect(validate(JSON.parse(JSON.stringify(documentWith(changes))))).toBe(false);
  });

  test.each([null, [], "rubric", 7, {}])("refuses %j", (document) => {
    expect(validate(document)).toBe(false);
  });
});
