import type { Register } from "../review/evidence/complaint";
import type { EvidenceRecord } from "../review/evidence/record";
import type { Matter, Reply, Request } from "../review/evidence/service";
import type { EvaluationContext } from "./evaluator";
import { mattersOfReply, publicReplies } from "./first-replies";
import type { Fact } from "./judge-share";
import { onceInCase } from "./once-in-case";
import { mayBeMissing, unrecordedReason } from "./recorded-kinds";

/** The reasons for leaving out what nobody knows whether it was answered. */
export const missingReplyReasons = {
  "replies-not-recorded": unrecordedReason("replies"),
  "reply-unclear": "A reply of its source that answers nothing known may be the answer to it.",
  "conversation-not-whole": "Part of what was said in its matter is missing: it may have been answered there.",
  "unlinked-reply":
    "What it answers is not known: no such request or matter is there, or only one that begins after it.",
} as const;

/** What evaluators have to read for it. */
interface Conversations {
  readonly matter: readonly Matter[];
  readonly request: readonly Request[];
  readonly reply: readonly Reply[];
  readonly register: readonly Register[];
}

/** What waits for a reply: a request, or a matter. */
type Asked = Request | Matter;

/**
 * Why nobody knows whether something without a reply was answered, as facts that are left out; nothing where it is known
 * that it was not. Its source may record no replies, or say that some may be missing; its matter may say that part of the
 * conversation is; or its source has a public human reply to nothing that is known, of the same customer as far as both are
 * known, that may be the answer. Such a reply is named once.
 */
export function missingReplies(
  evidence: Conversations,
  context: EvaluationContext,
): (asked: Asked) => readonly Fact[] | undefined {
  const partial = new Set(evidence.matter.flatMap((one) => (one.isConversationWhole === false ? [one.id] : [])));
  // Where everything is answered, nobody asks.
  let known: readonly Unlinked[] | undefined;
  const named = new Set<string>();
  return (asked) => {
    const { id, source } = asked;
    const matter = asked.kind === "matter" ? asked.id : asked.matter;
    if (matter !== undefined && partial.has(matter)) return [{ id, reason: "conversation-not-whole", isUnknown: true }];
    if (mayBeMissing(evidence.register, "replies", source, context))
      return [{ id, reason: "replies-not-recorded", isUnknown: true }];
    known ??= unlinkedIn(evidence, context);
    const reply = known.find((one) => mayAnswer(one, asked, context))?.reply;
    if (reply !== undefined) {
      const unclear: Fact = { id, reason: "reply-unclear", isUnknown: true };
      if (named.has(reply.id)) return [unclear];
      named.add(reply.id);
      return [unclear, { id: reply.id, reason: "unlinked-reply" }];
    }
    return context.isRecorded("replies", source) ? undefined : [{ id, reason: "replies-not-recorded" }];
  };
}

/** A reply, and the matters that it may belong to. */
interface Unlinked {
  readonly reply: Reply;
  readonly matters: readonly string[];
}

/** Public human replies that name no request and no matter that is there, or one that begins only after them, in order. */
function unlinkedReplies(
  { matter, request, reply }: Conversations,
  { momentOf }: EvaluationContext,
): readonly Unlinked[] {
  const requests = new Map(request.map((one) => [one.id, one]));
  const matters = new Map<string, EvidenceRecord>(matter.map((one) => [one.id, one]));
  // A matter that is not recorded begins with the first of its requests.
  for (const one of request) {
    if (one.matter === undefined) continue;
    const begun = matters.get(one.matter);
    if (begun === undefined || (begun.kind === "request" && momentOf(one.at) < momentOf(begun.at)))
      matters.set(one.matter, one);
  }
  const isLinked = (one: Reply): boolean => {
    const begun = requests.get(one.request ?? "") ?? matters.get(one.matter ?? "");
    return begun !== undefined && momentOf(begun.at) <= momentOf(one.at);
  };
  return publicReplies(reply)
    .filter((one) => !isLinked(one))
    .sort((left, right) => momentOf(left.at) - momentOf(right.at) || (left.id < right.id ? -1 : 1))
    .map((one) => ({ reply: one, matters: mattersOfReply(one, requests) }));
}

/** The same for all evaluators of a case. */
const unlinkedIn = /* @__PURE__ */ onceInCase(unlinkedReplies);

function mayAnswer({ reply, matters }: Unlinked, asked: Asked, { momentOf }: EvaluationContext): boolean {
  if (reply.source !== asked.source) return false;
  const [own, other] = [customerOf(reply), customerOf(asked)];
  if (own !== undefined && other !== undefined && own !== other) return false;
  if (momentOf(reply.at) >= momentOf(asked.at)) return true;
  // Clocks that differ, where it says itself what it answers.
  const matter = asked.kind === "matter" ? asked.id : asked.matter;
  return reply.request === asked.id || (matter !== undefined && matters.includes(matter));
}

function customerOf({ customer }: EvidenceRecord): string | undefined {
  return customer?.id;
}
