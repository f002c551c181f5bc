import type { Matter, Priority } from "../../../src/review/evidence/service";
import type { Opening } from "./arrivals";
import type { Course, World } from "./course";
import { aDayOfWork, aMoment, close, exchange, keepReply, keepRequest, noteRun, noteWait, reactionOf } from "./course";
import { chance, exponential, logNormal, pick, weighted } from "./distributions";
import { finish } from "./ending";
import { keepMatter } from "./matter-record";
import type { Person } from "./people";
import { customerOf, instant, instantOrNull } from "./records";
import { refer } from "./refer";
import { afterWork, day, hour, minute, readAt } from "./schedule";

const drawPriority = weighted([0.04, 0.16, 0.65, 0.15]);
const priorities = ["urgent", "high", "normal", "low"] as const;

/** Plays a matter from its beginning to its end, and keeps what the systems would have recorded of it. */
export function playMatter({ at, customer, owner }: Opening, world: World): Course {
  const { random, ledger } = world;
  const disregard = drawDisregard(world);
  const course: Course = {
    id: ledger.nextId("matter"),
    openedAt: at,
    customer,
    priority: priorities[drawPriority(random)] as Priority,
    namesRequests: chance(random, 0.3),
    isDisregarded: disregard !== undefined,
    assignments: [],
    runs: new Map(),
    waits: [],
    closings: [],
    reopenings: [],
    holder: owner,
    now: at,
    longestWait: 0,
    closed: undefined,
    resolvedAt: undefined,
  };
  const arrival = arriveAtOwner(course, world);
  if (disregard === undefined && isSettledByCustomer(course, world)) return keepMatter(course, undefined, world);
  // Nobody answers what is no request at all.
  if (disregard === "spam") {
    keepRequest(course, at, world);
    close(course, at + hour, "staff", false);
  } else proceed(course, exchange(course, at, world, arrival), world);
  return keepMatter(course, disregard, world);
}

/** Some matters go to the wrong desk first, and are passed on behind the counter once that has turned to them. */
function arriveAtOwner(course: Course, world: World): { readonly from: number; readonly before?: Person } {
  const { random, people } = world;
  const { openedAt, holder: owner } = course;
  if (course.customer.isLoud || !chance(random, 0.05)) return { from: openedAt };
  const first = pick(random, people);
  const passedOn = reactionOf(first, openedAt, course.priority, world);
  if (first === owner || passedOn > readAt) return { from: openedAt };
  course.assignments.push({ to: first.id, at: instant(openedAt) }, { to: owner.id, at: instant(passedOn) });
  return { from: passedOn, before: first };
}

/** By a bot at night, or by finding the answer themselves. */
function isSettledByCustomer(course: Course, { random, ledger }: World): boolean {
  if (course.customer.isLoud || !chance(random, 0.02)) return false;
  const { id: matter, openedAt, customer, holder, priority } = course;
  const settledAt = Math.round(openedAt + exponential(random, 3 * hour));
  close(course, settledAt, "customer", true);
  ledger.keep(openedAt, {
    kind: "request",
    id: ledger.nextId("request"),
    source: "desk",
    at: instant(openedAt),
    scope: "person",
    attributedTo: holder.id,
    customer: customerOf(customer),
    matter,
    priority,
    closedByCustomerAt: instantOrNull(settledAt),
  });
  return true;
}

/** From the first answer to the end. Without an answer it stays open until it is closed by the clock. */
function proceed(course: Course, answeredAt: number | undefined, world: World): void {
  const { random } = world;
  if (answeredAt === undefined) {
    const closing = course.openedAt + 60 * day;
    if (closing < readAt) close(course, closing, "automation", false);
    return;
  }
  const { behaviour } = course.holder;
  if (chance(random, behaviour.refuses)) noteRun(course, course.holder, "refusals");
  if (chance(random, behaviour.defers)) noteRun(course, course.holder, "deferrals");
  const route = random.unit();
  if (chance(random, behaviour.refers)) refer(course, world);
  else if (route < 0.2) askBack(course, world);
  else if (route < 0.36) workOnIt(course, world);
  else finish(course, course.now + aMoment, world);
}

/** The holder needs something from the customer. Some customers never answer. */
function askBack(course: Course, world: World): void {
  const { random } = world;
  for (let questions = 0; questions < 2; questions++) {
    const asked = course.now;
    if (chance(random, course.holder.behaviour.asksAgain)) noteRun(course, course.holder, "repeatedAsks");
    if (chance(random, 0.1)) {
      noteWait(course, asked, undefined);
      if (asked + 10 * day < readAt) close(course, asked + 10 * day, "automation", false);
      return;
    }
    const answered = Math.round(asked + logNormal(random, 9 * hour, 1.2));
    noteWait(course, asked, answered);
    if (answered > readAt) return;
    if (exchange(course, answered, world) === undefined) return;
    if (chance(random, 0.85)) break;
  }
  finish(course, course.now + aMoment, world);
}

/** It takes its time: who is steady says so from day to day. */
function workOnIt(course: Course, world: World): void {
  const { random, office } = world;
  const { holder } = course;
  const start = course.now;
  const work = logNormal(random, 600 * minute, 0.8);
  let lastWord = start;
  for (let done = aDayOfWork; done < work; done += aDayOfWork) {
    const at = afterWork(holder.schedule, start, done);
    if (at > readAt) return;
    if (chance(random, holder.behaviour.updates)) {
      keepReply(course, at, undefined, world);
      lastWord = at;
      continue;
    }
    const again = afterWork(office, lastWord, logNormal(random, 1500 * minute, 0.6));
    if (again > at || chance(random, 0.4)) continue;
    if (again < lastWord) continue;
    noteRun(course, holder, "visits");
    const answered = exchange(course, again, world);
    if (answered === undefined) return;
    lastWord = answered;
  }
  const done = Math.max(afterWork(holder.schedule, start, work), course.now);
  if (done > readAt) return;
  keepReply(course, done, undefined, world);
  course.now = done;
  finish(course, done + aMoment, world);
}

function drawDisregard({ random }: World): Matter["disregard"] {
  const drawn = random.unit();
  if (drawn < 0.02) return "spam";
  if (drawn < 0.03) return "merged";
  return drawn < 0.031 ? "test" : undefined;
}
