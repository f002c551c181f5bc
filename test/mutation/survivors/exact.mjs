// biome-ignore-all lint/suspicious/noTemplateCurlyInString: lines of the source are quoted as they are.
export const explanations = [
  {
    file: "exact/checked-arithmetic.ts",
    line: "if (numerator !== undefined && denominator !== undefined && denominator > 0) return { numerator, denominator };",
    mutants: ["ConditionalExpression: denominator !== undefined → true"],
    because: "Undefined is not above 0 either; the compiler alone needs to be told.",
  },
  {
    file: "exact/decimal.ts",
    line: 'const digits = `${units < 0 ? negate(units) : units}`.padStart(shown + 1, "0");',
    mutants: ["EqualityOperator: units < 0 → units <= 0"],
    because: "The opposite of 0 is 0.",
  },
  {
    file: "exact/decimal.ts",
    line: 'const [, whole = "", fraction = "", exponent = 0] = match;',
    mutants: ['StringLiteral: "" → "Stryker was here!"'],
    because: "What matches has a whole part always; the compiler alone asks for a default.",
  },
  {
    file: "exact/decimal.ts",
    line: "return power < 0",
    mutants: ["EqualityOperator: power < 0 → power <= 0"],
    because: "A power of 0 makes the denominator 1 either way.",
  },
  {
    file: "exact/integer.ts",
    line: "return Math.floor(dividend / divisor) + 0;",
    mutants: ["ArithmeticOperator: Math.floor(dividend / divisor) + 0 → Math.floor(dividend / divisor) - 0"],
    because: "No integer of the library is −0, so that no quotient is.",
  },
  {
    file: "exact/integer.ts",
    line: "return integerOf(whole < 0n && quotient * part !== whole ? quotient - 1n : quotient);",
    mutants: ["EqualityOperator: whole < 0n → whole <= 0n"],
    because: "The quotient of 0 leaves no rest, so that nothing is subtracted from it either way.",
  },
  {
    file: "exact/integer.ts",
    line: "if (left <= largestSmall && right <= largestSmall) return smallDivisor(left as number, right as number);",
    mutants: [
      "ConditionalExpression: left <= largestSmall && right <= largestSmall → false",
      "EqualityOperator: left <= largestSmall → left < largestSmall",
      "EqualityOperator: right <= largestSmall → right < largestSmall",
    ],
    because: "Both ways are Euclid's algorithm; this one is only faster, for numbers of 32 bits.",
  },
  {
    file: "exact/integer.ts",
    line: "return left > right ? left : right;",
    mutants: ["EqualityOperator: left > right → left >= right"],
    because: "Of two equal integers either is the larger.",
  },
  {
    file: "exact/ratio.ts",
    line: "return below > 0",
    mutants: ["EqualityOperator: below > 0 → below >= 0"],
    because: "A denominator of 0 was refused before.",
  },
  {
    file: "exact/ratio.ts",
    line: "return leftSide < rightSide ? -1 : 1;",
    mutants: ["EqualityOperator: leftSide < rightSide → leftSide <= rightSide"],
    because: "Equal sides were told apart before.",
  },
  {
    file: "exact/ratio.ts",
    line: "if (denominator === 1) return value;",
    mutants: ["ConditionalExpression: denominator === 1 → false"],
    because:
      "The greatest divisor shared with 1 is 1, for which the value is returned two lines on: this is only faster.",
  },
  {
    file: "exact/ratio.ts",
    line: "const shared = greatestCommonDivisor(numerator < 0 ? negate(numerator) : numerator, denominator);",
    mutants: ["EqualityOperator: numerator < 0 → numerator <= 0"],
    because: "The opposite of 0 is 0.",
  },
  {
    file: "exact/ratio.ts",
    line: "const isUsual = denominator === 100 && numerator >= 0 && numerator <= 1000;",
    mutants: [
      "ConditionalExpression: denominator === 100 && numerator >= 0 && numerator <= 1000 → false",
      "ConditionalExpression: numerator >= 0 → true",
      "EqualityOperator: numerator >= 0 → numerator > 0",
      "EqualityOperator: numerator >= 0 → numerator < 0",
      "ConditionalExpression: numerator <= 1000 → true",
      "EqualityOperator: numerator <= 1000 → numerator > 1000",
      "EqualityOperator: numerator <= 1000 → numerator < 1000",
    ],
    because: "Which hundredths have their texts remembered changes the time that these take, and not the texts.",
  },
  {
    file: "exact/ratio.ts",
    line: "if (!isUsual) return formatTerms(numerator, denominator);",
    mutants: ["ConditionalExpression: !isUsual → true"],
    because: "Texts that are not remembered are made anew, and are the same.",
  },
  {
    file: "exact/rounding.ts",
    line: "const isOnStep = value.denominator === step.denominator && step.numerator === 1;",
    mutants: ["ConditionalExpression: value.denominator === step.denominator && step.numerator === 1 → false"],
    because: "A value on the step is rounded to itself by every rule: this is only faster.",
  },
  {
    file: "exact/rounding.ts",
    line: "if (isOnStep) return value.numerator;",
    mutants: ["ConditionalExpression: isOnStep → false"],
    because: "A value on the step is rounded to itself by every rule: this is only faster.",
  },
];
