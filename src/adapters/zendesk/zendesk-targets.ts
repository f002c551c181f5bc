import { dataOf, readDocument } from "../../document";
import { priorities } from "../../review/evidence/service";
import { addFormIssues } from "../../rubric/form-issues";
import type { DeskId } from "../desk-options";
import { entries } from "../desk-unavailable";
import { countIn, objectsIn } from "../desk-values";
import { openIntake } from "../intake";
import { latestVersions, recordsIn } from "../payload";
import type { AdapterReport } from "../report";
import { targetOptionsSchema } from "../schema";

/** Targets of the first reply in working minutes, and what became of the policies. */
export interface AdaptedTargets {
  /**
   * What `reply-within-target` takes as its option `targets`; `null` when no policy has such targets, or several have and
   * none was named. Tickets without a priority have no target.
   */
  readonly targets:
    | ({ readonly [Priority in (typeof priorities)[number]]?: number } & { readonly unstated: null })
    | null;
  readonly report: AdapterReport;
}

/**
 * The targets of the first reply from Zendesk's SLA policies: those of one policy, in business hours. A target in calendar
 * hours is dropped, since it is no working time; a priority that has none keeps the evaluator's own, and the report says so.
 *
 * @param policies - As the API gives them: a page, a list, a single one, or their text.
 * @param options - `policy`: the id of the one that is meant, where several have such targets.
 * @throws {ScoringError} `invalid-option`.
 * @example
 * ```ts
 * import { zendeskTargets } from "customer-centric-rubric/adapters";
 *
 * const metric = { metric: "first_reply_time", business_hours: true };
 * const policy_metrics = [{ ...metric, priority: "urgent", target: 30 }, { ...metric, priority: "high", target: 120 }];
 * const { targets } = zendeskTargets({ sla_policies: [{ id: 1, policy_metrics }] });
 * targets; // { urgent: 30, high: 120, unstated: null }
 * ```
 */
export function zendeskTargets(
  policies: unknown,
  options: { readonly policy?: DeskId | undefined } = {},
): AdaptedTargets {
  const { policy } = dataOf(
    readDocument((issues) => {
      addFormIssues(targetOptionsSchema, options, issues);
      return options;
    }),
    "invalid-option",
    "set of options",
  );
  const intake = openIntake("zendesk", ["policies", "targets"]);
  const keys = { kind: "policies", list: ["sla_policies", "policies"], one: "sla_policy" };
  const read = [...latestVersions(recordsIn(policies, keys, intake), "id", intake)].map(
    ([id, { incoming, fields }]) => {
      const replies = objectsIn(fields.policy_metrics).filter(({ metric }) => metric === "first_reply_time");
      return { id, incoming, replies };
    },
  );
  const able = read.filter(({ id, replies }) => replies.length > 0 && (policy === undefined || String(policy) === id));
  const chosen = able.length === 1 ? able[0] : undefined;
  const targets: { [Priority in (typeof priorities)[number]]?: number } = {};
  let index = 0;
  for (const { incoming, replies } of read) {
    if (incoming !== chosen?.incoming) {
      intake.drop(
        incoming,
        "not-needed",
        "expected one policy with targets of the first reply, or the id of the one that is meant",
      );
      continue;
    }
    intake.take(incoming, []);
    for (const { priority, target, target_in_seconds: seconds, business_hours: isWorking } of replies) {
      const place = { kind: "targets", index: index++, id: null };
      const known = priorities.find((one) => one === priority);
      const minutes = minutesOf(target, seconds);
      if (known === undefined) intake.drop(place, "unknown-value", "priority: expected urgent, high, normal or low");
      else if (isWorking !== true)
        intake.drop(place, "invalid-value", "business_hours: expected true, since targets are working minutes");
      else if (minutes === undefined) intake.drop(place, "invalid-value", "target: expected whole minutes");
      else if (targets[known] !== undefined) intake.drop(place, "duplicate-id", "priority: expected each once");
      else {
        intake.take(place, []);
        targets[known] = minutes;
      }
    }
  }
  const missing = priorities.filter((priority) => targets[priority] === undefined);
  const why =
    chosen === undefined
      ? "No policy has targets of the first reply, or several have and none was named."
      : `The policy has no target in business hours for: ${missing.join(", ")}. The evaluator's own stands.`;
  const unavailable = missing.length > 0 ? entries(why, ["reply-within-target"]) : [];
  const units = [{ field: "target", from: "minutes, or seconds, of business hours", to: "working minutes" }];
  const isThere = missing.length < priorities.length;
  return {
    targets: isThere ? { ...targets, unstated: null } : null,
    report: intake.close({ unavailable, units }).report,
  };
}

function minutesOf(target: unknown, seconds: unknown): number | undefined {
  const exact = countIn(seconds);
  if (exact === undefined) return countIn(target);
  return exact % 60 === 0 ? exact / 60 : undefined;
}
