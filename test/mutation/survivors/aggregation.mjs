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
    file: "aggregation/explanation/evidence-sentences.ts",
    line: "const obstacles = next.needs.length === stoppedBy.length ? undefined : list(next.needs, []);",
    mutants: ['ArrayDeclaration: [] → ["Stryker was here"]'],
    because: "What is no verdict has no figures to tell, as no verdict has none.",
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
    line: 'const line = result.deductions.find((deduction) => deduction.kind === "cap");',
    mutants: ['ConditionalExpression: deduction.kind === "cap" → true'],
    because: "A ledger has one deduction at most, and a gate that decided the score has made it a cap.",
  },
  {
    file: "aggregation/explanation/total-sentences.ts",
    line: 'const isFreed = deductions.some(({ kind }) => kind === "cap");',
    mutants: ['ConditionalExpression: kind === "cap" → true'],
    because:
      "The only other deduction is that of a failed review, and no rise is told that would reach a level from there.",
  },
  {
    file: "aggregation/gating.ts",
    line: 'const cap = gate.effect === "unscored" ? undefined : exactOf(gate.effect.cap);',
    mutants: ['ConditionalExpression: gate.effect === "unscored" → false', 'StringLiteral: "unscored" → ""'],
    because: "The word has no cap, and what is not there is read as undefined; the compiler alone needs to be told.",
  },
  {
    file: "aggregation/gating.ts",
    line: "if (cap !== undefined && compareRatios(cap, settled.score) < 0) {",
    mutants: ["ConditionalExpression: cap !== undefined → true"],
    because:
      "A gate that fires without a cap leaves the review unscored, and only scores are settled; the compiler alone needs to be told.",
  },
  {
    file: "aggregation/next-level.ts",
    line: "const barriers = firings.filter(({ cap }) => cap !== undefined && placeExact(cap, scale).level < index);",
    mutants: ["ConditionalExpression: cap !== undefined → true"],
    because:
      "A gate that fires without a cap leaves the review unscored, and only scores have a way up; the compiler alone needs to be told.",
  },
  {
    file: "aggregation/score-criterion.ts",
    line: "if (first?.value.score !== undefined && answers.length === 1 && weights.roles[first.role] !== 0) {",
    mutants: [
      "ConditionalExpression: first?.value.score !== undefined && answers.length === 1 && weights.roles[first.role] !== 0 → false",
      "BlockStatement: { // A shortcut for what most criteria have: one score with weight leaves no mean to compute. const… → {}",
    ],
    because: "The mean of one score is that score, with all of the weight, by either way: this one is only faster.",
  },
  {
    file: "aggregation/score-review.ts",
    line: "return issues.length > 0 ? [] : reviews.map((review) => totalReview(review, rubric, issues));",
    mutants: ['ArrayDeclaration: [] → ["Stryker was here"]'],
    because: "What is returned beside an issue is never looked at: the issues are thrown.",
  },
  {
    file: "aggregation/total-review.ts",
    line: "if (reasons.length === 0 && total !== undefined) {",
    mutants: ["ConditionalExpression: total !== undefined → true"],
    because:
      "Where no score has weight, the coverage is 0 or there is none, which is a reason; the compiler alone needs to be told.",
  },
  {
    file: "aggregation/weighing.ts",
    line: "if (!scores.includes(undefined)) return all;",
    mutants: ["ConditionalExpression: !scores.includes(undefined) → false"],
    because: "Where every criterion counts, their shares worked out anew are those of all: this is only faster.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "function meanOfHundredths(scores: readonly Decimal[], weights: readonly Decimal[], rubric: Rubric): Ratio | undefined {",
    mutants: [
      "BlockStatement: { const { minimum, maximum } = rubric.scale; if (!Array.isArray(scores) || !Array.isArray(weights) … → {}",
    ],
    because: "All means are left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "if (!Array.isArray(scores) || !Array.isArray(weights) || scores.length !== weights.length) return undefined;",
    mutants: [
      "ConditionalExpression: !Array.isArray(scores) || !Array.isArray(weights) || scores.length !== weights.length → true",
    ],
    because: "All means are left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "for (let index = 0; index < scores.length; index++) {",
    mutants: [
      "ConditionalExpression: index < scores.length → false",
      "EqualityOperator: index < scores.length → index >= scores.length",
      'BlockStatement: { const [score, weight] = [scores[index], weights[index]]; if (typeof score !== "number" || typeof … → {}',
    ],
    because: "Without any weight in sight the mean is left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "for (let index = 0; index < scores.length; index++) {",
    mutants: ["EqualityOperator: index < scores.length → index <= scores.length", "UpdateOperator: index++ → index--"],
    because:
      "Outside a list there is undefined, no number, so that the mean is left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "const [score, weight] = [scores[index], weights[index]];",
    mutants: ["ArrayDeclaration: [scores[index], weights[index]] → []"],
    because: "All means are left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: 'if (typeof score !== "number" || typeof weight !== "number") return undefined;',
    mutants: [
      'ConditionalExpression: typeof score !== "number" || typeof weight !== "number" → true',
      'StringLiteral: "number" → ""',
    ],
    because: "All means are left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "const [hundredths, parts] = [Math.round(score * 100), Math.round(weight * 100)];",
    mutants: ["ArrayDeclaration: [Math.round(score * 100), Math.round(weight * 100)] → []"],
    because: "All means are left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "const [hundredths, parts] = [Math.round(score * 100), Math.round(weight * 100)];",
    mutants: ["ArithmeticOperator: score * 100 → score / 100", "ArithmeticOperator: weight * 100 → weight / 100"],
    because: "Only 0 comes back to itself then; the rest is left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "if (hundredths / 100 !== score || parts / 100 !== weight || parts < 0) return undefined;",
    mutants: ["ConditionalExpression: hundredths / 100 !== score || parts / 100 !== weight || parts < 0 → true"],
    because: "All means are left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "if (hundredths / 100 !== score || parts / 100 !== weight || parts < 0) return undefined;",
    mutants: [
      "ArithmeticOperator: hundredths / 100 → hundredths * 100",
      "ArithmeticOperator: parts / 100 → parts * 100",
    ],
    because: "Only 0 comes back to itself then; the rest is left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "if (hundredths / 100 !== score || parts / 100 !== weight || parts < 0) return undefined;",
    mutants: ["EqualityOperator: parts < 0 → parts <= 0"],
    because: "A weight of 0 is left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "if (!(score >= (minimum as number) && score <= (maximum as number))) return undefined;",
    mutants: [
      "ConditionalExpression: !(score >= (minimum as number) && score <= (maximum as number)) → true",
      "ConditionalExpression: score >= (minimum as number) && score <= (maximum as number) → false",
    ],
    because: "All means are left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "if (!(score >= (minimum as number) && score <= (maximum as number))) return undefined;",
    mutants: [
      "EqualityOperator: score >= (minimum as number) → score > (minimum as number)",
      "EqualityOperator: score <= (maximum as number) → score < (maximum as number)",
    ],
    because: "A score at an end of the scale is left to the exact mean, which takes it too and is only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "if (Math.abs(sum) > largestSum || total > largestSum) return undefined;",
    mutants: ["ConditionalExpression: Math.abs(sum) > largestSum || total > largestSum → true"],
    because: "All means are left to the exact mean, which is the same and only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "if (Math.abs(sum) > largestSum || total > largestSum) return undefined;",
    mutants: [
      "EqualityOperator: Math.abs(sum) > largestSum → Math.abs(sum) >= largestSum",
      "EqualityOperator: total > largestSum → total >= largestSum",
    ],
    because: "A sum of just that size is exact as a number and, left to the exact mean, only slower.",
  },
  {
    file: "aggregation/weighted-mean.ts",
    line: "return total === 0 ? undefined : { numerator: sum, denominator: multiply(total, 100) };",
    mutants: ["ConditionalExpression: total === 0 → true"],
    because: "All means are left to the exact mean, which is the same and only slower.",
  },
];
