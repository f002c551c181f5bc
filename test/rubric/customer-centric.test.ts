import { describe, expect, test } from "vitest";
import type { Indicator, Locale, RubricTexts } from "../../src/index";
import { customerCentric, customerCentricTexts, defineRubric, rubricFingerprints, scoreReview } from "../../src/index";
import { defaultRubric } from "../../src/rubric/customer-centric";

/** design.md, section 2.2: a minus marks what counts against, a plus what is supporting. */
const indicators = {
  needs: {
    failing: ["-no-response", "-no-value-work"],
    basic: ["timely-response", "steady-communication"],
    good: ["no-buck-passing", "ownership", "resolves-or-relays"],
    outstanding: ["proactive-contact", "current-understanding"],
    excellent: ["underlying-need", "unprompted-solution", "unasked-value"],
  },
  relationship: {
    failing: ["-disrespect", "-provoked-conflict", "-repeated-upheld-complaints", "-unchanged-after-guidance"],
    basic: ["respect", "no-conflict", "positive-image"],
    good: ["customer-perspective", "listening"],
    outstanding: ["pain-points-solved", "exceeds-expectation", "+delight"],
    excellent: ["long-term-win-win", "linked-development"],
  },
};

const marked = ({ id, negative, supporting }: Indicator) => `${negative ? "-" : ""}${supporting ? "+" : ""}${id}`;

/** How many objects a value is made of, and the ways to those that are not frozen. */
function walk(value: unknown, path = ""): { readonly parts: number; readonly loose: readonly string[] } {
  if (typeof value !== "object" || value === null) return { parts: 0, loose: [] };
  const inner = Object.entries(value).map(([key, part]) => walk(part, `${path}.${key}`));
  return {
    parts: inner.reduce((sum, { parts }) => sum + parts, 1),
    loose: [...(Object.isFrozen(value) ? [] : [path]), ...inner.flatMap(({ loose }) => loose)],
  };
}

describe("the built-in rubric", () => {
  test("has five levels by their cut scores on a scale from 0 to 10 in hundredths", () => {
    // design.md, section 2.1.
    expect(customerCentric.scale).toEqual({ minimum: 0, maximum: 10, step: 0.01 });
    expect(customerCentric.levels).toEqual([
      { id: "failing", cut: 0 },
      { id: "basic", cut: 6 },
      { id: "good", cut: 7.5 },
      { id: "outstanding", cut: 8.5 },
      { id: "excellent", cut: 9.5 },
    ]);
  });

  test("is what scoring takes by default, which has everything but the descriptors", () => {
    const criteria = customerCentric.criteria.map(({ descriptors: _, ...criterion }) => criterion);
    expect(defaultRubric).toEqual({ ...customerCentric, criteria });
    expect(Object.keys(defaultRubric)).toEqual(Object.keys(customerCentric));
    expect(rubricFingerprints(defaultRubric)).toEqual(rubricFingerprints(customerCentric));
    const review = { subject: "li.wei", ratings: [] };
    expect(scoreReview(review)).toEqual(scoreReview(review, { rubric: customerCentric }));
  });

  test("has two criteria that weigh alike", () => {
    expect(customerCentric.criteria.map(({ id, weight }) => [id, weight])).toEqual([
      ["needs", 1],
      ["relationship", 1],
    ]);
  });

  test("has 26 indicators, each in its cell, of which six count against and one is supporting", () => {
    const cells = customerCentric.criteria.map(({ id, descriptors = [] }) => [
      id,
      Object.fromEntries(descriptors.map((descriptor) => [descriptor.level, descriptor.indicators.map(marked)])),
    ]);
    expect(Object.fromEntries(cells)).toEqual(indicators);
    const all = customerCentric.criteria.flatMap(({ descriptors = [] }) =>
      descriptors.flatMap((cell) => cell.indicators),
    );
    expect(all).toHaveLength(26);
    expect(new Set(all.map(({ id }) => id)).size).toBe(26);
    expect(all.filter(({ negative }) => negative)).toHaveLength(6);
    expect(all.filter(({ supporting }) => supporting).map(({ id }) => id)).toEqual(["delight"]);
  });

  test("has a descriptor for every level of every criterion, from the lowest to the highest", () => {
    const order = ["failing", "basic", "good", "outstanding", "excellent"];
    expect(customerCentric.criteria.map(({ descriptors = [] }) => descriptors.map(({ level }) => level))).toEqual([
      order,
      order,
    ]);
  });

  test("rounds half-up, places rounded scores, excludes what is absent, asks for a coverage of 0.6 and ships no gate", () => {
    // design.md, section 3, rules 2, 3, 5 and 7.
    const { rounding, placeOn, ratingStep, weightTotal, withinRole, policies, minimumCoverage, gates } =
      customerCentric;
    expect({ rounding, placeOn, ratingStep, weightTotal, withinRole, policies, minimumCoverage, gates }).toEqual({
      rounding: "half-up",
      placeOn: "rounded",
      ratingStep: null,
      weightTotal: null,
      withinRole: "mean",
      policies: { notApplicable: "exclude", notRated: "exclude" },
      minimumCoverage: 0.6,
      gates: [],
    });
  });

  test("lets all roles weigh alike, but for self, which weighs nothing", () => {
    // design.md, section 3, rule 4.
    expect(customerCentric.roles).toEqual([
      { id: "manager", weight: 1 },
      { id: "peer", weight: 1 },
      { id: "report", weight: 1 },
      { id: "self", weight: 0 },
      { id: "customer", weight: 1 },
      { id: "other", weight: 1 },
    ]);
  });

  test("is free of texts", () => {
    expect(customerCentric).not.toHaveProperty("texts");
  });

  test("is plain JSON and nothing more", () => {
    expect(JSON.parse(JSON.stringify(customerCentric))).toEqual({ ...customerCentric });
  });

  test("is frozen to its last part", () => {
    const { parts, loose } = walk(customerCentric);
    expect(loose).toEqual([]);
    expect(parts).toBeGreaterThan(60);
    expect(() => Object.assign(customerCentric.levels[0] as object, { cut: 5 })).toThrow(TypeError);
  });

  test("is what defineRubric makes of it", () => {
    const again = defineRubric(customerCentric);
    expect(again).toEqual(customerCentric);
    expect(rubricFingerprints(again)).toEqual(rubricFingerprints());
  });
});

/** design.md, section 2.1, word for word. */
const titles = {
  en: { failing: "Failing", basic: "Basic", good: "Good", outstanding: "Outstanding", excellent: "Excellent" },
  zh: { failing: "不合格", basic: "合格", good: "良好", outstanding: "优秀", excellent: "卓越" },
  ja: { failing: "不合格", basic: "基本", good: "良好", outstanding: "優秀", excellent: "卓越" },
};

/** design.md, section 2.1, word for word: each descriptor in English, Chinese and Japanese. */
const descriptors = {
  needs: {
    excellent: [
      "Sees what lies behind a request and brings an unasked-for answer that turns out better than the customer hoped",
      "看透需求背后的真正目的，不等客户开口就拿出方案，效果好于客户的设想",
      "要望の背後にある本当の目的をつかみ、求められる前に解決策を示し、期待を上回る結果を出す",
    ],
    outstanding: [
      "Stays in touch without waiting to be called and keeps knowledge of the customer current",
      "不等客户来找就保持联系，对客户情况的了解始终是最新的",
      "連絡を待たずに接点を持ち続け、顧客についての知識を常に新しく保つ",
    ],
    good: [
      "Takes hold of a problem instead of handing it away: settles it, or promptly tells everyone who needs to know",
      "遇到问题自己接住，不往外推：要么解决，要么及时告知相关各方",
      "問題を他へ回さず引き受け、解決するか、必要な相手へ速やかに知らせる",
    ],
    basic: [
      "Answers within the agreed time and does not fall silent",
      "在约定时间内回应，过程中不失联",
      "約束の時間内に応答し、連絡を途切れさせない",
    ],
    failing: [
      "Leaves needs unanswered, or spends effort on work that gives the customer nothing",
      "对需求置之不理，或忙于对客户毫无益处的事",
      "要望を放置する、または顧客の役に立たないことに労力を費やす",
    ],
  },
  relationship: {
    excellent: [
      "Builds a relationship in which both sides keep gaining, and links the customer's plans with ours",
      "经营双方都能长期受益的关系，让客户的规划与我方的规划相互衔接",
      "双方が長く利益を得られる関係を築き、顧客と自社の計画を結び付ける",
    ],
    outstanding: [
      "Removes real difficulties for users, with results that pleasantly surprise them",
      "解决用户真正的难处，结果让人感到意外之喜",
      "利用者の本当の困りごとを取り除き、うれしい驚きにつながる成果を出す",
    ],
    good: [
      "Looks at the matter from the customer's side and listens carefully",
      "站在客户一边看事情，认真倾听",
      "顧客の側から物事を見て、丁寧に耳を傾ける",
    ],
    basic: [
      "Treats customers with courtesy, starts no quarrel, and does the organisation credit",
      "以礼待客，不与客户争吵，维护单位的良好形象",
      "礼をもって接し、争いを起こさず、組織の信用を保つ",
    ],
    failing: [
      "Shows disrespect or provokes conflict; or, for reasons of personal conduct, draws repeated upheld complaints and does not change after repeated guidance",
      "对客户失礼或引发冲突；或因个人行为屡被投诉且经核实，多次提醒辅导后仍不改正",
      "顧客に無礼を働く、または争いを招く。あるいは本人の行為が原因で、事実と認められた苦情を繰り返し受け、指導を重ねても改めない",
    ],
  },
} as const;

describe("the texts of the built-in rubric", () => {
  const locales = ["en", "zh", "ja"] as const satisfies readonly Locale[];
  const indicatorIds = Object.values(indicators)
    .flatMap((cells) => Object.values(cells).flat())
    .map((id) => id.replace(/^[-+]/, ""));

  test("are there in English, Chinese and Japanese, and in nothing else", () => {
    expect(Object.keys(customerCentricTexts)).toEqual(locales);
  });

  test("are frozen to their last part, since every explanation shares them", () => {
    const { parts, loose } = walk(customerCentricTexts);
    expect(loose).toEqual([]);
    // For each language: all of it, the levels, the criteria, two times a criterion and its descriptors, the indicators.
    expect(parts).toBe(1 + 3 * 8);
    expect(() => Object.assign(customerCentricTexts.en.levels, { good: "Awful" })).toThrow(TypeError);
  });

  describe.each(locales)("in %s", (locale) => {
    const texts: RubricTexts = customerCentricTexts[locale];

    test("have the levels' titles of the table", () => {
      expect(texts.levels).toEqual(titles[locale]);
    });

    test("have the ten descriptors of the table, word for word", () => {
      const column = locales.indexOf(locale);
      const expected = Object.entries(descriptors).map(([criterion, cells]) => [
        criterion,
        Object.fromEntries(Object.entries(cells).map(([level, words]) => [level, words[column]])),
      ]);
      const received = Object.entries(texts.criteria).map(([criterion, words]) => [criterion, words.descriptors]);
      expect(Object.fromEntries(received)).toEqual(Object.fromEntries(expected));
    });

    test("have a title for the rubric and for each criterion, and words for each of the 26 indicators", () => {
      const words = texts.indicators ?? {};
      expect(Object.keys(words).sort()).toEqual([...indicatorIds].sort());
      const all = [texts.title, ...Object.values(texts.criteria).map(({ title }) => title), ...Object.values(words)];
      expect(all).toHaveLength(1 + 2 + 26);
      expect(all.filter((text) => text.trim() === "")).toEqual([]);
      expect(new Set(Object.values(words)).size).toBe(26);
    });
  });

  test("differ between the languages, indicator by indicator", () => {
    for (const id of indicatorIds) {
      expect(new Set(locales.map((locale) => customerCentricTexts[locale].indicators?.[id])).size).toBe(3);
    }
  });

  test("are accepted as the texts of the rubric and leave its scoring fingerprint alone", () => {
    const spoken = defineRubric({ ...customerCentric, texts: customerCentricTexts });
    expect(spoken.texts).toEqual(customerCentricTexts);
    expect(rubricFingerprints(spoken).scoring).toBe(rubricFingerprints().scoring);
    expect(rubricFingerprints(spoken).document).not.toBe(rubricFingerprints().document);
  });
});
