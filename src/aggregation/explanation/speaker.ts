import type { Decimal } from "../../exact/decimal";
import { formatDecimal, parseDecimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { multiplyRatios, parseRatio } from "../../exact/ratio";
import { roundToStep } from "../../exact/rounding";
import { customerCentric } from "../../rubric/customer-centric";
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
  readonly level: (id: string) => string;
  readonly criterion: (id: string) => string;
  readonly role: (id: string) => string;
  readonly gate: (id: string) => string;
  readonly descriptor: (criterion: string, level: string) => string | undefined;
  /** A score with the digits of the rubric's step. */
  readonly score: (score: Decimal) => string;
  /** An exact score rounded to the rubric's step. */
  readonly rounded: (exactScore: string) => string;
  /** An exact number: as a decimal where that is short, else as a fraction. */
  readonly exact: (exact: string) => string;
  /** A share of 1 in per cent, rounded half-up to 0.01. */
  readonly share: (exact: string) => string;
}

const messages: Readonly<Record<Locale, ExplanationMessages>> = { en, zh, ja };

export function speakerFor(rubric: Rubric, locale: Locale): Speaker {
  const say = messages[locale];
  const scale = exactScale(rubric);
  const texts = textsFor(rubric, locale);
  const score = (ratio: Ratio) => formatDecimal(ratio, placesOf(scale)) as string;
  return {
    say,
    rubric: texts?.title ?? rubric.id,
    level: (id) => textOf(texts?.levels, id) ?? id,
    criterion: (id) => textOf(texts?.criteria, id)?.title ?? id,
    role: (id) => textOf(texts?.roles, id) ?? textOf<string>(say.roles, id) ?? id,
    gate: (id) => textOf(texts?.gates, id) ?? textOf(say.gates, id) ?? id,
    descriptor: (criterion, level) => textOf(textOf(texts?.criteria, criterion)?.descriptors, level),
    score: (decimal) => score(parseDecimal(decimal)),
    rounded: (exact) => score(roundToStep(parseRatio(exact), scale.step, scale.rounding)),
    exact: (text) => {
      const decimal = formatDecimal(parseRatio(text));
      return decimal === undefined || decimal.length > 12 ? text : decimal;
    },
    share: (text) => `${formatDecimal(roundToStep(multiplyRatios(parseRatio(text), hundred), hundredth, "half-up"))}%`,
  };
}

const hundred: Ratio = { numerator: 100, denominator: 1 };
const hundredth: Ratio = { numerator: 1, denominator: 100 };

/** A rubric's own words, or the built-in ones for the built-in rubric and what was derived from it under its id. */
function textsFor(rubric: Rubric, locale: Locale): RubricTexts | undefined {
  return textOf(rubric.texts, locale) ?? (rubric.id === customerCentric.id ? customerCentricTexts[locale] : undefined);
}

function placesOf(scale: ExactScale): number {
  return formatDecimal(scale.step)?.split(".")[1]?.length ?? 0;
}
