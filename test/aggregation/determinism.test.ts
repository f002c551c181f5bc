import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Review } from "../../src/index";
import { customerCentric } from "../../src/index";
import type { ReviewCase } from "../support/arbitrary-review";
import { arbitraryReviewCase } from "../support/arbitrary-review";
import { runNode } from "../support/processes";

const program = fileURLToPath(new URL("score-elsewhere.mjs", import.meta.url));

/** Ids whose order depends on the language where somebody sorts by it, and dates near midnight. */
const review: Review = {
  subject: "İstanbul ıstanbul",
  period: "2026-01-01/2026-12-31",
  ratings: ["z", "ä", "a", "Z", "i", "İ", "I", "ı", "ö", "o", "å", "æ", "ch", "c", "李", "山", "10", "9"].map(
    (assessor, index) => ({
      ...{ assessor, role: "peer", criterion: "overall" },
      ...{ score: `${index % 10}.${index}5`, at: "2026-01-01T00:30:00+14:00", comment: "I i İ ı" },
    }),
  ),
};

const cases: readonly ReviewCase[] = [
  { rubric: customerCentric, review },
  ...fc.sample(arbitraryReviewCase, { numRuns: 120, seed: 20_260_101 }),
];

const places = ["Pacific/Kiritimati", "Asia/Shanghai", "America/St_Johns"].flatMap((timeZone) =>
  ["en_US.UTF-8", "tr_TR.UTF-8"].map((locale) => ({ timeZone, locale })),
);

interface Answer {
  readonly where: string;
  readonly results: string;
}

async function answerTo(given: readonly ReviewCase[], place: (typeof places)[number]): Promise<Answer> {
  const printed = await runNode(program, JSON.stringify(given), place);
  const [where, results] = printed.split("\n") as [string, string];
  return { where, results };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

describe("the same input", () => {
  let answers: readonly Answer[] = [];

  beforeAll(async () => {
    answers = await Promise.all(places.map((place) => answerTo(cases, place)));
  }, 60_000);

  test("is scored in processes that believe to be in six different places", () => {
    expect(new Set(answers.map(({ where }) => where)).size).toBe(places.length);
    for (const { where } of answers) expect(where).toMatch(/Kiritimati|Shanghai|St_Johns/);
    expect(answers.filter(({ where }) => where.includes('"tr')).length).toBe(3);
  });

  test("gives the same bytes under three time zones and two locales", () => {
    expect(answers[0]?.results.length).toBeGreaterThan(50_000);
    expect(JSON.parse(answers[0]?.results ?? "")).toHaveLength(cases.length);
    expect(new Set(answers.map(({ results }) => sha256(results))).size).toBe(1);
  });

  test("gives the same bytes for any order of the ratings, in any place", async () => {
    const orders = [
      (ratings: Review["ratings"]) => ratings.toReversed(),
      (ratings: Review["ratings"]) => ratings.toSorted((a, b) => (a.assessor < b.assessor ? -1 : 1)),
      (ratings: Review["ratings"]) => [...ratings.slice(1), ...ratings.slice(0, 1)],
    ];
    const reorderedAnswers = orders.map((order, index) => {
      const reordered = cases.map((one) => ({ ...one, review: { ...one.review, ratings: order(one.review.ratings) } }));
      return answerTo(reordered, places[2 * index + 1] as (typeof places)[number]);
    });
    for (const { results } of await Promise.all(reorderedAnswers)) {
      expect(sha256(results)).toBe(sha256(answers[0]?.results ?? ""));
    }
  });
});
