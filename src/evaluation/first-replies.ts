import { groupBy } from "../review/evidence/group-by";
import type { Reply, Request } from "../review/evidence/service";
import type { EvaluationContext } from "./evaluator";

/**
 * The first public human reply to each request that has one, by the id of the request: one that names the request, or one
 * in its matter, not before it, that names none. Of several at one moment, that with the first id.
 */
export function firstReplies(
  requests: readonly Request[],
  replies: readonly Reply[],
  { momentOf }: Pick<EvaluationContext, "momentOf">,
): ReadonlyMap<string, Reply> {
  const counted = replies.filter(({ by, isPublic }) => by === "human" && isPublic);
  const byRequest = groupBy(counted, ({ request }) => request);
  const byMatter = groupBy(counted, ({ request, matter }) => (request === undefined ? matter : undefined));
  const first = new Map<string, Reply>();
  for (const { id, at, matter } of requests) {
    const candidates = [...(byRequest.get(id) ?? []), ...(byMatter.get(matter ?? "") ?? [])];
    const since = momentOf(at);
    let earliest: Reply | undefined;
    for (const reply of candidates) {
      const moment = momentOf(reply.at);
      if (moment < since) continue;
      if (earliest === undefined || moment < momentOf(earliest.at)) earliest = reply;
    }
    if (earliest !== undefined) first.set(id, earliest);
  }
  return first;
}
