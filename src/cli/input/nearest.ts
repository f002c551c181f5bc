/** Longer words are no misspelling of one another that anybody needs help with, and comparing them takes long. */
const longestWord = 100;

/** The known word that a misspelt or shortened one most likely stands for; undefined when none is near. */
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
  return best ?? known.find((candidate) => sought.length > 1 && candidate.toLowerCase().includes(sought));
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
