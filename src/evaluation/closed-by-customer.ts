import type { Matter, Reply, Request } from "../review/evidence/service";
import type { EvaluationContext } from "./evaluator";

/** The reason for leaving such requests out. */
export const closedByCustomerReason = "The customer closed it before it was answered.";

/**
 * When the customer took a request back, or closed its matter, before it was answered; the earlier of both. `undefined` where
 * the customer did not.
 */
export function closedUnansweredAt(
  request: Request,
  reply: Reply | undefined,
  matters: ReadonlyMap<string, Matter>,
  { momentOf }: Pick<EvaluationContext, "momentOf">,
): number | undefined {
  const matter = matters.get(request.matter ?? "");
  const closings = [request.closedByCustomerAt, matter?.closedBy === "customer" ? matter.closedAt : null].map(momentOf);
  const [asked, answered] = [momentOf(request.at), reply === undefined ? undefined : momentOf(reply.at)];
  const unanswered = closings.filter((closing): closing is number => {
    if (closing === null || closing === undefined || closing < asked) return false;
    return answered === undefined || closing < answered;
  });
  return unanswered.length === 0 ? undefined : Math.min(...unanswered);
}
