import type { Course, World } from "./course";
import { aMoment, close, exchange, noteRun } from "./course";
import { chance, exponential } from "./distributions";
import { instant } from "./records";
import { day, hour, readAt } from "./schedule";

/** Closed as settled; where something was left undone, the customer comes back. */
export function finish(course: Course, at: number, world: World): void {
  const { random } = world;
  close(course, at, "staff", true);
  if (!chance(random, course.holder.behaviour.undone)) return;
  comeBack(course, at + hour + exponential(random, 3.5 * day), world);
}

/** The customer writes again about what is closed, which opens it again or does not. */
export function comeBack(course: Course, moment: number, world: World): void {
  const back = Math.round(moment);
  if (back > readAt) return;
  const { holder, closed } = course;
  noteRun(course, holder, "visits");
  const isReopened = chance(world.random, 0.5);
  const answered = exchange(course, back, world);
  if (!isReopened || closed === undefined) return;
  course.reopenings.push(instant(back));
  course.closed = undefined;
  course.resolvedAt = undefined;
  if (answered !== undefined) close(course, answered + aMoment, "staff", true);
}
