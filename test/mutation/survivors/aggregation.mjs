// biome-ignore-all lint/suspicious/noTemplateCurlyInString: lines of the source are quoted as they are.
export const explanations = [
  {
    file: "aggregation/explain.ts",
    line: "return issues.length > 0 ? [] : sentencesOf(result, rubric, audience, speakerFor(rubric, locale));",
    mutants: ['ArrayDeclaration: [] → ["Stryker was here"]'],
    because: "It stands in for the sentences of a result that is refused, and is never told.",
  },
  {
    file: "aggregation/explanation/en.ts",
    line: 'list: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`),',
    mutants: ['StringLiteral: "" → "Stryker was here!"'],
    because: "A single item has nothing to be joined to, and no list is empty.",
  },
  {
    file: "aggregation/explanation/speaker.ts",
    line: "const size = numerator < 0 ? negate(numerator) : numerator;",
    mutants: ["EqualityOperator: numerator < 0 → numerator <= 0"],
    because: "Zero is short, and was told in full above.",
  },
  {
    file: "aggregation/explanation/speaker.ts",
    line: 'return `${numerator < 0 ? "-" : ""}${formatDecimal({ numerator: digits, denominator: unit }, shown)}…`;',
    mutants: ["EqualityOperator: numerator < 0 → numerator <= 0"],
    because: "Zero is short, and was told in full above.",
  },
  {
    file: "aggregation/explanation/total-sentences.ts",
    line: 'const line = result.adjustments.find((adjustment) => adjustment.kind === "cap");',
    mutants: ['ConditionalExpression: adjustment.kind === "cap" → true'],
    because: "A ledger has one adjustment at most, and a gate that decided the score has made it a cap.",
  },
  {
    file: "aggregation/explanation/total-sentences.ts",
    line: 'const isFreed = adjustments.some(({ kind }) => kind === "cap");',
    mutants: ['ConditionalExpression: kind === "cap" → true'],
    because:
      "The only other adjustment is that of a failed review, and no rise is told that would reach a level from there.",
  },
];
