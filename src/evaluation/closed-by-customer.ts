import type { Matter, Reply, Request } from "../review/evidence/service";
import type { EvaluationContext } from "./evaluator";

/** The reason for leaving such requests out. */
export const closedByCustomerReason = "The customer closed it before it was answered.";

/** Whether the customer took a request back, or closed its matter, before it was answered. */
export function isClosedUnanswered(
  request: Request,
  reply: Reply | undefined,
  matters: ReadonlyMap<string, Matter>,
  { momentOf }: Pick<EvaluationContext, "momentOf">,
): boolean {
  const matter = matters.get(request.matter ?? "");
  const closings = [request.closedByCustomerAt, matter?.closedBy === "customer" ? matter.closedAt : null].map(momentOf);
  const [asked, answered] = [momentOf(request.at), reply === undefined ? undefined : momentOf(reply.at)];
  return closings.some((closing) => {
    if (closing === null || closing === undefined || closing < asked) return false;
    return answered === undefined || closing < answered;
  });
}
