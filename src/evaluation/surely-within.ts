import type { Instant } from "../review/instant";
import type { Span } from "../review/period-span";

const twoDays = 2 * 24 * 60 * 60_000;

/**
 * Whether an instant surely lies within a span: by its day, since reading instants is slow. No clock is a day away from UTC,
 * so that only of those near its ends, and of those outside it, must more be asked.
 */
export function surelyWithin({ start, end }: Span): (at: Instant) => boolean {
  const [first, last] = [dayOf(start + twoDays), dayOf(end - twoDays)];
  return (at) => at >= first && at < last;
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
