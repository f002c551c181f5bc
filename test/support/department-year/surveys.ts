import type { SurveyAnswer } from "../../../src/review/evidence/customer-voice";
import type { Course, World } from "./course";
import { between, chance, logNormal } from "./distributions";
import type { Random } from "./random";
import { customerOf, instant } from "./records";
import { day, hour, readAt } from "./schedule";

/** What customers are asked after a matter; the last one on a scale from 0 to 10. */
const surveyItems = ["courtesy", "listening", "expected", "perceived", "recommend"] as const;

const surveyInstrument = "after-service-2";

/** Asks the customer of some closed matters. Who answers, and how, hangs on what they went through, and on extremes. */
export function playSurvey(course: Course, world: World): void {
  const { random, ledger } = world;
  const { closed, customer, id: matter, runs, holder, longestWait } = course;
  if (closed === undefined || closed.by !== "staff" || !chance(random, 0.21)) return;
  const caused = runs.get(holder.id);
  const annoyance = (longestWait > 3 * day ? 0.08 : 0) + (caused === undefined ? 0 : 0.06);
  const isHappy = !customer.isLoud && chance(random, 0.3);
  // Whoever is cross or glad answers more often than whoever is neither.
  const readiness = customer.isLoud ? 0.9 : 0.16 + annoyance * 2 + (isHappy ? 0.2 : 0);
  const at = Math.round(closed.at + between(random, 1, 60) * hour);
  if (at > readAt) return;
  const response = ledger.nextId("form");
  const keep = (item: string, value: number | null, [minimum, maximum]: readonly [number, number]) => {
    ledger.keep(at, {
      kind: "answer",
      id: ledger.nextId("answer"),
      source: "survey",
      at: instant(at),
      scope: "person",
      attributedTo: holder.id,
      customer: customerOf(customer),
      instrument: surveyInstrument,
      item,
      response,
      scale: { minimum, maximum },
      value,
      matter,
    } satisfies SurveyAnswer);
  };
  // Asked and not answered at all.
  if (!chance(random, readiness)) {
    keep("courtesy", null, [1, 5]);
    return;
  }
  const values = customer.isLoud ? [1, 1, 7, 1, 0] : drawValues(course, annoyance, isHappy, random);
  // What somebody expects has to be asked before, which is done for a few.
  const wasAskedBefore = chance(random, 0.25);
  surveyItems.forEach((item, index) => {
    if (item === "expected" && !wasAskedBefore) return;
    const isSkipped = chance(random, 0.06);
    const scale = item === "recommend" ? ([0, 10] as const) : index < 2 ? ([1, 5] as const) : ([1, 7] as const);
    keep(item, isSkipped ? null : (values[index] as number), scale);
  });
}

function drawValues({ holder }: Course, annoyance: number, isHappy: boolean, random: Random): readonly number[] {
  const { courtesy, listening, surprise } = holder.behaviour;
  // Of five points; who is content mostly gives all five, and who is not, often only one.
  const mark = (propensity: number) => {
    if (chance(random, propensity)) return chance(random, isHappy ? 0.95 : 0.7) ? 5 : 4;
    const drawn = random.unit();
    return drawn < 0.4 ? 3 : drawn < 0.65 ? 2 : 1;
  };
  const expected = Math.min(7, Math.max(2, Math.round(logNormal(random, 5, 0.17))));
  const isMore = chance(random, surprise - annoyance + (isHappy ? 0.1 : 0));
  const step = isMore
    ? 1 + Math.floor(random.unit() * 2)
    : chance(random, 0.4)
      ? -1 - Math.floor(random.unit() * 2)
      : 0;
  const perceived = Math.min(7, Math.max(1, expected + step));
  const recommend = isHappy
    ? 9 + Math.floor(random.unit() * 2)
    : Math.floor(between(random, annoyance > 0 ? 2 : 5, 10));
  return [mark(courtesy - annoyance), mark(listening - annoyance), expected, perceived, recommend];
}
