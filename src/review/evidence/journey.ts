import type { EvidenceFrame } from "./record";

/**
 * How a customer had to run for a matter, as far as it lies with the scope of the record: what a person caused stands in
 * one record, and what the system caused in another.
 */
export interface Journey extends EvidenceFrame, JourneyCounts {
  readonly kind: "journey";
  readonly matter: string;
  /** Of the counts, what was a legally required identity check or a detour that the customer chose: it is no run. */
  readonly exempt?: JourneyCounts | undefined;
}

/** Whole numbers from 0 on; `null` when they were not counted. */
export interface JourneyCounts {
  /** How often the customer had to come, or to start again: 1 at best. */
  readonly visits?: number | null | undefined;
  /** The people or counters that the customer had to face: 1 at best. */
  readonly windows?: number | null | undefined;
  /** Systems, logins and forms: 1 at best. */
  readonly networks?: number | null | undefined;
  /** The same information demanded again. */
  readonly repeatedAsks?: number | null | undefined;
  /** Sent elsewhere without a warm hand-over. */
  readonly coldReferrals?: number | null | undefined;
  /** Dead ends without an alternative. */
  readonly refusals?: number | null | undefined;
  /** Steps of the company's own work that the customer did. */
  readonly errands?: number | null | undefined;
  /** "Come back another day." */
  readonly deferrals?: number | null | undefined;
}

/** Of these, one is free: the customer has to come once, to one window, in one system. */
export const journeyPlaces = ["visits", "windows", "networks"] as const;

/** Of these, every one is a run. */
export const journeyRuns = ["repeatedAsks", "coldReferrals", "refusals", "errands", "deferrals"] as const;
