import type { Client } from "./arrivals";
import type { World } from "./course";
import { between, chance, exponential, pick, poisson } from "./distributions";
import type { Person } from "./people";
import { customerOf, instant, instantOrNull } from "./records";
import { afterWork, day, hour, readAt, yearEnd, yearStart } from "./schedule";

/** Accounts of those who hold some, contacts with them, and what is known of them; difficulties taken on; cases told. */
export function playAccounts(clients: readonly Client[], world: World): void {
  for (const person of world.people) {
    for (let index = 0; index < person.accounts; index++) playAccount(person, pick(world.random, clients), world);
    playPainPoints(person, clients, world);
    playCases(person, world);
  }
}

function playAccount(person: Person, customer: Client, { random, ledger }: World): void {
  const { contactEvery, renewEvery, useful } = person.behaviour;
  const frame = { source: "accounts", scope: "person", attributedTo: person.id } as const;
  // Most have been held for long; some came, and some went, in the course of the year.
  const start = chance(random, 0.8) ? yearStart - between(random, 30, 900) * day : drawDay(random.unit());
  const end = chance(random, 0.1) ? start + between(random, 60, 400) * day : undefined;
  const account = ledger.nextId("account");
  const optedOut = chance(random, 0.04) ? drawDay(random.unit()) : undefined;
  ledger.keep(start, {
    kind: "account",
    id: account,
    ...frame,
    at: instant(Math.round(start)),
    customer: customerOf(customer),
    heldUntil: instantOrNull(end),
    optedOutAt: optedOut === undefined || optedOut < start ? null : instant(optedOut),
  });
  const last = Math.min(end ?? readAt, optedOut ?? readAt, readAt);
  const visits = (every: number, visit: (at: number) => void) => {
    // Regular and irregular at once: half of the time passes in any case.
    for (let at = start; ; ) {
      at = afterWork(person.schedule, at + (every / 2 + exponential(random, every / 2)) * day, hour);
      if (at > last) return;
      if (at >= yearStart - 200 * day) visit(at);
    }
  };
  visits(contactEvery, (at) => {
    const isUseful = chance(random, 0.03) ? null : chance(random, useful);
    ledger.keep(at, { kind: "contact", id: ledger.nextId("contact"), ...frame, at: instant(at), account, isUseful });
  });
  visits(renewEvery, (at) => {
    ledger.keep(at, { kind: "knowledge", id: ledger.nextId("knowledge"), ...frame, at: instant(at), account });
  });
}

function playPainPoints(person: Person, clients: readonly Client[], { random, ledger }: World): void {
  const { solves, returns } = person.behaviour;
  const count = poisson(random, 4);
  for (let index = 0; index < count; index++) {
    const at = drawDay(random.unit());
    const closed = chance(random, 0.9) ? at + between(random, 5, 90) * day : undefined;
    const isSolved = closed !== undefined && chance(random, solves);
    const confirmed = isSolved && chance(random, 0.97) ? closed + between(random, 1, 20) * day : undefined;
    const returned = closed !== undefined && (isSolved ? chance(random, returns) : chance(random, 0.5));
    const back = returned ? closed + between(random, 3, 150) * day : undefined;
    ledger.keep(at, {
      kind: "pain-point",
      id: ledger.nextId("pain-point"),
      source: "improvements",
      at: instant(at),
      scope: "person",
      attributedTo: person.id,
      customer: customerOf(pick(random, clients)),
      closedAt: instantOrNull(closed),
      confirmedAt: instantOrNull(confirmed),
      returnedAt: instantOrNull(back),
    });
  }
}

const caseIndicators = [
  "underlying-need",
  "unprompted-solution",
  "unasked-value",
  "long-term-win-win",
  "linked-development",
] as const;

/** A case is told of one thing that was shown, and three colleagues say what they make of each answer, from 0 to 3. */
function playCases(person: Person, { random, ledger, people }: World): void {
  const { cases, insight } = person.behaviour;
  const count = poisson(random, cases);
  for (let index = 0; index < count; index++) {
    const at = drawDay(random.unit());
    const mark = () => Math.min(3, Math.max(0, Math.round(insight + between(random, -0.8, 0.8))));
    const raters = people.filter(({ id }) => id !== person.id);
    ledger.keep(at, {
      kind: "case-study",
      id: ledger.nextId("case"),
      source: "cases",
      at: instant(at),
      scope: "person",
      attributedTo: person.id,
      problem: "a difficulty",
      achieved: ["what was done"],
      notYet: chance(random, 0.5) ? ["what was left"] : [],
      rootCauses: [{ cause: "what it came from", scope: "organisation" }],
      redo: { standard: "how it ought to be", steps: ["the first step"] },
      indicators: [caseIndicators[index % caseIndicators.length] as string],
      ratings: [1, 2, 3].map((place) => ({
        rater: (raters[(index * 3 + place * 7) % raters.length] as Person).id,
        problem: mark(),
        achievement: mark(),
        rootCause: mark(),
        redo: mark(),
      })),
    });
  }
}

function drawDay(share: number): number {
  return Math.round(yearStart + (yearEnd - yearStart) * share);
}
