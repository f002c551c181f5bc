import { between, chance, exponential, gamma, logNormal, pick, poisson, weighted, zipfWeights } from "./distributions";
import type { Person } from "./people";
import type { Random } from "./random";
import type { Stretch } from "./schedule";
import { day, hour, isAround, localHour, minute, yearEnd, yearStart } from "./schedule";

/** A customer begins a matter. */
export interface Opening {
  readonly at: number;
  readonly customer: Client;
  readonly owner: Person;
}

export interface Client {
  readonly id: string;
  readonly relation: "internal" | "external";
  readonly contact: "direct" | "indirect";
  /** Writes again within hours, complains, and gives the lowest mark of all. */
  readonly isLoud: boolean;
}

/** How the day is spread over its hours, and the week over its days, from Sunday on: busiest on Monday forenoon. */
const hourWeights = [1, 1, 1, 1, 1, 2, 5, 12, 30, 42, 45, 38, 28, 32, 40, 36, 30, 22, 14, 10, 8, 6, 4, 2];
const dayWeights = [0.1, 1.3, 1.1, 1, 0.95, 0.85, 0.16];

/** The beginnings of matters over the year, in the order of time, and who has them. */
export function drawOpenings(random: Random, count: number, people: readonly Person[], world: Weather): Opening[] {
  const clients = drawClients(random, Math.max(50, Math.round(count / 12)));
  const drawClient = weighted(zipfWeights(clients.length, 0.8));
  const drawOwner = weighted(people.map(({ isPartTime }) => (isPartTime ? 0.55 : 1)));
  const openings: Opening[] = [];
  for (const at of drawMoments(random, count, world)) {
    let owner = people[drawOwner(random)] as Person;
    // Who shares out the work mostly sees who is away; some write to their own contact, whoever is there.
    if (!isAround(owner.schedule, at) && chance(random, 0.85)) owner = people[drawOwner(random)] as Person;
    openings.push({ at, customer: clients[drawClient(random)] as Client, owner });
  }
  const target = people.find(({ hasLoudCustomer }) => hasLoudCustomer);
  if (target !== undefined) {
    const share = count / people.length;
    const loud: Client = { id: "customer-loud", relation: "external", contact: "direct", isLoud: true };
    for (let index = 0; index < share * 0.12; index++) {
      openings.push({ at: Math.round(between(random, yearStart + 60 * day, yearEnd)), customer: loud, owner: target });
    }
  }
  return openings.sort((left, right) => left.at - right.at);
}

/** What befalls the whole department. */
export interface Weather {
  readonly outages: readonly Stretch[];
  /** Weeks in which something new came out. */
  readonly bursts: readonly Stretch[];
}

export function drawWeather(random: Random): Weather {
  const outages = [between(random, 40, 170), between(random, 200, 340)].map((at): Stretch => {
    // In the morning of a Tuesday, Wednesday or Thursday.
    const week = Math.floor(at / 7);
    const start = yearStart + (week * 7 + Math.floor(between(random, 6, 9))) * day + between(random, 7, 10) * hour;
    return { start: Math.round(start), end: Math.round(start + between(random, 20, 28) * hour) };
  });
  const bursts = [60, 150, 270].map((at): Stretch => {
    const start = yearStart + (at + Math.floor(between(random, -15, 15))) * day;
    return { start, end: start + between(random, 5, 12) * day };
  });
  return { outages, bursts };
}

export function isWithin(stretches: readonly Stretch[], moment: number): boolean {
  return stretches.some(({ start, end }) => moment >= start && moment < end);
}

/** Busier days follow no plan: a day's number varies more than chance alone would have it. */
function drawMoments(random: Random, count: number, { outages, bursts }: Weather): readonly number[] {
  const hours: { readonly start: number; readonly weight: number }[] = [];
  let mood = 1;
  for (let start = yearStart; start < yearEnd; start += hour) {
    if ((start - yearStart) % day === 0) mood = gamma(random, 30) / 30;
    const weekday = new Date(start + hour).getUTCDay();
    const extra = (isWithin(bursts, start) ? 1.7 : 1) * (isWithin(outages, start) ? 1.5 : 1);
    const weight = (hourWeights[localHour(start)] as number) * (dayWeights[weekday] as number) * mood * extra;
    hours.push({ start, weight });
  }
  const total = hours.reduce((sum, { weight }) => sum + weight, 0);
  return hours.flatMap(({ start, weight }) =>
    Array.from({ length: poisson(random, (count * weight) / total) }, () => Math.round(start + hour * random.unit())),
  );
}

function drawClients(random: Random, count: number): readonly Client[] {
  return Array.from({ length: count }, (_, index): Client => {
    const relation = chance(random, 0.25) ? "internal" : "external";
    const contact = pick(random, ["direct", "direct", "indirect"] as const);
    return { id: `customer-${String(index + 1).padStart(4, "0")}`, relation, contact, isLoud: false };
  });
}

/** How long a customer waits, in working time of the desk, before asking again. */
export function drawPatience(random: Random, { isLoud }: Client): number {
  return isLoud ? exponential(random, 240 * minute) : logNormal(random, 1500 * minute, 0.6);
}
