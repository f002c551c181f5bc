import type { Course, World } from "./course";
import { aMoment, close, exchange, handOver, keepReply, noteRun, reactionOf } from "./course";
import { between, chance, exponential, logNormal, pick } from "./distributions";
import { comeBack, finish } from "./ending";
import type { Person } from "./people";
import { customerOf, instant, instantOrNull } from "./records";
import { afterWork, day, minute, readAt } from "./schedule";

const otherTeams = ["billing", "field-service", "legal"] as const;

/** The holder sends the customer to somebody else, warmly or coldly: a colleague, or another team. */
export function refer(course: Course, world: World): void {
  const { random, people } = world;
  const sender = course.holder;
  const isCold = chance(random, sender.behaviour.cold);
  // Behind the counter, where the customer notices nothing.
  const isVisible = isCold || chance(random, 0.6);
  if (isVisible) noteRun(course, sender, "windows");
  if (isCold) noteRun(course, sender, "coldReferrals");
  const receiver = pick(random, people);
  // Somebody else is not to be found: then another team it is.
  if (receiver === sender || chance(random, 0.4)) toAnotherTeam(course, isCold, isVisible, world);
  else toColleague(course, receiver, { isCold, isVisible }, world);
}

function toColleague(
  course: Course,
  receiver: Person,
  { isCold, isVisible }: { readonly isCold: boolean; readonly isVisible: boolean },
  world: World,
): void {
  const { random } = world;
  const sender = course.holder;
  const sent = course.now;
  // Whoever gets something out of the blue turns to it later, or not before the customer calls.
  const taken = isCold
    ? reactionOf(receiver, sent, "low", world)
    : afterWork(receiver.schedule, sent, logNormal(random, 25 * minute, 0.9));
  keepReferral(course, receiver.id, { isCold, isVisible, sent, accepted: taken }, world);
  const customerCalls = isCold && chance(random, 0.6);
  const turned = customerCalls ? sent + exponential(random, 1.5 * day) : taken;
  if (turned > readAt) return;
  handOver(course, receiver, Math.round(Math.min(taken, turned)));
  course.now = Math.round(turned);
  if (customerCalls) {
    noteRun(course, sender, "visits");
    if (exchange(course, course.now, world) === undefined) return;
  } else {
    const answered = reactionOf(receiver, course.now, course.priority, world);
    if (answered > readAt) return;
    course.now = answered;
    keepReply(course, answered, undefined, world);
  }
  if (chance(random, isCold ? 0.1 : 0.02)) {
    // Not mine either: back it goes, with a word to everybody this time.
    keepReferral(
      course,
      sender.id,
      { isCold: false, isVisible, sent: course.now, accepted: course.now + aMoment },
      world,
    );
    course.now += aMoment;
    handOver(course, sender, course.now);
    if (exchange(course, course.now, world) === undefined) return;
  }
  finish(course, course.now + aMoment, world);
}

/** The matter stays with the holder, who follows it to its end, or takes it for done. */
function toAnotherTeam(course: Course, isCold: boolean, isVisible: boolean, world: World): void {
  const { random, office } = world;
  const sent = course.now;
  const accepted = afterWork(office, sent, logNormal(random, 90 * minute, 1));
  const team = pick(random, otherTeams);
  keepReferral(
    course,
    team,
    { isCold, isVisible, sent, accepted: isCold && chance(random, 0.5) ? Number.POSITIVE_INFINITY : accepted },
    world,
  );
  if (!chance(random, course.holder.behaviour.follows)) {
    close(course, sent + aMoment, "staff", false);
    if (chance(random, 0.4)) comeBack(course, sent + exponential(random, 4 * day), world);
    return;
  }
  const done = afterWork(course.holder.schedule, accepted, between(random, 60, 700) * minute);
  if (done > readAt) return;
  course.now = done;
  keepReply(course, done, undefined, world);
  finish(course, done + aMoment, world);
}

interface Sending {
  readonly isCold: boolean;
  readonly isVisible: boolean;
  readonly sent: number;
  readonly accepted: number;
}

function keepReferral(course: Course, to: string, sending: Sending, { random, ledger }: World): void {
  const { isCold, isVisible, sent, accepted } = sending;
  const hasNote = isCold ? chance(random, 0.2) : true;
  const isTold = isCold ? chance(random, 0.2) && !hasNote : true;
  ledger.keep(sent, {
    kind: "referral",
    id: ledger.nextId("referral"),
    source: "desk",
    at: instant(sent),
    scope: "person",
    attributedTo: course.holder.id,
    customer: customerOf(course.customer),
    matter: course.id,
    to,
    isVisible,
    hasNote,
    noticeAt: isTold ? instantOrNull(sent + aMoment) : null,
    acceptedAt: instantOrNull(accepted),
  });
}
