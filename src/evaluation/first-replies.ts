import type { Reply, Request } from "../review/evidence/service";
import type { EvaluationContext } from "./evaluator";
import { onceInCase } from "./once-in-case";

/** A reply and its moment. */
interface Answer {
  readonly reply: Reply;
  readonly moment: number;
}

/**
 * The first public human reply to each request that has one, by the id of the request, whoever wrote it. A reply answers
 * all that was asked before it, since customers write twice: in the matter that it names, and in that of the request that
 * it names, or that request alone where it belongs to no matter. What is written at the very moment of a request answers
 * it. Of several at one moment, that with the first id.
 */
function firstReplies(
  requests: readonly Request[],
  replies: readonly Reply[],
  { momentOf }: Pick<EvaluationContext, "momentOf">,
): ReadonlyMap<string, Reply> {
  const known = new Map(requests.map((request) => [request.id, request]));
  const answers = publicReplies(replies).map((reply): Answer => ({ reply, moment: momentOf(reply.at) }));
  answers.sort((left, right) => left.moment - right.moment || (left.reply.id < right.reply.id ? -1 : 1));
  const inMatters = new Map<string, Answer[]>();
  // A request may belong to no matter.
  const toRequests = new Map<string, Answer[]>();
  for (const answer of answers) {
    const { request } = answer.reply;
    for (const matter of mattersOfReply(answer.reply, known)) add(inMatters, matter, answer);
    if (request !== undefined && known.get(request)?.matter === undefined) add(toRequests, request, answer);
  }
  const first = new Map<string, Reply>();
  for (const { id, matter, at } of requests) {
    const since = momentOf(at);
    const answers = matter === undefined ? toRequests.get(id) : inMatters.get(matter);
    const answer = answers?.find(({ moment }) => moment >= since);
    if (answer !== undefined) first.set(id, answer.reply);
  }
  return first;
}

/** What evaluators have to read for it. */
interface Asked {
  readonly request: readonly Request[];
  readonly reply: readonly Reply[];
}

/** The {@link firstReplies} of a case, for which several evaluators ask. */
export const firstRepliesIn = /* @__PURE__ */ onceInCase(
  ({ request, reply }: Asked, context: Pick<EvaluationContext, "momentOf">) => firstReplies(request, reply, context),
);

/** What people wrote for the customer to read: neither bots nor automatic acknowledgements, nor notes among colleagues. */
export function publicReplies(replies: readonly Reply[]): readonly Reply[] {
  return replies.filter(({ by, isPublic }) => by === "human" && isPublic);
}

/** The ids of the matters of a reply, none, one or two: that of the request which it names, and that which it is filed under. */
export function mattersOfReply(reply: Reply, known: ReadonlyMap<string, Request>): readonly string[] {
  const named = reply.request === undefined ? undefined : known.get(reply.request)?.matter;
  if (named === undefined) return reply.matter === undefined ? [] : [reply.matter];
  return reply.matter === undefined || reply.matter === named ? [named] : [named, reply.matter];
}

/** The public human replies in each matter, by its id. */
export function repliesByMatter(
  replies: readonly Reply[],
  requests: readonly Request[],
): ReadonlyMap<string, readonly Reply[]> {
  const known = new Map(requests.map((request) => [request.id, request]));
  const byMatter = new Map<string, Reply[]>();
  for (const reply of publicReplies(replies)) {
    for (const matter of mattersOfReply(reply, known)) add(byMatter, matter, reply);
  }
  return byMatter;
}

function add<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
