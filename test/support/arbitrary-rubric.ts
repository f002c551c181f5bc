import fc from "fast-check";
import type {
  AbsencePolicy,
  Criterion,
  Decimal,
  Gate,
  LevelDefinition,
  Measure,
  Role,
  Rubric,
  RubricDefinition,
  RubricTexts,
} from "../../src/index";
import type { Fraction, RoundingName } from "./exact-oracle";
import { fraction, roundingNames } from "./exact-oracle";

/** A good rubric as somebody would write it down, in any of its spellings, and what it is in whole steps. */
export interface GeneratedRubric {
  readonly definition: RubricDefinition;
  readonly step: Fraction;
  readonly minimumSteps: number;
  readonly maximumSteps: number;
  readonly rounding: RoundingName;
  readonly placeOn: "rounded" | "exact";
  /** From the lowest to the highest. */
  readonly levels: readonly { readonly id: string; readonly cutSteps: number }[];
}

/** Everything is generated in whole thousandths and written down only at the end. */
type Thousandths = number;

const stepSizes: readonly Thousandths[] = [1, 5, 10, 10, 10, 100, 250, 500, 1000, 5000];

/** Ids that break what is written carelessly, among ordinary ones. */
const hostileIds = [
  "__proto__",
  "constructor",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "length",
  "0",
  "-1",
  "1e3",
  "n/a",
  "true",
  "null",
  "a.b",
  "a[0]",
  'say "hi"',
  "two words",
  "👩‍👩‍👧",
  "需求",
  "مرحبا",
  "e\u0301",
  "\u202eright",
  "x".repeat(300),
];

const isId = (text: string) =>
  text !== "" && text.trim() === text && !/[\p{Cc}\p{Cs}]/u.test(text) && text !== "overall" && text !== "any";

const anyId = fc.oneof(
  { arbitrary: fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,6})?$/).filter(isId), weight: 3 },
  { arbitrary: fc.constantFrom(...hostileIds), weight: 2 },
  { arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter(isId), weight: 1 },
);

const uniqueIds = (least: number, most: number) => fc.uniqueArray(anyId, { minLength: least, maxLength: most });

/** Text of thousandths without needless zeros. */
function plainText(value: Thousandths): string {
  const size = Math.abs(value);
  const decimals = String(size % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${Math.floor(size / 1000)}${decimals === "" ? "" : `.${decimals}`}`;
}

/** The spellings of one decimal. */
function spelt(value: Thousandths): fc.Arbitrary<Decimal> {
  const text = plainText(value);
  return fc.constantFrom<Decimal>(Number(text), Number(text), text, text.includes(".") ? `${text}0` : `${text}.00`);
}

/** The spellings of a level that reaches from one value to another, both inclusive. */
function speltLevel(id: string, lower: Thousandths, upper: Thousandths, place: Place): fc.Arbitrary<LevelDefinition> {
  const [from, to] = [plainText(lower), plainText(upper)];
  const bands = ["–", " – ", "-", " - ", "—", "~", "～", " to "].map((dash) => `${from}${dash}${to}`);
  if (place.isFirst) bands.push(`< ${plainText(upper + place.step)}`, `<${plainText(upper + place.step)}`);
  if (place.isLast) bands.push(`≥ ${from}`, `>=${from}`);
  const byBand = fc.constantFrom(...bands).map((band): LevelDefinition => ({ id, band }));
  return fc.oneof(
    spelt(lower).map((cut): LevelDefinition => ({ id, cut })),
    byBand,
  );
}

interface Place {
  readonly step: Thousandths;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const weights = (count: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(0, 1000, 2000, 33330, 500), fc.nat(100_000)), {
      minLength: count,
      maxLength: count,
    })
    .map((values) => (values.every((value) => value === 0) ? values.map(() => 1000) : values));

const policy = fc.constantFrom<AbsencePolicy>("exclude", "lowest", "fail", "forbid");

/** Every key is left out now and then. */
const optional: { requiredKeys: []; noNullPrototype: true } = { requiredKeys: [], noNullPrototype: true };

const policies = fc.record({ notApplicable: policy, notRated: policy }, optional);

function all<Value>(values: readonly fc.Arbitrary<Value>[]): fc.Arbitrary<Value[]> {
  return fc.tuple(...values);
}

interface Ids {
  readonly levels: readonly string[];
  readonly criteria: readonly string[];
  readonly indicators: readonly string[];
  readonly ownRoles: readonly string[];
  readonly gates: readonly string[];
}

const anyIds: fc.Arbitrary<Ids> = fc.record({
  levels: uniqueIds(1, 6),
  criteria: uniqueIds(1, 5),
  indicators: uniqueIds(0, 6),
  ownRoles: uniqueIds(0, 2).map((ids) => ids.filter((id) => !builtInRoleIds.includes(id))),
  gates: uniqueIds(0, 3),
});

const builtInRoleIds: readonly string[] = ["manager", "peer", "report", "self", "customer", "other"];

/** Points with values of any sign, and scores on the scale that all rise or all fall. */
function measureOf({ step, minimumSteps, maximumSteps }: Scale): fc.Arbitrary<Measure> {
  const onScale = { min: minimumSteps, max: maximumSteps };
  const ascending = (left: number, right: number) => left - right;
  return (
    fc
      .record({
        values: fc.uniqueArray(fc.integer({ min: -2_000_000, max: 2_000_000 }), { minLength: 2, maxLength: 5 }),
        scores: fc.array(fc.integer(onScale), { minLength: 5, maxLength: 5 }),
        isRising: fc.boolean(),
        unit: fc.option(fc.constantFrom("days", "%", "元", "__proto__"), { nil: undefined }),
      })
      // Scores that never change are no measure.
      .filter(({ values, scores }) => new Set(scores.slice(0, values.length)).size > 1)
      .chain(({ values, scores, isRising, unit }) => {
        const sorted = scores.slice(0, values.length).sort(ascending);
        if (!isRising) sorted.reverse();
        const points = values
          .sort(ascending)
          .map((value, index) =>
            fc.record(
              { value: spelt(value), score: spelt((sorted[index] as number) * step) },
              { noNullPrototype: true },
            ),
          );
        return all(points).map((list): Measure => ({ ...(unit !== undefined && { unit }), points: list }));
      })
  );
}

/** Indicators are dealt out to criteria and levels in turn, so that each is in one place only. */
function criteriaOf(ids: Ids, scale: Scale): fc.Arbitrary<{ criteria: Criterion[]; total: Thousandths }> {
  return weights(ids.criteria.length).chain((values) => {
    const criteria = ids.criteria.map((id, index) => {
      const mine = ids.indicators.filter((_, at) => at % ids.criteria.length === index);
      const descriptors = ids.levels.slice(0, mine.length).map((level, at) => ({
        level,
        indicators: mine
          .filter((_, place) => place % ids.levels.length === at)
          .map((indicator, place) => ({
            id: indicator,
            ...(place % 3 === 1 && { supporting: true }),
            ...(place % 3 === 2 && { negative: true, supporting: false }),
          })),
      }));
      return fc
        .tuple(
          spelt(values[index] as Thousandths),
          fc.record(
            {
              policies,
              measure: measureOf(scale),
              descriptors: fc.constant<NonNullable<Criterion["descriptors"]>>(descriptors),
            },
            optional,
          ),
        )
        .map(([weight, rest]): Criterion => ({ id, weight, ...rest }));
    });
    return all(criteria).map((list) => ({ criteria: list, total: values.reduce((sum, value) => sum + value, 0) }));
  });
}

function rolesOf(ids: Ids): fc.Arbitrary<Role[]> {
  const restated = fc.subarray([...builtInRoleIds]);
  return restated.chain((builtIn) => {
    const given = [...builtIn, ...ids.ownRoles];
    return weights(given.length).chain((values) =>
      all(given.map((id, index) => spelt(values[index] as Thousandths).map((weight): Role => ({ id, weight })))),
    );
  });
}

function gatesOf(ids: Ids, scale: Scale): fc.Arbitrary<Gate[]> {
  const onScale = fc
    .integer({ min: scale.minimumSteps, max: scale.maximumSteps })
    .chain((steps) => spelt(steps * scale.step));
  const aboveMinimum = fc
    .integer({ min: scale.minimumSteps + 1, max: scale.maximumSteps })
    .chain((steps) => spelt(steps * scale.step));
  return all(
    ids.gates.map((id) =>
      fc.record(
        {
          id: fc.constant(id),
          criterion: fc.constantFrom("any", ...ids.criteria),
          below: aboveMinimum,
          effect: fc.oneof(
            fc.constant<Gate["effect"]>("unscored"),
            onScale.map((cap): Gate["effect"] => ({ cap })),
          ),
        },
        { noNullPrototype: true },
      ),
    ),
  );
}

/** In each locale the titles, and of the rest what every locale has. */
function textsOf(ids: Ids, definition: { criteria: readonly Criterion[] }): fc.Arbitrary<NonNullable<Rubric["texts"]>> {
  const used = definition.criteria.flatMap((criterion) => criterion.descriptors ?? []);
  const indicators = used.flatMap((descriptor) => descriptor.indicators.map((indicator) => indicator.id));
  const words = (keys: readonly string[], word: string) =>
    Object.fromEntries(keys.map((key) => [key, `${word} ${key}`]));
  const sections = fc.record({
    indicators: fc.boolean(),
    roles: fc.boolean(),
    gates: fc.boolean(),
    descriptors: fc.boolean(),
  });
  return fc.tuple(fc.subarray(["en", "zh", "ja", "pt-BR", "zh-Hant"]), sections).map(([locales, has]) => {
    const text = (locale: string): RubricTexts => ({
      title: `Rubric in ${locale}`,
      levels: words(ids.levels, locale),
      criteria: Object.fromEntries(
        ids.criteria.map((id) => [
          id,
          { title: `${locale} ${id}`, ...(has.descriptors && { descriptors: words(ids.levels.slice(0, 2), locale) }) },
        ]),
      ),
      ...(has.indicators && { indicators: words(indicators, locale) }),
      ...(has.roles && { roles: words(["manager", ...ids.ownRoles], locale) }),
      ...(has.gates && { gates: words(ids.gates, locale) }),
    });
    return Object.fromEntries(locales.map((locale) => [locale, text(locale)]));
  });
}

interface Scale {
  readonly step: Thousandths;
  readonly minimumSteps: number;
  readonly maximumSteps: number;
}

/** The cut scores in steps: the scale's minimum, and as many more as there are levels. */
function cutsOf(levels: number, { minimumSteps, maximumSteps }: Scale): fc.Arbitrary<number[]> {
  return fc
    .uniqueArray(fc.integer({ min: minimumSteps + 1, max: maximumSteps }), {
      minLength: levels - 1,
      maxLength: levels - 1,
    })
    .map((cuts) => [minimumSteps, ...cuts.sort((a, b) => a - b)]);
}

const anyScale: fc.Arbitrary<Scale> = fc
  .record({
    step: fc.constantFrom(...stepSizes),
    minimumSteps: fc.integer({ min: -600, max: 600 }),
    span: fc.integer({ min: 6, max: 1200 }),
  })
  .map(({ step, minimumSteps, span }) => ({ step, minimumSteps, maximumSteps: minimumSteps + span }));

/** Random good rubrics, with every part there or not. */
export const arbitraryRubric: fc.Arbitrary<GeneratedRubric> = fc.tuple(anyIds, anyScale).chain(([ids, scale]) => {
  const { step, minimumSteps, maximumSteps } = scale;
  return fc
    .record({
      minimum: spelt(minimumSteps * step),
      maximum: spelt(maximumSteps * step),
      stepSize: spelt(step),
      cuts: cutsOf(ids.levels.length, scale),
      criteria: criteriaOf(ids, scale),
      rounding: fc.constantFrom(...roundingNames),
      placeOn: fc.constantFrom("rounded" as const, "exact" as const),
      version: fc.constantFrom("1", "2.0.0", "v 3", "四"),
    })
    .chain(({ minimum, maximum, stepSize, cuts, criteria, rounding, placeOn, version }) => {
      const levels = all(
        ids.levels.map((id, index) => {
          const [lower, next] = [cuts[index] as number, cuts[index + 1]];
          const upper = next === undefined ? maximumSteps : next - 1;
          const place = { step, isFirst: index === 0, isLast: next === undefined };
          return speltLevel(id, lower * step, upper * step, place);
        }),
      );
      const rest = fc.record(
        {
          ratingStep: fc.oneof(fc.constant<Decimal | null>(null), spelt(step)),
          weightTotal: fc.oneof(fc.constant<Decimal | null>(null), spelt(criteria.total)),
          roles: rolesOf(ids),
          withinRole: fc.oneof(
            fc.constantFrom<NonNullable<RubricDefinition["withinRole"]>>("mean", "median"),
            fc
              .nat(499)
              .chain(spelt)
              .map((trimmedMean) => ({ trimmedMean })),
          ),
          policies,
          minimumCoverage: fc.nat(1000).chain(spelt),
          gates: gatesOf(ids, scale),
          texts: textsOf(ids, criteria),
        },
        optional,
      );
      return fc.tuple(levels, rest, anyId).map(([levelList, others, id]): GeneratedRubric => {
        // Texts name the gates and roles that are there: without those they are left out too.
        const { texts, ...withoutTexts } = others;
        const isComplete = others.gates !== undefined && others.roles !== undefined;
        return {
          definition: {
            id,
            version,
            scale: { minimum, maximum, step: stepSize },
            rounding,
            placeOn,
            levels: levelList,
            criteria: criteria.criteria,
            ...withoutTexts,
            ...(isComplete && texts !== undefined && { texts }),
          },
          step: fraction(BigInt(step), 1000n),
          minimumSteps,
          maximumSteps,
          rounding,
          placeOn,
          levels: ids.levels.map((levelId, index) => ({ id: levelId, cutSteps: cuts[index] as number })),
        };
      });
    });
});
