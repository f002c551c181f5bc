/** The parsers of evidence, calendars, evaluations, mappings and vendors' payloads. */
import type { DeskOptions, FreshdeskPayload, Mapping, ZendeskPayload } from "../../src/adapters";
import { fromFreshdesk, fromMapping, fromZendesk, parseMapping, safeParseMapping } from "../../src/adapters";
import type { EvidenceRecord } from "../../src/evidence";
import {
  defineCalendar,
  evaluateEvidence,
  parseEvaluation,
  parseEvidence,
  safeParseEvaluation,
  workingMinutes,
} from "../../src/evidence";
import { explain, scoreReview, verifyResult } from "../../src/index";
import { parseCalendar, safeParseCalendar, safeParseEvidence, safeParseResult } from "../../src/schema";
import { fullRecords } from "../review/evidence/records";
import { agreed, readingOf } from "./agreed";
import { damagedDocument } from "./damaged-document";
import type { Reading, Target } from "./target";
import { must, target } from "./target";

const definition = {
  zone: "Europe/Berlin",
  hours: [
    { day: "monday", from: "09:00", to: "17:30" },
    { day: "friday", from: "00:00", to: "24:00" },
  ],
  holidays: [{ date: "2026-12-25" }, { date: "2026-12-24", hours: [{ from: "09:00", to: "12:00" }] }],
} as const;
const calendar = defineCalendar(definition);
const frame = { subject: "li.wei", period: "2026-H1", asOf: "2026-07-10T09:00+08:00", calendar } as const;
const goodEvidence: readonly EvidenceRecord[] = Object.values(fullRecords);
const evaluation = evaluateEvidence(goodEvidence, frame);

const at = "2026-03-02T09:00:00Z";
const zendesk = {
  tickets: [
    {
      id: 1,
      status: "solved",
      priority: "high",
      created_at: at,
      updated_at: at,
      requester_id: 5,
      assignee_id: 7,
      via: {},
    },
  ],
  ticketMetrics: [{ id: 2, ticket_id: 1, replies: 1, reopens: 0, reply_time_in_minutes: { calendar: 5, business: 4 } }],
  satisfactionRatings: [{ id: 3, ticket_id: 1, score: "good", assignee_id: 7, requester_id: 5, created_at: at }],
  audits: [
    {
      id: 4,
      ticket_id: 1,
      author_id: 7,
      created_at: at,
      events: [{ id: 9, type: "Comment", public: true, author_id: 7 }],
    },
  ],
};
const freshdesk = {
  tickets: [
    {
      id: 21,
      status: 5,
      priority: 1,
      requester_id: 5,
      responder_id: 7,
      created_at: at,
      updated_at: at,
      spam: false,
      stats: { first_responded_at: at, resolved_at: at, closed_at: null },
    },
  ],
  satisfactionRatings: [
    { id: 3, ticket_id: 21, agent_id: 7, user_id: 5, created_at: at, ratings: { default_question: 103 } },
  ],
};
const mapping = {
  source: "desk",
  records: [
    {
      kind: "praise",
      fields: {
        id: { from: "no" },
        at: { from: "when", type: "instant", format: "yyyy-MM-dd HH:mm:ss", zone: "Asia/Shanghai" },
        scope: { constant: "person" },
        attributedTo: { from: "who" },
        isUnasked: { constant: true },
      },
    },
    {
      kind: "matter",
      groupBy: "no",
      fields: {
        id: { from: "no", prefix: "matter:" },
        at: { from: "when", zone: "Asia/Shanghai" },
        scope: { constant: "person" },
        attributedTo: { from: "who" },
        closings: { items: "done", split: ";", whenNull: "empty" },
        reopenings: { items: ".", where: [{ from: "what", isOneOf: ["again"] }], item: { from: "since" } },
        waitsForCustomer: {
          items: ["log", "items"],
          where: [{ from: "to", isOneOf: ["wait"] }],
          fields: { from: { from: "^.at" }, until: { from: "^.at", next: [{ from: "from", isOneOf: ["wait"] }] } },
        },
      },
    },
  ],
};
const mapped = {
  ...{ no: 1, when: "2026-03-02 09:00:00", who: "li.wei", what: "again", since: at, done: `${at}; ${at}` },
  log: [{ at, items: [{ from: "open", to: "wait" }, { from: "wait" }] }],
};

function checkCalendar(document: unknown): Reading {
  const read = agreed(document, safeParseCalendar, parseCalendar);
  if (read !== undefined) workingMinutes("2026-12-01T00:00Z", "2027-01-01T00:00Z", read);
  return readingOf(read);
}

function checkEvidence(document: unknown): Reading {
  const read = agreed(document, safeParseEvidence, parseEvidence);
  if (read === undefined) return "refused";
  const evaluated = evaluateEvidence(read, frame);
  must(
    evaluated.findings.every(({ outcome }) => outcome !== "error"),
    "no evaluator fails on good evidence",
  );
  const stored: unknown = JSON.parse(JSON.stringify(evaluated));
  must(safeParseEvaluation(stored).success, "an evaluation is read back from its JSON");
  const review = { subject: frame.subject, ratings: [], evidence: evaluated };
  const result = scoreReview(review);
  must(verifyResult(result, review).isVerified, "a result with evidence is verified");
  must(safeParseResult(JSON.parse(JSON.stringify(result))).success, "a result with evidence is read back");
  must(explain(result, { locale: "ja" }) !== "", "a result with evidence is explained");
  return "accepted";
}

function checkEvaluation(document: unknown): Reading {
  const read = agreed(document, safeParseEvaluation, parseEvaluation);
  if (read !== undefined) scoreReview({ subject: read.subject, ratings: [], evidence: read });
  return readingOf(read);
}

function checkMapping(document: unknown): Reading {
  const read = agreed(document, safeParseMapping, parseMapping) as Mapping | undefined;
  if (read === undefined) return "refused";
  const { evidence } = fromMapping([mapped, { ...mapped, what: "done" }], read);
  must(safeParseEvidence(evidence).success, "what a mapping keeps is good evidence");
  return "accepted";
}

/** Whatever a vendor's system sends, there is evidence, and it is good. */
function checkPayload(adapt: () => { readonly evidence: readonly EvidenceRecord[] }): Reading {
  const { evidence } = adapt();
  must(safeParseEvidence(evidence).success, "what an adapter keeps is good evidence");
  return evidence.length > 0 ? "accepted" : "refused";
}

const options: DeskOptions = { authorOfReplies: "assignee" };

export const evidenceTargets: readonly Target[] = [
  target("calendars", 40_000, damagedDocument([definition]), checkCalendar),
  target("evidence", 40_000, damagedDocument([goodEvidence, goodEvidence.slice(0, 3)]), checkEvidence),
  target("evaluations", 20_000, damagedDocument([evaluation]), checkEvaluation),
  target("mappings", 40_000, damagedDocument([mapping]), checkMapping),
  target("Zendesk", 40_000, damagedDocument([zendesk]), (payload) =>
    checkPayload(() => fromZendesk(payload as ZendeskPayload, options)),
  ),
  target("Freshdesk", 40_000, damagedDocument([freshdesk]), (payload) =>
    checkPayload(() => fromFreshdesk(payload as FreshdeskPayload, options)),
  ),
];
