import type { Complaint } from "../../../src/review/evidence/complaint";
import type { Client } from "./arrivals";
import type { World } from "./course";
import { between, chance, pick, poisson } from "./distributions";
import type { Person } from "./people";
import { customerOf, instant } from "./records";
import { day, readAt, yearEnd, yearStart } from "./schedule";

/** Complaints, most of them about what no person did; few that are about a person are upheld. And praise. */
export function playComplaints(matters: number, clients: readonly Client[], world: World): void {
  const { random, ledger, people } = world;
  const count = poisson(random, matters / 900);
  for (let index = 0; index < count; index++) {
    const scope = chance(random, 0.7) ? "organisation" : "team";
    keepComplaint({ scope, attributedTo: scope === "team" ? "service" : null, customer: pick(random, clients) }, world);
  }
  for (const person of people) {
    const { quarrels, praise } = person.behaviour;
    const own = poisson(random, quarrels);
    for (let index = 0; index < own; index++) {
      keepComplaint({ scope: "person", attributedTo: person.id, customer: pick(random, clients) }, world);
      // Sometimes what is told is taken to heart by a talk, upheld or not.
      if (chance(random, 0.3)) keepCounselling(person, world);
    }
    const thanks = poisson(random, praise);
    for (let index = 0; index < thanks; index++) keepPraise(person, pick(random, clients), world);
    if (person.hasLoudCustomer) keepLoudComplaints(person, world);
  }
  for (const register of ["complaints", "public-incidents"] as const) {
    ledger.keep(yearStart, {
      kind: "register",
      id: ledger.nextId("register"),
      source: "registers",
      at: instant(yearStart),
      scope: "organisation",
      attributedTo: null,
      register,
      until: instant(yearEnd),
      isComplete: true,
    });
  }
}

interface Author {
  readonly scope: Complaint["scope"];
  readonly attributedTo: string | null;
  readonly customer: Client;
}

/** Of what is complained of, public ombudsmen find some three in ten justified. */
function keepComplaint({ scope, attributedTo, customer }: Author, { random, ledger }: World): void {
  const at = drawMoment(random.unit());
  const drawn = random.unit();
  const status = drawn < 0.3 ? "upheld" : drawn < 0.75 ? "rejected" : drawn < 0.9 ? "withdrawn" : "open";
  const gravity = random.unit();
  ledger.keep(at, {
    kind: "complaint",
    id: ledger.nextId("complaint"),
    source: "complaints",
    at: instant(at),
    scope,
    attributedTo,
    customer: customerOf(customer),
    gravity: gravity < 0.7 ? "minor" : gravity < 0.97 ? "moderate" : "grave",
    status,
    cause: status === "open" ? null : scope === "person" && chance(random, 0.7) ? "personal" : "process",
    appeal: chance(random, 0.85) ? "none" : chance(random, 0.8) ? "closed" : "open",
    about: scope === "person" ? pick(random, ["disrespect", "conflict", "other"] as const) : "other",
    conductAt: chance(random, 0.8) ? instant(at - between(random, 0.1, 10) * day) : null,
    startedBy: chance(random, 0.5) ? "customer" : chance(random, 0.7) ? "subject" : null,
  });
}

/** Again and again, and never found true. */
function keepLoudComplaints(person: Person, { random, ledger }: World): void {
  for (let index = 0; index < 8; index++) {
    const at = drawMoment(between(random, 0.2, 1));
    ledger.keep(at, {
      kind: "complaint",
      id: ledger.nextId("complaint"),
      source: "complaints",
      at: instant(at),
      scope: "person",
      attributedTo: person.id,
      customer: { id: "customer-loud", relation: "external", contact: "direct" },
      gravity: pick(random, ["moderate", "grave"] as const),
      status: pick(random, ["rejected", "withdrawn", "open"] as const),
      cause: null,
      appeal: "none",
      about: pick(random, ["disrespect", "conflict"] as const),
      conductAt: instant(at),
      startedBy: null,
    });
  }
}

function keepCounselling({ id }: Person, { random, ledger }: World): void {
  const at = drawMoment(random.unit());
  ledger.keep(at, {
    kind: "counselling",
    id: ledger.nextId("counselling"),
    source: "leads",
    at: instant(at),
    scope: "person",
    attributedTo: id,
  });
}

function keepPraise({ id }: Person, customer: Client, { random, ledger }: World): void {
  const at = drawMoment(random.unit());
  ledger.keep(at, {
    kind: "praise",
    id: ledger.nextId("praise"),
    source: "letters",
    at: instant(at),
    scope: "person",
    attributedTo: id,
    customer: customerOf(customer),
    isUnasked: chance(random, 0.8),
  });
}

function drawMoment(share: number): number {
  return Math.min(readAt, Math.round(yearStart + (yearEnd - yearStart) * share));
}
