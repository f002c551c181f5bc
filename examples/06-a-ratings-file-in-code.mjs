// @ts-check
// A ratings file in code: what `customer-centric-rubric score ratings.csv` does, for those who need it in a program.

import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { customerCentric, scoreRatings } from "customer-centric-rubric";
import { parseRatings } from "customer-centric-rubric/schema";

const file = new URL("data/ratings.csv", import.meta.url);
const rows = /** @type {Record<string, string>[]} */ (parse(readFileSync(file), { columns: true, bom: true }));

// Names every bad rating at once, and gives ratings that the compiler knows.
const ratings = parseRatings(rows.map(toRating));
const results = scoreRatings(ratings);

for (const result of results) {
  const verdict =
    result.status === "scored"
      ? `${result.score.toFixed(2)} ${result.level}${result.roundingChangedLevel ? ", by its rounding" : ""}`
      : `no score: ${result.reasons.map(({ code }) => code).join(" and ")}`;
  console.log(`${verdict}, ${result.subject} (${result.team})`);
}

// Levels are counted and never averaged: they are in order, but not evenly spaced.
const scored = results.filter((result) => result.status === "scored");
console.log();
for (const { id } of customerCentric.levels) {
  console.log(`${scored.filter(({ level }) => level === id).length} × ${id}`);
}

/** Cells that are empty say nothing; a score's cell is a decimal, a level, `n/a`, `n/o`, or empty for "not yet". */
function toRating(/** @type {Record<string, string>} */ { score: cell, ...row }) {
  const named = Object.fromEntries(Object.entries(row).filter(([, text]) => text !== ""));
  return { ...named, ...toValue(cell ?? "") };
}

function toValue(/** @type {string} */ cell) {
  if (cell === "") return { score: null };
  if (cell === "n/a") return { status: "not-applicable" };
  if (cell === "n/o") return { status: "not-observed" };
  return customerCentric.levels.some(({ id }) => id === cell) ? { level: cell } : { score: cell };
}
