import type { GroupedRatings } from "./group-ratings";
import type { RatingRules } from "./rating-rules";
import type { ReadRatingColumns } from "./read-rating-columns";
import { wholeUnits } from "./whole-units";

/** What is needed to add up ratings in plain numbers. */
export interface TallyPlan {
  readonly columns: ReadRatingColumns;
  readonly isDouble: boolean;
  readonly groups: GroupedRatings;
  readonly rules: RatingRules;
}

/** The ratings of one review, added up: room for it, used for one review after the other. */
export interface Tally {
  /** By criterion and, within it, role: the sum of the scores in units, and how many there are. */
  readonly sums: Float64Array;
  readonly counts: Int32Array;
  /** By criterion: 1 where anybody gave a score, 2 where anybody said that it does not apply, 3 for both. */
  readonly said: Uint8Array;
  /** How many ratings that others gave, and how many that the subject gave, are scores. */
  byOthers: number;
  bySelf: number;
  /** By assessor: the last review rated (from 1 on), the role, the criteria as bits, and the forms: 1 single, 2 overall. */
  readonly voices: Int32Array;
}

export function emptyTally({ columns, rules }: TallyPlan): Tally {
  const criteria = rules.criterionWeights.length;
  const cells = criteria * rules.roleWeights.length;
  return {
    sums: new Float64Array(cells),
    counts: new Int32Array(cells),
    said: new Uint8Array(criteria),
    byOthers: 0,
    bySelf: 0,
    voices: new Int32Array(columns.assessors.length * 4),
  };
}

/** Adds up a review. False for one with anything out of the ordinary, good or bad: then the tally is not to be used. */
export function tallyRatings(index: number, plan: TallyPlan, tally: Tally): boolean {
  const { columns, rules, isDouble } = plan;
  const { offsets, order } = plan.groups;
  const { assessor, role: roles, criterion: criteria, score, status } = columns;
  const { roleOf, criterionOf, self, unit, minimum, maximum, finer, unitsOfLevel, unitsOfStep } = rules;
  const { sums, counts, said, voices } = tally;
  const subject = columns.subjects[index] as number;
  const whole = said.length;
  const width = rules.roleWeights.length;
  const stamp = index + 1;
  const end = offsets[stamp] as number;
  sums.fill(0);
  counts.fill(0);
  said.fill(0);
  let [byOthers, bySelf] = [0, 0];
  for (let place = offsets[index] as number; place < end; place++) {
    const rating = order === undefined ? place : (order[place] as number);
    const role = roleOf[roles[rating] as number] as number;
    const criterion = criterionOf[criteria[rating] as number] as number;
    if (role < 0 || criterion < 0) return false;
    const who = assessor[rating] as number;
    const voice = who << 2;
    const bit = 1 << criterion;
    if (voices[voice] !== stamp) {
      if ((who === subject) !== (role === self)) return false;
      voices[voice] = stamp;
      voices[voice + 1] = role;
      voices[voice + 2] = bit;
      voices[voice + 3] = 0;
    } else {
      const seen = voices[voice + 2] as number;
      if (voices[voice + 1] !== role || (seen & bit) !== 0) return false;
      voices[voice + 2] = seen | bit;
    }
    const state = status === undefined ? 0 : (status[rating] as number);
    if (state === 1) continue;
    const forms = (voices[voice + 3] as number) | (criterion === whole ? 2 : 1);
    if (forms === 3) return false;
    voices[voice + 3] = forms;
    const first = criterion === whole ? 0 : criterion;
    const last = criterion === whole ? whole : criterion + 1;
    if (state === 2) {
      for (let about = first; about < last; about++) said[about] = (said[about] as number) | 2;
      continue;
    }
    if (state === 3) continue;
    let units = score[rating] as number;
    if (state === 0) {
      if (isDouble) units = wholeUnits(units, unit);
      if (!(units >= minimum && units <= maximum) || units % unitsOfStep !== 0) return false;
      units *= finer;
    } else {
      if (state !== 4) return false;
      units = unitsOfLevel[units] ?? Number.NaN;
      if (Number.isNaN(units)) return false;
    }
    if (role === self) bySelf++;
    else byOthers++;
    for (let about = first; about < last; about++) {
      const cell = about * width + role;
      sums[cell] = (sums[cell] as number) + units;
      counts[cell] = (counts[cell] as number) + 1;
      said[about] = (said[about] as number) | 1;
    }
  }
  tally.byOthers = byOthers;
  tally.bySelf = bySelf;
  return true;
}
