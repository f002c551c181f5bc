import { groupBy } from "../review/evidence/group-by";
import type { Reply, Request } from "../review/evidence/service";
import type { EvaluationContext } from "./evaluator";

/** A reply, and up to which moment it answers what was asked in its matter, or the request without a matter that it names. */
interface Answer {
  readonly reply: Reply;
  readonly moment: number;
  readonly covers: number;
  readonly matter: string | undefined;
  readonly request: string | undefined;
}

/**
 * The first public human reply to each request that has one, by the id of the request, whoever wrote it. A reply answers
 * the request that it names, and what was asked before that in the same matter, since customers write twice; one that
 * names none, or one that is not known, answers all that was asked before it. What is written at the very moment of a
 * request answers it. Of several at one moment, that with the first id.
 */
export function firstReplies(
  requests: readonly Request[],
  replies: readonly Reply[],
  context: Pick<EvaluationContext, "momentOf">,
): ReadonlyMap<string, Reply> {
  const known = new Map(requests.map((request) => [request.id, request]));
  const answers = publicReplies(replies).map((reply) => answerBy(reply, known, context));
  answers.sort((left, right) => left.moment - right.moment || (left.reply.id < right.reply.id ? -1 : 1));
  const inMatters = groupBy(answers, ({ matter }) => matter);
  // A request may belong to no matter.
  const toRequests = groupBy(answers, ({ request }) => request);
  const first = new Map<string, Reply>();
  for (const { id, matter, at } of requests) {
    const since = context.momentOf(at);
    const answers = matter === undefined ? toRequests.get(id) : inMatters.get(matter);
    const answer = answers?.find(({ moment, covers }) => moment >= since && covers >= since);
    if (answer !== undefined) first.set(id, answer.reply);
  }
  return first;
}

/** What people wrote for the customer to read: neither bots nor automatic acknowledgements, nor notes among colleagues. */
export function publicReplies(replies: readonly Reply[]): readonly Reply[] {
  return replies.filter(({ by, isPublic }) => by === "human" && isPublic);
}

/** The id of the matter of a reply: that of the request which it names, or its own. */
export function matterOfReply({ request, matter }: Reply, known: ReadonlyMap<string, Request>): string | undefined {
  return known.get(request ?? "")?.matter ?? matter;
}

function answerBy(
  reply: Reply,
  known: ReadonlyMap<string, Request>,
  { momentOf }: Pick<EvaluationContext, "momentOf">,
): Answer {
  const named = reply.request === undefined ? undefined : known.get(reply.request);
  return {
    reply,
    moment: momentOf(reply.at),
    covers: named === undefined ? Number.POSITIVE_INFINITY : momentOf(named.at),
    matter: (named ?? reply).matter,
    request: named?.matter === undefined ? reply.request : undefined,
  };
}
