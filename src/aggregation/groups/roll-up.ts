/**
 * Groups in their order, each that is not large enough rolled up with the next one, and what is left at the end with the
 * one before; none when all of them together are not large enough.
 */
export function rolledUp<Group>(
  groups: readonly Group[],
  isLarge: (group: Group) => boolean,
  together: (groups: readonly Group[]) => Group,
): readonly Group[] {
  const large: Group[] = [];
  let small: readonly Group[] = [];
  for (const group of groups) {
    const gathered = [...small, group];
    const rolled = gathered.length > 1 ? together(gathered) : group;
    small = isLarge(rolled) ? [] : gathered;
    if (small.length === 0) large.push(rolled);
  }
  const last = large.pop();
  if (last === undefined) return [];
  return [...large, small.length > 0 ? together([last, ...small]) : last];
}
