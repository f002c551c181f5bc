export const explanations = [
  {
    file: "rubric/canonical-json.ts",
    line: ".sort(([left], [right]) => (left < right ? -1 : 1))",
    mutants: ["EqualityOperator: left < right → left <= right"],
    because: "No two keys of an object are the same.",
  },
  {
    file: "rubric/read-criteria.ts",
    line: 'policies[key] = readChoice(record[key], [...path, key], policyChoices, issues) ?? "exclude";',
    mutants: ['StringLiteral: "exclude" → ""'],
    because: "It stands in for a policy that was refused, and so is the rubric.",
  },
  {
    file: "rubric/read-criteria.ts",
    line: 'if (record === undefined) return { id: "" };',
    mutants: ['ObjectLiteral: { id: "" } → {}'],
    because: "It stands in for an indicator that was refused; no id is taken for none as the empty one is.",
  },
  {
    file: "rubric/read-gates.ts",
    line: 'const criterion = readChoice(record.criterion, [...path, "criterion"], known, issues, "unknown-criterion") ?? "";',
    mutants: ['StringLiteral: "" → "Stryker was here!"'],
    because: "It stands in for a criterion that was refused, and so is the rubric.",
  },
  {
    file: "rubric/read-gates.ts",
    line: 'return "unscored";',
    mutants: ['StringLiteral: "unscored" → ""'],
    because: "It stands in for an effect that was refused, and so is the rubric.",
  },
  {
    file: "rubric/read-gates.ts",
    line: 'return cap === undefined ? "unscored" : { cap: canonicalDecimal(cap) };',
    mutants: ['StringLiteral: "unscored" → ""'],
    because: "It stands in for a cap that was refused, and so is the rubric.",
  },
];
