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
  const people = publicReplies(replies);
  const namedBy = ({ request }: Reply) => known.get(request ?? "");
  const inMatters = answersBy(people, (reply) => (namedBy(reply) ?? reply).matter, known, context);
  // A request may belong to no matter.
  const alone = people.filter((reply) => namedBy(reply)?.matter === undefined);
  const toRequests = answersBy(alone, ({ request }) => request, known, context);
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

function answersBy(
  replies: readonly Reply[],
  keyOf: (reply: Reply) => string | undefined,
  known: ReadonlyMap<string, Request>,
  context: Pick<EvaluationContext, "momentOf">,
): ReadonlyMap<string, readonly Answer[]> {
  const groups = groupBy(replies, keyOf);
  return new Map([...groups].map(([key, list]) => [key, inOrder(list, known, context)] as const));
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
