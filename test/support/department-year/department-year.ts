import type { EvidenceRecord } from "../../../src/review/evidence/record";
import { playAccounts } from "./accounts";
import type { Client } from "./arrivals";
import { drawOpenings, drawWeather } from "./arrivals";
import { playComplaints } from "./complaints";
import type { World } from "./course";
import { playMatter } from "./matter";
import type { Person } from "./people";
import { drawPeople } from "./people";
import { randomOf } from "./random";
import { instant, openLedger } from "./records";
import { calendarOf, readAt, scheduleOf } from "./schedule";
import { playSurvey } from "./surveys";

export interface DepartmentPlan {
  /** A whole number; the same one gives the same bytes. */
  readonly seed: number;
  /** Who the people are: the same people in years of other seeds. The seed when left out. */
  readonly cast?: number;
  readonly people?: number;
  /** How many matters, about: there are four requests to three. */
  readonly matters?: number;
}

export interface DepartmentYear {
  readonly people: readonly Person[];
  readonly evidence: readonly EvidenceRecord[];
  readonly period: "2025";
  /** When the systems were read. */
  readonly asOf: string;
}

/** A year of a service department: what people did, as their systems recorded it. See README.md. */
export function departmentYear({
  seed,
  cast = seed,
  people: count = 40,
  matters = 72_000,
}: DepartmentPlan): DepartmentYear {
  const weather = drawWeather(randomOf(seed, "weather"));
  const people = drawPeople(count, cast, seed, weather.outages);
  const ledger = openLedger();
  const office = scheduleOf(calendarOf(officeHours, new Set()), weather.outages);
  const world: World = { random: randomOf(seed, "course"), ledger, people, weather, office };
  for (const { start, end } of weather.outages) {
    ledger.keep(start, {
      kind: "outage",
      id: ledger.nextId("outage"),
      source: "operations",
      at: instant(start),
      scope: "organisation",
      attributedTo: null,
      until: instant(end),
    });
  }
  const clients = new Map<string, Client>();
  for (const opening of drawOpenings(randomOf(seed, "arrivals"), matters, people, weather)) {
    if (!opening.customer.isLoud) clients.set(opening.customer.id, opening.customer);
    const course = playMatter(opening, world);
    if (!course.isDisregarded) playSurvey(course, world);
  }
  playComplaints(matters, [...clients.values()], world);
  playAccounts([...clients.values()], world);
  return { people, evidence: ledger.records, period: "2025", asOf: instant(readAt) };
}

const officeHours = (["monday", "tuesday", "wednesday", "thursday", "friday"] as const).map((weekday) => {
  return { day: weekday, from: "08:00", to: "18:00" };
});
