export const explanations = [
  {
    file: "review/calendar-zone.ts",
    line: 'if (typeof value !== "string" || !/^[A-Z]/i.test(value)) return false;',
    mutants: ["Regex: /^[A-Z]/i → /[A-Z]/i"],
    because: "No zone is known by a name that has a letter and does not begin with one.",
  },
  {
    file: "review/instant.ts",
    line: 'const isDate = !Number.isNaN(milliseconds) && (text.slice(8, 10) <= "28" || isDay(text.slice(0, 10)));',
    mutants: [
      'ConditionalExpression: text.slice(8, 10) <= "28" → false',
      'EqualityOperator: text.slice(8, 10) <= "28" → text.slice(8, 10) < "28"',
      'StringLiteral: "28" → ""',
    ],
    because: "Every month has the days up to its 28th: this only spares looking them up.",
  },
  {
    file: "review/instant.ts",
    line: "const offsetText = /^\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)$/;",
    mutants: [
      "Regex: /^\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)$/ → /^\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)/",
    ],
    because: "Of a time with more behind its offset, Date.parse makes no time in Node; other engines are free to.",
  },
  {
    file: "review/instant.ts",
    line: "if (shown === undefined || shown < knownTime.start || shown >= knownTime.end || !isZone(zone)) return undefined;",
    mutants: ["ConditionalExpression: shown === undefined → false"],
    because: "Where no time is shown, no moment shows it either; the compiler alone needs to be told.",
  },
  {
    file: "review/instant.ts",
    line: 'if (moment === undefined || offset === "Z") return moment;',
    mutants: ["ConditionalExpression: moment === undefined → false"],
    because:
      "What is no moment has no offset with which it would be the time shown; the compiler alone needs to be told.",
  },
  {
    file: "review/period.ts",
    line: "return /^\\d{4}-\\d\\d-\\d\\d$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;",
    mutants: ["Regex: /^\\d{4}-\\d\\d-\\d\\d$/ → /^\\d{4}-\\d\\d-\\d\\d/"],
    because: "What comes back goes on with a T after the day, and no text that is asked about has one.",
  },
  {
    file: "review/rating-context.ts",
    line: "scoreBounds: { minimum, maximum, ...(rubric.ratingStep !== null && { step: exactOf(rubric.ratingStep) }) },",
    mutants: ["ConditionalExpression: rubric.ratingStep !== null → true"],
    because: "Null is read as no decimal, and a step of undefined is none; the compiler alone needs to be told.",
  },
  {
    file: "review/read-calendar.ts",
    line: "if (to > latest) latest = to;",
    mutants: ["EqualityOperator: to > latest → to >= latest"],
    because: "The same time has one spelling: it is replaced by itself.",
  },
  {
    file: "review/read-ratings.ts",
    line: "return left.role - right.role || (left.assessor.id < right.assessor.id ? -1 : 1);",
    mutants: ["EqualityOperator: left.assessor.id < right.assessor.id → left.assessor.id <= right.assessor.id"],
    because: "Everything that an assessor says is one voice: no two have the same id.",
  },
  {
    file: "review/read-ratings.ts",
    line: "if (!isKnown) {",
    mutants: ["ConditionalExpression: !isKnown → true"],
    because: "A known criterion is among the choices, and so no issue: this only spares listing them.",
  },
  {
    file: "review/read-ratings.ts",
    line: 'const id = known === undefined ? readId(record.assessor, { from: way, key: "assessor" }, issues) : known.assessor.id;',
    mutants: ["ConditionalExpression: known === undefined → true"],
    because: "The id of a known assessor was read before, and is read to the same again: this is only faster.",
  },
  {
    file: "review/read-ratings.ts",
    line: "if (role === undefined) {",
    mutants: ["ConditionalExpression: role === undefined → true"],
    because: "A known role is among the choices, and so no issue: this only spares listing them.",
  },
  {
    file: "review/read-ratings.ts",
    line: "const criteria = new Array(context.criterionIds.length);",
    mutants: ["ArrayDeclaration: new Array(context.criterionIds.length) → new Array()"],
    because: "A list grows by itself; its length beforehand makes it faster.",
  },
  {
    file: "review/read-ratings.ts",
    line: 'if (given === 0) addIssue(issues, "missing", { from: way, key: "score" }, expected, undefined);',
    mutants: ['StringLiteral: "missing" → ""'],
    because: "Where there is no value, the problem is noted as missing whatever it is called.",
  },
  {
    file: "review/read-review.ts",
    line: "if (id === undefined) continue;",
    mutants: ["ConditionalExpression: id === undefined → false"],
    because: "What is refused is undefined without its key and with it; the compiler alone needs to be told.",
  },
  {
    file: "review/working-table.ts",
    line: "for (let number = Math.floor(firstShown / day); number * day < lastShown; number++) {",
    mutants: ["EqualityOperator: number * day < lastShown → number * day <= lastShown"],
    because: "A day that begins where a span ends has no hours before that end.",
  },
  {
    file: "review/working-table.ts",
    line: "if (begin >= finish) continue;",
    mutants: ["EqualityOperator: begin >= finish → begin > finish"],
    because: "A stretch of no length holds no time, and none that follows it is found later for it.",
  },
];
