export const explanations = [
  {
    file: "review/period.ts",
    line: "if (start !== undefined && end !== undefined) return isDay(start) && isDay(end) && start <= end;",
    mutants: ["ConditionalExpression: end !== undefined → true"],
    because: "The pattern captures both ends or neither; the compiler alone needs to be told.",
  },
  {
    file: "review/read-ratings.ts",
    line: 'if (given === 0) addIssue(issues, "missing", { from: way, key: "score" }, expected, undefined);',
    mutants: ['StringLiteral: "missing" → ""'],
    because: "Where there is no value, the problem is noted as missing whatever it is called.",
  },
];
