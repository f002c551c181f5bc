/**
 * A ratings file of a million ratings: of each of 50,000 people ten assessors rate the two criteria of the built-in rubric, in
 * hundredths that crowd around the cut scores, so that many means tie; some cells are empty or not applicable.
 */

const ratingsOfPerson = 20;
const raters = [...["manager", "self", "customer"], ...Array(4).fill("peer"), ...Array(3).fill("report")];

/** Bytes of a CSV file, its ratings in the order of people, or as they came in from all over the organisation. */
export function drawRatingsCsv(ratings, order, seed) {
  const chance = chanceFrom(seed);
  const people = Math.ceil(ratings / ratingsOfPerson);
  const name = (person) => `employee-${String(person).padStart(6, "0")}`;
  const lines = [];
  for (let person = 0; person < people; person++) {
    for (let number = 0; number < raters.length; number++) {
      const role = raters[number];
      const colleague = name((person + 1 + number + 17 * chance(200)) % people);
      const assessor = role === "self" ? name(person) : role === "customer" ? `customer-${chance(9000)}` : colleague;
      for (const criterion of ["needs", "relationship"]) {
        const kind = chance(40);
        const hundredths = kind < 16 ? [600, 750, 850, 950][chance(4)] + chance(5) - 2 : 400 + chance(601);
        const score = kind > 37 ? "" : (hundredths / 100).toFixed(2);
        const status = kind === 39 ? "not-applicable" : "";
        lines.push(`${name(person)},2026-H1,${assessor},${role},${criterion},${score},${status}`);
      }
    }
  }
  if (order === "as they came in") {
    for (let last = lines.length - 1; last > 0; last--) {
      const other = chance(last + 1);
      [lines[last], lines[other]] = [lines[other], lines[last]];
    }
  }
  return Buffer.from(`subject,period,assessor,role,criterion,score,status\n${lines.join("\n")}\n`);
}

/** Mulberry32, as in the other data of the bench. */
function chanceFrom(seed) {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}
