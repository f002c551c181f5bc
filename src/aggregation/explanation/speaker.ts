import type { Decimal } from "../../exact/decimal";
import { formatDecimal, parseDecimal } from "../../exact/decimal";
import { multiply, negate, powerOfTen } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { multiplyRatios, parseRatio } from "../../exact/ratio";
import type { RoundingMode } from "../../exact/rounding";
import { down, roundToStep } from "../../exact/rounding";
import { defaultRubric } from "../../rubric/customer-centric";
import type { Locale } from "../../rubric/customer-centric-texts";
import { customerCentricTexts } from "../../rubric/customer-centric-texts";
import type { ExactScale } from "../../rubric/exact-scale";
import { exactScale } from "../../rubric/exact-scale";
import type { Rubric } from "../../rubric/rubric";
import type { RubricTexts } from "../../rubric/texts";
import { textOf } from "../../rubric/texts";
import { en } from "./en";
import { ja } from "./ja";
import type { ExplanationMessages } from "./messages";
import { zh } from "./zh";

/** Speaks of a rubric's scores, levels and criteria in one language; what has no title goes by its id. */
export interface Speaker {
  readonly say: ExplanationMessages;
  readonly rubric: string;
  /** The ids of the levels, from the lowest on. */
  readonly levels: readonly string[];
  readonly level: (id: string) => string;
  readonly criterion: (id: string) => string;
  readonly role: (id: string) => string;
  /** So many assessors of a role. */
  readonly count: (count: number, role: string) => string;
  readonly gate: (id: string) => string;
  /** What an indicator means, in the marks of quotation. */
  readonly indicator: (id: string) => string;
  readonly descriptor: (criterion: string, level: string) => string | undefined;
  /** A score with the digits of the rubric's step. */
  readonly score: (score: Decimal) => string;
  /** What a line of the ledger takes away; `undefined` when that prints as nothing. */
  readonly loss: (contribution: number) => string | undefined;
  /** An exact score rounded to the rubric's step. */
  readonly rounded: (exactScore: string) => string;
  /** An exact number as a decimal: all of it where it is short, else its first digits and an ellipsis. */
  readonly exact: (exact: string) => string;
  /** A share of 1 in per cent, rounded to 0.01: half-up, unless one must not claim more than there is. */
  readonly share: (exact: string, rounding?: RoundingMode) => string;
  /** A share of 1 in per cent with all its digits. */
  readonly wholeShare: (share: Decimal) => string;
  /** How several ratings of one role become one, where not all of them count. */
  readonly method: string;
  /** The rubric's step. */
  readonly step: string;
}

const messages: Readonly<Record<Locale, ExplanationMessages>> = { en, zh, ja };

export function speakerFor(rubric: Rubric, locale: Locale): Speaker {
  const say = messages[locale];
  const scale = exactScale(rubric);
  const texts = textsFor(rubric, locale);
  const places = placesOf(scale);
  const score = (ratio: Ratio) => formatDecimal(ratio, places) as string;
  const { withinRole } = rubric;
  const percent = (ratio: Ratio) => `${formatDecimal(ratio)}%`;
  const wholeShare = (share: Decimal) => percent(multiplyRatios(parseDecimal(share), hundred));
  return {
    say,
    rubric: texts?.title ?? rubric.id,
    levels: scale.levelIds,
    level: (id) => textOf(texts?.levels, id) ?? id,
    criterion: (id) => textOf(texts?.criteria, id)?.title ?? id,
    role: (id) => textOf(texts?.roles, id) ?? textOf<string>(say.roles, id) ?? id,
    count: (count, id) => say.count(count, id, textOf(texts?.roles, id)),
    gate: (id) => textOf(texts?.gates, id) ?? textOf(say.gates, id) ?? id,
    indicator: (id) => say.evidence.indicator(textOf(texts?.indicators, id) ?? id),
    descriptor: (criterion, level) =>
      textOf(textOf(texts?.criteria, criterion)?.descriptors, level)?.replace(/\s+/g, " "),
    score: (decimal) => score(parseDecimal(decimal)),
    loss: (contribution) => (contribution < 0 ? score(parseDecimal(-contribution)) : undefined),
    rounded: (exact) => score(roundToStep(parseRatio(exact), scale.step, scale.rounding)),
    exact: (text) => printExact(parseRatio(text), places),
    share: (text, rounding = "half-up") =>
      percent(roundToStep(multiplyRatios(parseRatio(text), hundred), hundredth, rounding)),
    wholeShare,
    method: say.method(typeof withinRole === "string" ? undefined : wholeShare(withinRole.trimmedMean)),
    step: score(scale.step),
  };
}

const hundred: Ratio = { numerator: 100, denominator: 1 };
const hundredth: Ratio = { numerator: 1, denominator: 100 };

/** More characters than these, and a number is told by its first digits. */
const longest = 12;

/** Cut and never rounded, two digits behind those of the step, or further on where these are all zero. */
function printExact(value: Ratio, places: number): string {
  const decimal = formatDecimal(value);
  if (decimal !== undefined && decimal.length <= longest) return decimal;
  const { numerator, denominator } = value;
  const size = numerator < 0 ? negate(numerator) : numerator;
  for (let shown = places + 2; ; shown++) {
    const unit = powerOfTen(shown);
    const digits = down({ numerator: multiply(size, unit), denominator });
    if (digits === 0) continue;
    return `${numerator < 0 ? "-" : ""}${formatDecimal({ numerator: digits, denominator: unit }, shown)}…`;
  }
}

/** A rubric's own words, or the built-in ones for the built-in rubric and what was derived from it under its id. */
function textsFor(rubric: Rubric, locale: Locale): RubricTexts | undefined {
  return textOf(rubric.texts, locale) ?? (rubric.id === defaultRubric.id ? customerCentricTexts[locale] : undefined);
}

function placesOf(scale: ExactScale): number {
  return (formatDecimal(scale.step) as string).split(".")[1]?.length ?? 0;
}
