import { describe, expect, test } from "vitest";
import type {
  SubjectRating as AnyRating,
  CustomerCentricCriterion,
  CustomerCentricLevel,
  RefusedReview,
  ReviewResult,
  ScoringError,
} from "../../../src/index";
import { isScoringError, scoreRatings, scoreStream } from "../../../src/index";

type SubjectRating = AnyRating<CustomerCentricLevel, CustomerCentricCriterion>;

function rating(subject: string, assessor: string, score: number, rest: Partial<SubjectRating> = {}): SubjectRating {
  return { subject, assessor, role: "peer", criterion: "overall", score, ...rest } as SubjectRating;
}

const good = [rating("a", "x", 8), rating("a", "y", 7), rating("b", "x", 9), rating("b", "x", 6, { period: "2026" })];

async function collect(results: AsyncIterable<ReviewResult>): Promise<readonly ReviewResult[]> {
  const all: ReviewResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}

async function refusalOf(results: AsyncIterable<ReviewResult>): Promise<ScoringError> {
  try {
    await collect(results);
  } catch (error) {
    if (isScoringError(error)) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

/** A source that counts what was asked of it. */
function watched<Item>(items: readonly Item[]) {
  const seen = { asked: 0, closed: 0 };
  const source: AsyncIterable<Item> = {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const index = seen.asked++;
        return index < items.length ? { done: false, value: items[index] as Item } : { done: true, value: undefined };
      },
      return: async () => {
        seen.closed += 1;
        return { done: true, value: undefined };
      },
    }),
  };
  return { source, seen };
}

describe("a stream of ratings", () => {
  test.each([
    ["a list", () => good],
    ["a set", () => new Set(good)],
    ["an async iterable", () => watched(good).source],
  ])("gives for %s what scoring all of it gives", async (_, source) => {
    expect(await collect(scoreStream(source()))).toEqual(scoreRatings(good));
  });

  test("gives no results for no ratings", async () => {
    expect(await collect(scoreStream([]))).toEqual([]);
  });

  test("hands a result on as soon as another review begins, and asks for no more until it is taken", async () => {
    const { source, seen } = watched(good);
    const results = scoreStream(source);
    expect(seen.asked).toBe(0);
    expect((await results.next()).value).toMatchObject({ subject: "a", score: 7.5 });
    expect(seen.asked).toBe(3);
  });

  test("takes the same subject in another period, or without one, for another review", async () => {
    const periods = [undefined, "2025", "2026"].map((period) => rating("a", "x", 8, { period }));
    expect((await collect(scoreStream(periods))).map(({ period }) => period)).toEqual([undefined, "2025", "2026"]);
  });

  test("closes its source when whoever reads it stops, when a callback throws, and when a review is refused", async () => {
    const early = watched(good);
    for await (const result of scoreStream(early.source)) {
      expect(result.subject).toBe("a");
      break;
    }
    expect(early.seen.closed).toBe(1);
    const told = watched(good);
    const onProgress = () => {
      throw new Error("enough");
    };
    await expect(collect(scoreStream(told.source, { onProgress, progressEvery: 1 }))).rejects.toThrow("enough");
    expect(told.seen.closed).toBe(1);
    const wrong = watched([rating("a", "x", 11), ...good.slice(2)]);
    await refusalOf(scoreStream(wrong.source));
    expect(wrong.seen.closed).toBe(1);
  });

  test("lets an error of its source through", async () => {
    async function* broken() {
      yield rating("a", "x", 8);
      throw new RangeError("the line is dead");
    }
    await expect(collect(scoreStream(broken()))).rejects.toThrow(new RangeError("the line is dead"));
  });
});

describe("a review that is wrong", () => {
  const bad = [
    ...[rating("a", "x", 8), rating("b", "x", 11), rating("b", "y", -1), rating("b", "y", 7), rating("c", "x", 9)],
    ...[rating("d", "d", 9), rating("e", "x", 5)],
  ];

  test("ends the stream with all that is wrong in it, at the indexes of the whole stream", async () => {
    const results: ReviewResult[] = [];
    const run = async () => {
      for await (const result of scoreStream(bad)) results.push(result);
    };
    const error = await run().catch((thrown: unknown) => thrown as ScoringError);
    expect(error).toMatchObject({ code: "invalid-review" });
    expect((error as ScoringError).details.issues?.map(({ path, code }) => [path.join("."), code])).toEqual([
      ["1.score", "out-of-range"],
      ["2.score", "out-of-range"],
    ]);
    expect((error as ScoringError).message).toContain("[1].score: expected a number from 0 to 10, got 11.");
    expect(results.map(({ subject }) => subject)).toEqual(["a"]);
  });

  test("is handed over, and the stream goes on without it", async () => {
    const refused: RefusedReview[] = [];
    const results = await collect(scoreStream(bad, { onRefused: (review) => refused.push(review) }));
    expect(results.map(({ subject }) => subject)).toEqual(["a", "c", "e"]);
    expect(refused.map(({ error, ...whose }) => whose)).toEqual([
      { subject: "b", ratings: 3 },
      { subject: "d", ratings: 1 },
    ]);
    expect(refused[1]?.error.details.issues?.[0]).toMatchObject({ path: [5, "role"], code: "self-in-other-role" });
  });

  test.each([
    ["no object", 7, [[2]]],
    ["a list", [], [[2]]],
    ["null", null, [[2]]],
    ["without a subject", rating(undefined as never, "x", 8), [[2, "subject"]]],
    ["of an id with blanks around it", rating(" a ", "x", 8), [[2, "subject"]]],
  ])("does not take others with it where nobody can tell whose it is: %s", async (_, strange, paths) => {
    const list = [...good.slice(0, 2), strange as SubjectRating, rating("a", "w", 9), ...good.slice(2)];
    const refused: RefusedReview[] = [];
    const results = await collect(scoreStream(list, { onRefused: (review) => refused.push(review) }));
    expect(results).toEqual(scoreRatings(list.filter((each) => each !== strange)));
    expect(refused).toHaveLength(1);
    expect(refused[0]).not.toHaveProperty("subject");
    expect(refused[0]?.error.details.issues?.map(({ path }) => path)).toEqual(paths);
  });

  const lost = (subject: string, period: unknown = "H1 2026") => rating(subject, "z", 11, { period: period as string });
  const first = { period: "2026-H1" };
  const second = { period: "2026-H2" };

  test.each<[string, readonly SubjectRating[], readonly object[], readonly string[]]>([
    [
      "in its midst",
      [rating("a", "x", 8, first), lost("a"), rating("a", "y", 8, first), rating("a", "x", 8, second)],
      [{ subject: "a", period: "2026-H1", ratings: 3 }],
      ["a 2026-H2"],
    ],
    [
      "at its end, where the review has no period",
      [rating("a", "x", 8), lost("a", 7), rating("b", "x", 8)],
      [{ subject: "a", ratings: 2 }],
      ["b"],
    ],
    [
      "before it begins",
      [rating("b", "x", 8), lost("a"), lost("a", " "), rating("a", "x", 8, first), rating("a", "y", 8, first)],
      [{ subject: "a", period: "2026-H1", ratings: 4 }],
      ["b"],
    ],
    [
      "before it begins, while another one is coming in",
      [rating("b", "x", 8), lost("a"), rating("b", "y", 9), rating("a", "x", 8, first), rating("c", "x", 8)],
      [{ subject: "a", period: "2026-H1", ratings: 2 }],
      ["b", "c"],
    ],
  ])("is refused as a whole for a rating of its subject whose period cannot be read: %s", async (_, ...expected) => {
    const [list, whose, scored] = expected;
    const refused: RefusedReview[] = [];
    const results = await collect(scoreStream(list, { onRefused: (review) => refused.push(review) }));
    expect(refused.map(({ error, ...named }) => named)).toEqual(whose);
    expect(results.map(({ subject, period }) => [subject, period].join(" ").trim())).toEqual(scored);
    const wrong = list.flatMap(({ assessor }, index) =>
      assessor === "z" ? [`${index}.period`, `${index}.score`] : [],
    );
    const paths = refused.flatMap(({ error }) => error.details.issues ?? []).map(({ path }) => path.join("."));
    expect(paths.sort()).toEqual(wrong);
  });

  test.each<[string, readonly SubjectRating[], readonly string[]]>([
    [
      "after it, and before another one",
      [rating("a", "x", 8), rating("b", "x", 8), lost("a"), rating("c", "x", 8)],
      ["a"],
    ],
    ["at the end", [rating("a", "x", 8), rating("b", "x", 8), lost("c")], ["c"]],
    ["of several subjects", [lost("a"), lost("c"), rating("b", "x", 8), lost("d")], ["a", "c", "d"]],
  ])(
    "is not taken along by a rating without a readable period that is nowhere near it, and names its subject: %s",
    async (_, list, names) => {
      const refused: RefusedReview[] = [];
      const results = await collect(scoreStream(list, { onRefused: (review) => refused.push(review) }));
      expect(results).toEqual(scoreRatings(list.filter(({ assessor }) => assessor !== "z")));
      expect(refused.map(({ error, ...named }) => named)).toEqual(names.map((subject) => ({ subject, ratings: 1 })));
    },
  );

  test.each<[string, readonly SubjectRating[], readonly object[], readonly string[]]>([
    [
      "at the border of two, either of which may be its own",
      [rating("a", "x", 8, first), rating("a", "y", 8, first), lost("a", "2026-13"), rating("a", "x", 8, second)],
      [
        { subject: "a", period: "2026-H1", ratings: 3 },
        { subject: "a", period: "2026-H2", ratings: 1 },
      ],
      [],
    ],
    [
      "before it, and others of another subject between",
      [lost("a"), lost("b"), rating("a", "x", 8, first), rating("a", "x", 8, second), rating("b", "x", 8, first)],
      [
        { subject: "a", ratings: 1 },
        { subject: "b", ratings: 1 },
        { subject: "a", period: "2026-H1", ratings: 1 },
        { subject: "b", period: "2026-H1", ratings: 1 },
      ],
      ["a 2026-H2"],
    ],
    [
      "long before it",
      [rating("b", "x", 8), lost("a"), rating("c", "x", 8), rating("d", "x", 8), rating("a", "x", 8, first)],
      [
        { subject: "a", ratings: 1 },
        { subject: "a", period: "2026-H1", ratings: 1 },
      ],
      ["b", "c", "d"],
    ],
  ])(
    "is refused too where a rating of its subject without a readable period may be missing in it: %s",
    async (_, ...expected) => {
      const [list, whose, scored] = expected;
      const refused: RefusedReview[] = [];
      const results = await collect(scoreStream(list, { onRefused: (review) => refused.push(review) }));
      expect(refused.map(({ error, ...named }) => named)).toEqual(whose);
      expect(results.map(({ subject, period }) => [subject, period].join(" ").trim())).toEqual(scored);
      for (const { error } of refused) expect(error.details.issues?.[0]).toMatchObject({ code: "invalid-period" });
    },
  );

  test.each(["period", "team"])(
    "is refused as a whole for a getter of %s that throws, if it names its subject",
    async (key) => {
      const hostile = {
        ...rating("a", "z", 8),
        get [key](): string {
          throw new Error("no");
        },
      } as SubjectRating;
      for (const list of [
        [hostile, rating("a", "x", 8), rating("b", "x", 8)],
        [rating("a", "x", 8), hostile, rating("b", "x", 8)],
      ]) {
        const refused: RefusedReview[] = [];
        const results = await collect(scoreStream(list, { onRefused: (review) => refused.push(review) }));
        expect(results.map(({ subject }) => subject)).toEqual(["b"]);
        expect(refused).toMatchObject([
          { subject: "a", ratings: 2, error: { details: { issues: [{ code: "unreadable" }] } } },
        ]);
      }
    },
  );

  test("is refused as a whole for a team that cannot be read, wherever that stands", async () => {
    for (const list of [
      [rating("a", "x", 8, { team: " " }), rating("a", "y", 8)],
      [rating("a", "y", 8), rating("a", "x", 8, { team: " " })],
    ]) {
      const refused: RefusedReview[] = [];
      expect(await collect(scoreStream(list, { onRefused: (review) => refused.push(review) }))).toEqual([]);
      expect(refused).toMatchObject([{ subject: "a", ratings: 2 }]);
    }
  });

  test("survives getters that throw, and says so", async () => {
    const hostile = {
      get subject(): string {
        throw new Error("no");
      },
    } as unknown as SubjectRating;
    const error = await refusalOf(scoreStream([good[0] as SubjectRating, hostile]));
    expect(error.details.issues?.[0]?.code).toBe("unreadable");
  });

  test("that comes back after it ended is refused by its index, and never gets a second result", async () => {
    const list = [...good, rating("b", "z", 9)];
    const results: ReviewResult[] = [];
    const refused: RefusedReview[] = [];
    const run = async (options?: object) => {
      for await (const result of scoreStream(list, options)) results.push(result);
    };
    await expect(run()).rejects.toThrow(
      '[4]: expected no more ratings of a review that has ended (those of one subject and period come together), got "b".',
    );
    expect(results.map(({ subject, period }) => [subject, period])).toEqual([
      ["a", undefined],
      ["b", undefined],
    ]);
    // Its result is wrong by now, and somebody has it.
    await expect(run({ onRefused: (review: RefusedReview) => refused.push(review) })).rejects.toMatchObject({
      details: { issues: [{ code: "ended-review", path: [4] }] },
    });
    expect(refused).toEqual([]);
    await expect(
      collect(scoreStream([...good, rating("b", "z", 9, { period: "2026" }), good[0] as never])),
    ).rejects.toThrow('got "a".');
  });

  test("of which ratings only share words with another one has not come back", async () => {
    const list = [rating("a", "x", 8, { period: "b c" }), rating("a b", "x", 8, { period: "c" })];
    expect(await collect(scoreStream(list))).toHaveLength(2);
  });
});

describe("the progress of a stream", () => {
  test.each([
    [
      1,
      [
        [1, 0],
        [2, 0],
        [3, 1],
        [4, 2],
        [4, 3],
      ],
    ],
    [
      2,
      [
        [2, 0],
        [4, 2],
        [4, 3],
      ],
    ],
    [
      3,
      [
        [3, 1],
        [4, 3],
      ],
    ],
    [undefined, [[4, 3]]],
  ])("is told after every %s ratings, and at the end", async (progressEvery, expected) => {
    const told: number[][] = [];
    const onProgress = ({ ratings, results }: { ratings: number; results: number }) => told.push([ratings, results]);
    await collect(scoreStream(good, { onProgress, progressEvery }));
    expect(told).toEqual(expected);
  });
});

describe("a signal", () => {
  const signal = () => new AbortController();

  test("ends the stream with its reason before the first rating, between two, and closes the source", async () => {
    const before = watched(good);
    await expect(collect(scoreStream(before.source, { signal: AbortSignal.abort("stop") }))).rejects.toBe("stop");
    expect(before.seen).toEqual({ asked: 0, closed: 1 });
    const controller = signal();
    const { source, seen } = watched(good);
    const run = async () => {
      for await (const _ of scoreStream(source, { signal: controller.signal })) controller.abort("later");
    };
    await expect(run()).rejects.toBe("later");
    expect(seen).toEqual({ asked: 3, closed: 1 });
  });

  test("ends it while the source lets it wait for ever, also when the source cannot be closed", async () => {
    for (const close of [undefined, () => new Promise<never>(() => {}), () => Promise.reject(new Error("stuck"))]) {
      const controller = signal();
      const endless: AsyncIterable<SubjectRating> = {
        [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}), ...(close && { return: close }) }),
      };
      const run = collect(scoreStream(endless, { signal: controller.signal }));
      setTimeout(() => controller.abort(), 1);
      await expect(run).rejects.toMatchObject({ name: "AbortError" });
    }
  });

  test("that is never given changes nothing, and is listened to no longer than the stream", async () => {
    const listeners = { count: 0 };
    const quiet = {
      aborted: false,
      addEventListener: () => (listeners.count += 1),
      removeEventListener: () => (listeners.count -= 1),
    };
    for (const source of [good, watched(good).source]) {
      expect(await collect(scoreStream(source, { signal: quiet }))).toEqual(scoreRatings(good));
    }
    async function* broken() {
      yield rating("a", "x", 8);
      throw new RangeError("the line is dead");
    }
    await expect(collect(scoreStream(broken(), { signal: quiet }))).rejects.toThrow("the line is dead");
    expect(listeners.count).toBe(0);
  });
});

test("what is no source, and options that mean nothing, are refused at once", () => {
  for (const source of [null, undefined, 7, {}, { [Symbol.iterator]: 1 }]) {
    expect(() => scoreStream(source as never)).toThrow(/ratings: expected an iterable or an async iterable, got/);
  }
  for (const progressEvery of [0, -1, 1.5, Number.NaN, "10"]) {
    expect(() => scoreStream([], { progressEvery: progressEvery as number })).toThrow(
      /progressEvery: expected a whole/,
    );
  }
  expect(() => scoreStream([], { progressEvery: 1 })).not.toThrow();
  expect(() => scoreStream([], { onRefused: "log" as never })).toThrow('onRefused: expected a function, got "log".');
  expect(() => scoreStream([], { signal: null as never })).toThrow("signal: expected an AbortSignal, got null.");
  expect(() => scoreStream([], { onProgres: () => {} } as never)).toThrow(/onProgres/);
  expect(() => scoreStream([], { rubric: {} as never })).toThrow(expect.objectContaining({ code: "undefined-rubric" }));
});
