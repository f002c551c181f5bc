/** Longer words are no misspelling of one another that anybody needs help with, and comparing them takes long. */
const longestWord = 100;

/**
 * The known word that a misspelt, shortened or extended one most likely stands for; undefined when none is near. A part of
 * a word says more than as many letters that happen to be alike.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const sought = word.trim().toLowerCase();
  if (sought === "" || sought.length > longestWord) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(sought.length / 2)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - sought.length) >= least) continue;
    const distance = editDistance(sought, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  if (least <= 1) return best;
  return (
    known.find((candidate) => sought.length > 1 && candidate.toLowerCase().includes(sought)) ?? partOf(sought) ?? best
  );

  function partOf(whole: string): string | undefined {
    const parts = known.filter((candidate) => isWhole(candidate) && whole.includes(candidate.toLowerCase()));
    return parts.reduce<string | undefined>(
      (most, part) => (part.length > (most?.length ?? 0) ? part : most),
      undefined,
    );
  }
}

/** Whether a word says something within another: a few letters do not, and two Chinese characters do. */
function isWhole(word: string): boolean {
  return word.length > 3 || (word.length > 1 && /^[\u0080-\uffff]+$/.test(word));
}

/** Words that deny what they are about. */
const denial = /[不未非無无]|なし|\b(?:not|non|un)|^fail/i;

/** Whether to take one word for the other would turn a refusal into its opposite, such as 基本合格 into 不合格. */
export function isContrary(word: string, candidate: string): boolean {
  if (!denial.test(candidate)) return denial.test(word);
  return !denial.test(word) && !/^f/i.test(word);
}

/** The Levenshtein distance: how many characters must be added, left out or replaced. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, character] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] as number) + (to[column - 1] === character ? 0 : 1);
      next.push(Math.min(replaced, (row[column] as number) + 1, (next[column - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}
