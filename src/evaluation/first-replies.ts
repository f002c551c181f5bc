import { groupBy } from "../review/evidence/group-by";
import type { Reply, Request } from "../review/evidence/service";
import type { EvaluationContext } from "./evaluator";

/** A reply, and up to which moment it answers what was asked in its matter. */
interface Answer {
  readonly reply: Reply;
  readonly moment: number;
  readonly covers: number;
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
  const answers = groupBy(publicReplies(replies), (reply) => groupOfReply(reply, known));
  const prepared = new Map([...answers].map(([group, list]) => [group, inOrder(list, known, context)] as const));
  const first = new Map<string, Reply>();
  for (const request of requests) {
    const since = context.momentOf(request.at);
    const answer = prepared.get(groupOf(request))?.find(({ moment, covers }) => moment >= since && covers >= since);
    if (answer !== undefined) first.set(request.id, answer.reply);
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

function inOrder(
  replies: readonly Reply[],
  known: ReadonlyMap<string, Request>,
  { momentOf }: Pick<EvaluationContext, "momentOf">,
): readonly Answer[] {
  const answers = replies.map((reply): Answer => {
    const named = known.get(reply.request ?? "");
    const covers = named === undefined ? Number.POSITIVE_INFINITY : momentOf(named.at);
    return { reply, moment: momentOf(reply.at), covers };
  });
  return answers.sort((left, right) => left.moment - right.moment || (left.reply.id < right.reply.id ? -1 : 1));
}

function groupOf({ id, matter }: Request): string {
  return matter === undefined ? `request ${id}` : `matter ${matter}`;
}

function groupOfReply(reply: Reply, known: ReadonlyMap<string, Request>): string | undefined {
  const named = known.get(reply.request ?? "");
  if (named !== undefined) return groupOf(named);
  return reply.matter === undefined ? undefined : `matter ${reply.matter}`;
}
