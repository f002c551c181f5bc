import { describe, expect, test } from "vitest";
import type { Locale, Rating, ReviewResult, Rubric } from "../../src/index";
import {
  customerCentric,
  customerCentricTexts,
  defineRubric,
  explain,
  noCriterionFailing,
  scoreReview,
} from "../../src/index";
import { issuesOf, refusalOf } from "../review/refusal";
import { gated, rating, score, scored, unscored, variant, weighted } from "./scoring";

const locales = ["en", "zh", "ja"] as const satisfies readonly Locale[];

function lines(result: ReviewResult, options: Parameters<typeof explain<Rubric>>[1] = {}): readonly string[] {
  return explain<Rubric>(result, options).split("\n");
}

const plain = scored([rating("overall", 8)]);
const capped = [rating("needs", 10), rating("relationship", 5)];
const halfCovered = { minimumCoverage: 0.5 } as const;
const threeQuarters = weighted([1, 3], { minimumCoverage: 0.5 });
const peers = (scores: readonly number[]) => scores.map((each, index) => rating("overall", each, `p${index}`, "peer"));
const unscoring = gated({ id: "stop", criterion: "any", below: 6, effect: "unscored" });

/** Every kind of sentence: when it must be said, and the line that it is in each language. */
const kinds: readonly {
  readonly kind: string;
  readonly rubric?: Rubric;
  readonly ratings: readonly Rating[];
  readonly says: Readonly<Record<Locale, string>>;
}[] = [
  {
    kind: "the score, its level and the level's band",
    ratings: [rating("overall", 9.6)],
    says: {
      en: "li.wei scores 9.60: Excellent (9.50–10.00).",
      zh: "li.wei得分9.60，等级：卓越（9.50–10.00）。",
      ja: "li.weiの点数は9.60、レベルは「卓越」（9.50–10.00）です。",
    },
  },
  {
    kind: "the exact score and its rounding",
    ratings: [rating("needs", "8.123"), rating("relationship", 8)],
    says: {
      en: "The exact score is 8.0615; rounded to the nearest, a half upwards, in steps of 0.01, it is 8.06.",
      zh: "精确得分为8.0615；以0.01为单位四舍五入（恰为一半时进位），得8.06。",
      ja: "正確な点数は8.0615です。0.01刻みの四捨五入（ちょうど半分は切り上げ）により8.06となります。",
    },
  },
  {
    kind: "that rounding changed the level",
    ratings: [rating("needs", 9), rating("relationship", 7.99)],
    says: {
      en: "The level is that of the printed score, Outstanding; the exact score alone would be Good.",
      zh: "等级按公布的分数定为优秀；若只看精确得分，则为良好。",
      ja: "レベルは表示された点数により「優秀」です。正確な点数だけで見れば「良好」になります。",
    },
  },
  {
    kind: "that rounding would have changed the level, where exact scores are placed",
    rubric: variant({ placeOn: "exact" }),
    ratings: [rating("needs", 9), rating("relationship", 7.99)],
    says: {
      en: "The level is that of the exact score, Good; the printed score alone would be Outstanding.",
      zh: "等级按精确得分定为良好；若只看公布的分数，则为优秀。",
      ja: "レベルは正確な点数により「良好」です。表示された点数だけで見れば「優秀」になります。",
    },
  },
  {
    kind: "what a criterion contributes, with whose ratings",
    ratings: [rating("overall", 6), rating("needs", 8, "p", "peer"), rating("needs", 10, "q", "peer")],
    says: {
      en: "Meeting the customer's needs: 7.50 (Good), as rated by 1 manager and 2 peers. With 50% of the weight it contributes 3.75.",
      zh: "满足客户需求：7.50（良好），由1位上级、2位同事评定。该项权重占50%，计入总分3.75分。",
      ja: "顧客の要望への対応：7.50（良好）。評価者は上司1名、同僚2名。重みは全体の50%で、点数に3.75を加えます。",
    },
  },
  {
    kind: "what the level of a criterion means",
    ratings: [rating("overall", 6)],
    says: {
      en: `What Basic means there: ${customerCentricTexts.en.criteria.needs?.descriptors?.basic}.`,
      zh: `该项“合格”的含义：${customerCentricTexts.zh.criteria.needs?.descriptors?.basic}。`,
      ja: `この項目の「基本」の意味：${customerCentricTexts.ja.criteria.needs?.descriptors?.basic}。`,
    },
  },
  {
    kind: "that a criterion does not apply and is left out",
    ratings: [rating("needs", 8), rating("relationship", "n/a")],
    says: {
      en: "Relationship with the customer does not apply. It is left out, and the other criteria share its weight.",
      zh: "客户关系：不适用。该项不计入总分，其权重由其他指标分担。",
      ja: "顧客との関係は該当しません。この項目は計算から除き、その重みは他の項目に配分します。",
    },
  },
  {
    kind: "that a criterion has not been rated and is left out",
    rubric: variant(halfCovered),
    ratings: [rating("needs", 8)],
    says: {
      en: "Relationship with the customer has not been rated. It is left out, and the other criteria share its weight.",
      zh: "客户关系：尚未评定。该项不计入总分，其权重由其他指标分担。",
      ja: "顧客との関係はまだ評価されていません。この項目は計算から除き、その重みは他の項目に配分します。",
    },
  },
  {
    kind: "that nobody could observe a criterion, which is not the same as that nobody has rated it",
    rubric: variant(halfCovered),
    ratings: [rating("needs", 8), rating("relationship", "n/o"), rating("relationship", "n/o", "kim", "peer")],
    says: {
      en: "Relationship with the customer could not be observed by anybody who was asked. It is left out, and the other criteria share its weight.",
      zh: "客户关系：所有评分人均表示未能观察到。该项不计入总分，其权重由其他指标分担。",
      ja: "顧客との関係を観察できた評価者はいません。この項目は計算から除き、その重みは他の項目に配分します。",
    },
  },
  {
    kind: "that a criterion has not been rated, where somebody could not observe it and somebody else has yet to answer",
    rubric: variant(halfCovered),
    ratings: [rating("needs", 8), rating("relationship", "n/o"), rating("relationship", null, "kim", "peer")],
    says: {
      en: "Relationship with the customer has not been rated. It is left out, and the other criteria share its weight.",
      zh: "客户关系：尚未评定。该项不计入总分，其权重由其他指标分担。",
      ja: "顧客との関係はまだ評価されていません。この項目は計算から除き、その重みは他の項目に配分します。",
    },
  },
  {
    kind: "that only people whose ratings do not count have rated a criterion",
    rubric: variant(halfCovered),
    ratings: [rating("needs", 8), rating("relationship", "n/o"), rating("relationship", 9, "li.wei", "self")],
    says: {
      en: "Relationship with the customer has not been rated by anybody whose rating counts. It is left out, and the other criteria share its weight.",
      zh: "客户关系：尚无计入得分的评分人评定。该项不计入总分，其权重由其他指标分担。",
      ja: "顧客との関係には、点数に数えられる評価がまだありません。この項目は計算から除き、その重みは他の項目に配分します。",
    },
  },
  {
    kind: "that an absent criterion counts as the lowest score, and what that contributes",
    rubric: variant({ ...halfCovered, policies: { notRated: "lowest" } }),
    ratings: [rating("needs", 8)],
    says: {
      en: "Relationship with the customer has not been rated. The rubric counts it as the lowest score, 0.00. With 50% of the weight it contributes 0.00.",
      zh: "客户关系：尚未评定。按规则，该项按最低分0.00计算。该项权重占50%，计入总分0.00分。",
      ja: "顧客との関係はまだ評価されていません。規則により、最低点0.00として計算します。重みは全体の50%で、点数に0.00を加えます。",
    },
  },
  {
    kind: "why the whole review failed, and what that takes away",
    rubric: variant({ policies: { notApplicable: "fail" } }),
    ratings: [rating("needs", 8), rating("relationship", "n/a")],
    says: {
      en: "The whole review gets the lowest score, 0.00, because Relationship with the customer must have a score: that takes away 8.00.",
      zh: "客户关系必须有评分，因此整份评价计最低分0.00，即减去8.00分。",
      ja: "顧客との関係には点数が必要なため、評価全体が最低点0.00になり、8.00が差し引かれます。",
    },
  },
  {
    kind: "why the whole review failed, where that takes nothing away",
    rubric: variant({ policies: { notApplicable: "fail" } }),
    ratings: [rating("needs", 0), rating("relationship", "n/a")],
    says: {
      en: "The whole review gets the lowest score, 0.00, because Relationship with the customer must have a score.",
      zh: "客户关系必须有评分，因此整份评价计最低分0.00。",
      ja: "顧客との関係には点数が必要なため、評価全体が最低点0.00になります。",
    },
  },
  {
    kind: "of a criterion whose absence fails the whole review no more than that it is absent",
    rubric: variant({ policies: { notApplicable: "fail" } }),
    ratings: [rating("needs", 8), rating("relationship", "n/a")],
    says: {
      en: "Relationship with the customer does not apply.",
      zh: "客户关系：不适用。",
      ja: "顧客との関係は該当しません。",
    },
  },
  {
    kind: "which gate fired on what",
    rubric: gated(noCriterionFailing),
    ratings: capped,
    says: {
      en: "The rule “No criterion may be failing” applies: Relationship with the customer 5.00, below 6.00.",
      zh: "触发规则“任何一项指标均不得为‘不合格’”：客户关系（5.00）低于6.00。",
      ja: "規則「どの項目も不合格であってはならない」が適用されます：顧客との関係（5.00）が6.00未満です。",
    },
  },
  {
    kind: "that a gate limits the score, and what that takes away",
    rubric: gated(noCriterionFailing),
    ratings: capped,
    says: {
      en: "It limits the score to 5.99, which takes away 1.51; without any such rule the score would be 7.50.",
      zh: "总分因此限为5.99，即减去1.51分；若无此类规则，得分为7.50。",
      ja: "点数は5.99までに制限され、1.51が差し引かれます。このような規則がなければ7.50です。",
    },
  },
  {
    kind: "that a gate limits a score which would be printed alike without it",
    rubric: gated(noCriterionFailing),
    ratings: [rating("needs", "5.998"), rating("relationship", "5.99")],
    says: {
      en: "It limits the score to 5.99.",
      zh: "总分因此限为5.99。",
      ja: "点数は5.99までに制限されます。",
    },
  },
  {
    kind: "that a gate's limit did not matter",
    rubric: gated({ id: "nine", criterion: "any", below: 6, effect: { cap: 9 } }),
    ratings: capped,
    says: {
      en: "Its limit of 9.00 did not change the score.",
      zh: "其上限9.00未影响得分。",
      ja: "上限9.00は点数に影響していません。",
    },
  },
  {
    kind: "how much has been rated",
    rubric: threeQuarters,
    ratings: [rating("b", 8)],
    says: {
      en: "Criteria with a score make up 75% of the weight of those that apply.",
      zh: "已有得分的指标占适用指标权重的75%。",
      ja: "点数のある項目は、該当する項目の重みの75%を占めます。",
    },
  },
  {
    kind: "how far the next level is",
    ratings: [rating("overall", 7)],
    says: {
      en: "The next level, Good, begins at 7.50: 0.50 more.",
      zh: "更高一级“良好”从7.50分起，还差0.50分。",
      ja: "次のレベル「良好」は7.50からで、あと0.50です。",
    },
  },
  {
    kind: "how far the next level is when the printed score has reached it already",
    rubric: variant({ placeOn: "exact" }),
    ratings: [rating("needs", 9), rating("relationship", 7.99)],
    says: {
      en: "The next level, Outstanding, begins at 8.50: 0.005 more.",
      zh: "更高一级“优秀”从8.50分起，还差0.005分。",
      ja: "次のレベル「優秀」は8.50からで、あと0.005です。",
    },
  },
  {
    kind: "what would reach the next level",
    ratings: [rating("needs", 7.2), rating("relationship", 7.21)],
    says: {
      en: "Raising “Relationship with the customer” alone by 0.58 would reach it.",
      zh: "仅“客户关系”一项提高0.58分即可达到。",
      ja: "「顧客との関係」だけを0.58上げれば届きます。",
    },
  },
  {
    kind: "that rounding does the rest of a rise, where it does",
    rubric: variant({}),
    ratings: [rating("needs", "5.004"), rating("relationship", "5.004")],
    says: {
      en: "Raising “Meeting the customer's needs” alone by 1.99 would reach it: that adds 0.995, and rounding does the rest.",
      zh: "仅“满足客户需求”一项提高1.99分即可达到（总分增加0.995分，舍入后即达到）。",
      ja: "「顧客の要望への対応」だけを1.99上げれば届きます（点数が0.995増え、丸めで届きます）。",
    },
  },
  {
    kind: "that a rise frees the score of a gate's limit",
    rubric: gated(noCriterionFailing),
    ratings: capped,
    says: {
      en: "Raising “Relationship with the customer” alone by 1.00 would reach it, as the rule then no longer applies.",
      zh: "仅“客户关系”一项提高1.00分即可达到，届时不再受该规则限制。",
      ja: "「顧客との関係」だけを1.00上げれば届きます（規則の制限がなくなります）。",
    },
  },
  {
    kind: "that the median counts, where it leaves a rating out",
    rubric: variant({ withinRole: "median" }),
    ratings: peers([6, 9, 9.5, 7]),
    says: {
      en: "Where several people of one role rated a criterion, the median of their ratings counts.",
      zh: "同一角色有多人评定某项指标时，取其评分中位数。",
      ja: "同じ立場の複数の人が一つの項目を評価した場合は、評点の中央値を用います。",
    },
  },
  {
    kind: "that the trimmed mean counts, where it leaves a rating out",
    rubric: variant({ withinRole: { trimmedMean: 0.25 } }),
    ratings: peers([6, 9, 9.5, 7]),
    says: {
      en: "Where several people of one role rated a criterion, the mean without the lowest and the highest 25% of their ratings counts.",
      zh: "同一角色有多人评定某项指标时，取其评分去掉最高和最低各25%后的平均值。",
      ja: "同じ立場の複数の人が一つの項目を評価した場合は、評点の上下それぞれ25%を除いた平均を用います。",
    },
  },
  {
    kind: "that no single criterion can reach the next level in whole steps, though a finer rise might",
    // Needs at 10 would make exactly 9.4975, which is 9.50; but 8.991 and whole steps stay below 10.
    ratings: [rating("needs", "8.991"), rating("relationship", "8.995")],
    says: {
      en: "No criterion that has a score can reach it alone by a rise in steps of 0.01.",
      zh: "已有得分的指标中，以0.01分为单位单独提高任何一项都无法达到。",
      ja: "点数のある項目の一つだけを0.01刻みで上げても届きません。",
    },
  },
  {
    kind: "that no criterion with a score can reach the next level alone, where another one has none",
    rubric: variant({ ...halfCovered, policies: { notRated: "fail" } }),
    ratings: [rating("needs", 8)],
    says: {
      en: "No criterion that has a score can reach it alone by a rise in steps of 0.01.",
      zh: "已有得分的指标中，以0.01分为单位单独提高任何一项都无法达到。",
      ja: "点数のある項目の一つだけを0.01刻みで上げても届きません。",
    },
  },
  {
    kind: "that no criterion alone can reach the next level",
    rubric: gated(noCriterionFailing),
    ratings: [rating("overall", 5)],
    says: {
      en: "No criterion that has a score can reach it alone by a rise in steps of 0.01.",
      zh: "已有得分的指标中，以0.01分为单位单独提高任何一项都无法达到。",
      ja: "点数のある項目の一つだけを0.01刻みで上げても届きません。",
    },
  },
  {
    kind: "that this is the highest level",
    ratings: [rating("overall", 9.5)],
    says: { en: "This is the highest level.", zh: "这已是最高等级。", ja: "これが最高のレベルです。" },
  },
  {
    kind: "that there is no score",
    ratings: [],
    says: { en: "li.wei has no score.", zh: "li.wei没有得分。", ja: "li.weiには点数が付いていません。" },
  },
  {
    kind: "that nobody has given a score yet",
    ratings: [rating("overall", "n/o")],
    says: {
      en: "Nobody whose rating counts has given a score yet.",
      zh: "尚无计入得分的评分人给出分数。",
      ja: "点数に数えられる評価者による採点がまだありません。",
    },
  },
  {
    kind: "that there are only self-ratings",
    ratings: [rating("overall", 9, "li.wei", "self")],
    says: {
      en: "There are only self-ratings, and they alone make no score.",
      zh: "只有本人自评，仅凭自评不产生得分。",
      ja: "自己評価しかなく、自己評価だけでは点数になりません。",
    },
  },
  {
    kind: "that nothing applies",
    ratings: [rating("overall", "n/a")],
    says: {
      en: "No criterion applies to this work.",
      zh: "没有适用于此项工作的指标。",
      ja: "この仕事に該当する項目がありません。",
    },
  },
  {
    kind: "that too little has been rated",
    ratings: [rating("needs", 8)],
    says: {
      en: "Criteria with a score make up 50% of the weight of those that apply; at least 60% is needed.",
      zh: "已有得分的指标只占适用指标权重的50%，至少需要60%。",
      ja: "点数のある項目は、該当する項目の重みの50%しか占めません。少なくとも60%が必要です。",
    },
  },
  {
    kind: "how much has been rated, never as much as is needed when it is less",
    rubric: weighted([599_999, 400_001], { minimumCoverage: "0.6" }),
    ratings: [rating("a", 8)],
    says: {
      en: "Criteria with a score make up 59.99% of the weight of those that apply; at least 60% is needed.",
      zh: "已有得分的指标只占适用指标权重的59.99%，至少需要60%。",
      ja: "点数のある項目は、該当する項目の重みの59.99%しか占めません。少なくとも60%が必要です。",
    },
  },
  {
    kind: "how much must be rated with all its digits",
    rubric: weighted([3, 2], { minimumCoverage: "0.600001" }),
    ratings: [rating("a", 8)],
    says: {
      en: "Criteria with a score make up 60% of the weight of those that apply; at least 60.0001% is needed.",
      zh: "已有得分的指标只占适用指标权重的60%，至少需要60.0001%。",
      ja: "点数のある項目は、該当する項目の重みの60%しか占めません。少なくとも60.0001%が必要です。",
    },
  },
  {
    kind: "that a gate leaves the review without a score",
    rubric: unscoring,
    ratings: capped,
    says: {
      en: "The rule “stop” leaves the review without a score.",
      zh: "按规则“stop”，本次评价不计分。",
      ja: "規則「stop」により、この評価には点数が付きません。",
    },
  },
  {
    kind: "on what a gate fired that leaves the review without a score",
    rubric: unscoring,
    ratings: capped,
    says: {
      en: "The rule “stop” applies: Relationship with the customer 5.00, below 6.00.",
      zh: "触发规则“stop”：客户关系（5.00）低于6.00。",
      ja: "規則「stop」が適用されます：顧客との関係（5.00）が6.00未満です。",
    },
  },
  {
    kind: "what a criterion came to where there is no score in all",
    ratings: [rating("needs", 7)],
    says: {
      en: "Meeting the customer's needs: 7.00 (Basic), as rated by 1 manager.",
      zh: "满足客户需求：7.00（合格），由1位上级评定。",
      ja: "顧客の要望への対応：7.00（基本）。評価者は上司1名。",
    },
  },
];

describe.each(kinds)("an explanation says $kind", ({ rubric = customerCentric, ratings, says }) => {
  test.each(locales)("in %s, and only when it is so", (locale) => {
    const result = score(ratings, rubric);
    expect(lines(result, { locale, rubric })).toContain(says[locale]);
    expect(lines(result, { locale, rubric, audience: "manager" })).toContain(says[locale]);
    expect(lines(plain, { locale })).not.toContain(says[locale]);
  });
});

describe("an explanation", () => {
  test.each(locales)("in %s names the period, where there is one", (locale) => {
    const ratings = [{ assessor: "chen", role: "manager", criterion: "overall", score: 8 }] as const;
    const result = scoreReview({ subject: "li.wei", period: "2026-H1", ratings });
    expect(lines(result, { locale })[0]).toContain("2026-H1");
    expect(lines(scoreReview({ subject: "li.wei", period: "2026-H1", ratings: [] }), { locale })[0]).toContain(
      "2026-H1",
    );
    expect(explain(result, { locale })).not.toBe(explain(scoreReview({ subject: "li.wei", ratings }), { locale }));
  });

  test("is in English and for the subject when nothing is said", () => {
    const result = scored([{ ...rating("overall", 8, "secret-id"), comment: "secret words" }]);
    expect(explain<Rubric>(result)).toBe(explain<Rubric>(result, { locale: "en", audience: "subject" }));
    expect(explain<Rubric>(result)).not.toContain("secret");
  });

  test("never says the same in two languages", () => {
    for (const { rubric = customerCentric, ratings } of kinds) {
      const said = locales.map((locale) => explain<Rubric>(score(ratings, rubric), { locale, rubric }));
      expect(new Set(said).size).toBe(3);
    }
  });

  test("prints all scores with the digits of the rubric's step", () => {
    const rubric = defineRubric({
      id: "five",
      version: "1",
      scale: { minimum: 0, maximum: 5, step: 0.5 },
      levels: [
        { id: "low", cut: 0 },
        { id: "high", cut: 4 },
      ],
      criteria: [{ id: "all", weight: 1 }],
    }) as Rubric;
    const text = explain(scored([rating("all", 3)], rubric), { rubric });
    expect(text).toContain("scores 3.0: low (< 4.0).");
    expect(text).toContain("begins at 4.0: 1.0 more.");
  });

  test("prints shares of the weight in per cent, rounded to hundredths", () => {
    const rubric = weighted([1, 2]);
    const text = explain<Rubric>(scored([rating("overall", 8)], rubric), { rubric });
    expect(text).toContain("With 33.33% of the weight");
    expect(text).toContain("With 66.67% of the weight");
  });
});

describe("for the manager, an explanation", () => {
  test("tells the roles of an unscored review too", () => {
    const nobody = unscored([{ ...rating("needs", "n/o", "mori", "peer"), comment: "Away all year." }]);
    const text = explain<Rubric>(nobody, { audience: "manager" });
    expect(text).toContain("mori (peer): not observed");
    expect(text).toContain("“Away all year.”");
    expect(explain<Rubric>(nobody, { audience: "subject" })).not.toContain("mori");
  });
});

describe.each(["zh", "ja"] as const)("an explanation in %s", (locale) => {
  test("has no ASCII punctuation between its sentences and parts", () => {
    for (const { rubric = customerCentric, ratings } of kinds) {
      const commented = ratings.map((each) => ({ ...each, comment: "好" }));
      const text = explain<Rubric>(score(commented, rubric), { rubric, locale, audience: "manager" });
      expect(text.replaceAll(/\d+(\.\d+)*|li\.wei/g, "")).not.toMatch(/[.,;:!?]/);
    }
  });
});

describe("an explanation of an exact score", () => {
  test.each([
    [
      "half-up",
      "rounded to the nearest, a half upwards, in steps of 0.01, it is 8.50.",
      "以0.01为单位四舍五入（恰为一半时进位），得8.50。",
      "0.01刻みの四捨五入（ちょうど半分は切り上げ）により8.50となります。",
    ],
    [
      "half-even",
      "rounded to the nearest, a half to the even step, in steps of 0.01, it is 8.50.",
      "以0.01为单位就近取值（恰为一半时取偶数），得8.50。",
      "0.01刻みの最も近い値への丸め（ちょうど半分は偶数側）により8.50となります。",
    ],
    [
      "half-down",
      "rounded to the nearest, a half downwards, in steps of 0.01, it is 8.49.",
      "以0.01为单位就近取值（恰为一半时舍去），得8.49。",
      "0.01刻みの最も近い値への丸め（ちょうど半分は切り捨て）により8.49となります。",
    ],
    [
      "up",
      "rounded upwards, in steps of 0.01, it is 8.50.",
      "以0.01为单位向上取整，得8.50。",
      "0.01刻みの切り上げにより8.50となります。",
    ],
    [
      "down",
      "rounded downwards, in steps of 0.01, it is 8.49.",
      "以0.01为单位向下取整，得8.49。",
      "0.01刻みの切り捨てにより8.49となります。",
    ],
  ] as const)("names the rounding %s as a native writer would", (rounding, ...said) => {
    const rubric = variant({ rounding });
    const result = scored([rating("overall", "8.495")], rubric);
    const [english, chinese, japanese] = locales.map((locale) => lines(result, { rubric, locale })[1]);
    expect(english).toBe(`The exact score is 8.495; ${said[0]}`);
    expect(chinese).toBe(`精确得分为8.495；${said[1]}`);
    expect(japanese).toBe(`正確な点数は8.495です。${said[2]}`);
  });
});

describe("of a review without a score, an explanation", () => {
  const policies = ["exclude", "lowest", "fail"] as const;

  test.each(policies)("says what is missing and nothing of what the policy %s would make of it", (policy) => {
    const rubric = variant({ policies: { notRated: policy, notApplicable: policy } });
    expect(lines(unscored([rating("needs", "n/o")], rubric), { rubric }).slice(1, -1)).toEqual([
      "Nobody whose rating counts has given a score yet.",
      "Criteria with a score make up 0% of the weight of those that apply; at least 60% is needed.",
      "Meeting the customer's needs could not be observed by anybody who was asked.",
      "Relationship with the customer has not been rated.",
    ]);
    const half = lines(unscored([rating("needs", 8)], rubric), { rubric });
    expect(half).toContain("Relationship with the customer has not been rated.");
    expect(lines(unscored([rating("overall", "n/a")], rubric), { rubric })).toContain(
      "Relationship with the customer does not apply.",
    );
  });

  test("says nothing of a cap, which has nothing to limit", () => {
    const rubric = gated(noCriterionFailing);
    for (const locale of locales) {
      const withGate = lines(unscored([rating("needs", 5)], rubric), { rubric, locale });
      const without = lines(unscored([rating("needs", 5)]), { locale });
      // But for the last line, which names another rubric.
      expect(withGate.slice(0, -1)).toEqual(without.slice(0, -1));
    }
  });

  test("speaks of self-ratings in words that are true where they have weight, too", () => {
    const rubric = variant({ roles: [{ id: "self", weight: 1 }] });
    const text = explain<Rubric>(unscored([rating("overall", 9, "li.wei", "self")], rubric), { rubric });
    expect(text).toContain("There are only self-ratings, and they alone make no score.");
    expect(text).not.toContain("do not count");
  });
});

describe("the printed column of an explanation", () => {
  /** What is contributed and taken away, in hundredths, as the English sentences say it. */
  function spokenSum(text: string): number {
    const amounts = [...text.matchAll(/(contributes|takes away) (\d+\.\d\d)/g)];
    const hundredths = amounts.map(([, verb, amount]) => (verb === "contributes" ? 1 : -1) * Number(amount) * 100);
    return Math.round(hundredths.reduce((sum, amount) => sum + amount, 0));
  }

  const scale = { minimum: 1, maximum: 10, step: 0.01 } as const;
  const levels = [
    { id: "failing", cut: 1 },
    { id: "fine", cut: 6 },
  ];

  test.each([
    ["plain ratings", customerCentric, [rating("needs", "8.123"), rating("relationship", 7)]],
    [
      "a criterion that counts as the lowest score",
      variant({ scale, levels, criteria: twoCriteria(), minimumCoverage: 0, policies: { notRated: "lowest" } }),
      [rating("needs", 8)],
    ],
    [
      "the policy fail",
      variant({ policies: { notApplicable: "fail" } }),
      [rating("needs", 8), rating("relationship", "n/a")],
    ],
    ["a cap", gated(noCriterionFailing), capped],
  ] as const)("adds up to the score in words: %s", (_, rubric: Rubric, ratings) => {
    const result = scored(ratings, rubric);
    expect(spokenSum(explain<Rubric>(result, { rubric }))).toBe(Math.round(result.score * 100));
  });

  function twoCriteria() {
    return [
      { id: "needs", weight: 1 },
      { id: "relationship", weight: 1 },
    ];
  }
});

describe("an exact number that is not short", () => {
  const result = scored(peers([7, 8, 8]));

  test.each([
    ["en", "The exact score is 7.6666…; rounded to the nearest, a half upwards, in steps of 0.01, it is 7.67."],
    ["zh", "精确得分为7.6666…；以0.01为单位四舍五入（恰为一半时进位），得7.67。"],
    ["ja", "正確な点数は7.6666…です。0.01刻みの四捨五入（ちょうど半分は切り上げ）により7.67となります。"],
  ] as const)("is cut and says so, and the manager also reads the fraction, in %s", (locale, said) => {
    expect(lines(result, { locale })[1]).toBe(said);
    expect(lines(result, { locale, audience: "manager" })[1]).toBe(said.replace("7.6666…", "23/3 = 7.6666…"));
  });

  test("has more than twelve characters", () => {
    const second = (exact: string) => lines(scored([rating("overall", exact)]))[1];
    expect(second("8.1234567891")).toContain("The exact score is 8.1234567891;");
    expect(second("8.12345678912")).toContain("The exact score is 8.1234…;");
  });

  test("is told in full when it is a short decimal", () => {
    const short = scored([rating("needs", "8.123"), rating("relationship", 8)]);
    expect(explain<Rubric>(short, { audience: "manager" })).not.toContain("…");
    expect(explain<Rubric>(short, { audience: "manager" })).not.toContain("/");
  });

  test("keeps a digit that is not zero, and its sign", () => {
    const placed = variant({ placeOn: "exact" });
    const close = scored([rating("overall", "7.4999999999999")], placed);
    expect(explain<Rubric>(close, { rubric: placed })).toContain("begins at 7.50: 0.0000000000001… more.");
    const signed = weighted([1], {
      scale: { minimum: -5, maximum: 5, step: 0.01 },
      levels: [
        { id: "low", cut: -5 },
        { id: "high", cut: 0 },
      ],
    });
    const negative = scored(
      [-1, -1, -2].map((each, index) => rating("overall", each, `p${index}`)),
      signed,
    );
    expect(explain<Rubric>(negative, { rubric: signed })).toContain("The exact score is -1.3333…;");
  });
});

describe("for the manager, a role's score that leaves ratings out", () => {
  const tell = (withinRole: Rubric["withinRole"], scores: readonly number[], locale: Locale = "en") => {
    const rubric = variant({ withinRole });
    return lines(scored(peers(scores), rubric), { rubric, locale, audience: "manager" });
  };

  test("is called a median, and the ratings that do not count are marked", () => {
    const text = tell("median", [6, 9, 9.5, 7]);
    expect(text).toContain(
      "Meeting the customer's needs, peer: 8.00, the median, with 100% of the criterion's weight.",
    );
    expect(text).toContain("Meeting the customer's needs, p0 (peer): 6; left out; rated as a whole");
    expect(text).toContain("Meeting the customer's needs, p1 (peer): 9; rated as a whole");
    expect(text).toContain("Meeting the customer's needs, p2 (peer): 9.5; left out; rated as a whole");
    expect(text).toContain("Meeting the customer's needs, p3 (peer): 7; rated as a whole");
    expect(tell("median", [6, 9, 7]).join("\n")).toContain("peer: 7.00, the median, with 100%");
  });

  test("is called a mean without a share at either end", () => {
    const method = (share: number, scores: readonly number[]) => tell({ trimmedMean: share }, scores).join("\n");
    expect(method(0.25, [6, 9, 9.5, 7])).toContain("8.00, the mean without the lowest and the highest 25%, with");
    expect(method(0.4, [6, 9, 9.5, 7, 8])).toContain("8.00, the mean without the lowest and the highest 40%, with");
  });

  test("is told in Chinese and Japanese", () => {
    expect(tell("median", [6, 9, 9.5, 7], "zh")).toContain("满足客户需求，同事：8.00（中位数），占该指标权重的100%。");
    expect(tell("median", [6, 9, 9.5, 7], "zh")).toContain("满足客户需求，p0（同事）：6；未计入；整体评分");
    const japanese = tell({ trimmedMean: 0.4 }, [6, 9, 9.5, 7, 8], "ja");
    expect(japanese).toContain("顧客の要望への対応、同僚：8.00（上下それぞれ40%を除いた平均。この項目の重みの100%）。");
    expect(japanese).toContain("顧客の要望への対応、p0（同僚）：6、計算から除外、全体への評価");
  });

  test("is no matter of how the score came about where the role does not count", () => {
    const rubric = variant({
      withinRole: "median",
      roles: [
        { id: "manager", weight: 1 },
        { id: "peer", weight: 0 },
      ],
    });
    const text = lines(scored([rating("overall", 8), ...peers([6, 9, 9.5, 7])], rubric), {
      rubric,
      audience: "manager",
    });
    expect(text).toContain("Meeting the customer's needs, p0 (peer): 6; left out; rated as a whole");
    expect(text.join("\n")).not.toContain("Where several people of one role");
  });

  test("is none where no rating is left out: of a mean, or of two ratings", () => {
    for (const text of [tell("mean", [6, 9, 9.5]), tell("median", [6, 9]), tell({ trimmedMean: 0.2 }, [6, 9, 7])]) {
      expect(text.join("\n")).not.toMatch(/left out|median|without/);
    }
  });
});

describe("a role's title of one's own", () => {
  const titled = (roles: Record<string, string>): Rubric =>
    variant({
      texts: {
        ...customerCentricTexts,
        en: { ...customerCentricTexts.en, roles },
        zh: { ...customerCentricTexts.zh, roles },
        ja: { ...customerCentricTexts.ja, roles },
      },
      roles: [{ id: "self", weight: 1 }],
    });
  const ratings = [rating("overall", 8), ...peers([7, 8]), rating("overall", 9, "li.wei", "self")];
  const by = (rubric: Rubric, locale: Locale) =>
    explain<Rubric>(scored(ratings, rubric), { rubric, locale })
      .match(/(?:as rated by|由|評価者は)(.*?)(?:\.|评定|。)/)?.[1]
      ?.trim();

  test.each([
    [{}, "1 manager, 2 peers and the subject", "1位上级、2位同事、本人", "上司1名、同僚2名、本人"],
    [{ self: "自评" }, "1 manager, 2 peers and the subject", "1位上级、2位同事、本人", "上司1名、同僚2名、本人"],
    [{ manager: "self" }, "1 × self, 2 peers and the subject", "1位self、2位同事、本人", "self1名、同僚2名、本人"],
    [{ peer: "peer" }, "1 manager, 2 peers and the subject", "1位上级、2位peer、本人", "上司1名、peer2名、本人"],
  ] as const)("leaves the words for the counts to its id: %j", (roles, english, chinese, japanese) => {
    const rubric = titled(roles);
    expect(locales.map((locale) => by(rubric, locale))).toEqual([english, chinese, japanese]);
  });
});

describe("characters that could make a line say something else", () => {
  const who = { assessor: "chen\u202e", role: "manager", criterion: "overall", score: 8 } as const;
  const result = scoreReview({ subject: "\u202eiew.il", ratings: [{ ...who, comment: "a\u0007b\u2066c\nd" }] });

  test.each(locales)("are shown by their numbers in %s", (locale) => {
    const text = explain(result, { locale, audience: "manager" });
    expect(text).toContain("\\u202eiew.il");
    expect(text).toContain("chen\\u202e");
    expect(text).toContain("a\\u0007b\\u2066c d");
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  test("leave the number of lines as it is", () => {
    const plainLines = scoreReview({ subject: "li.wei", ratings: [{ ...who, assessor: "chen" }] });
    const subject = scoreReview({ subject: "li\u2028wei", ratings: [{ ...who, assessor: "chen" }] });
    expect(explain(subject).split(/\r|\n|\u2028/)).toHaveLength(explain(plainLines).split("\n").length);
  });

  test("are none in names that are written from right to left", () => {
    const named = scoreReview({ subject: "שלום כהן", ratings: [{ ...who, assessor: "مرحبا" }] });
    expect(explain(named, { audience: "manager" })).toContain("שלום כהן");
    expect(explain(named, { audience: "manager" })).toContain("مرحبا");
  });
});

describe("a rubric of one's own", () => {
  const definition = {
    id: "site-safety",
    version: "3",
    scale: { minimum: 0, maximum: 10, step: 0.01 },
    levels: [
      { id: "unsafe", cut: 0 },
      { id: "safe", cut: 8 },
    ],
    criteria: [{ id: "conduct", weight: 1 }],
    roles: [{ id: "auditor", weight: 1 }],
    gates: [{ id: "no-accident", criterion: "conduct", below: 5, effect: { cap: 3 } }],
  } as const;
  const ratings = [rating("conduct", 4, "kim", "auditor"), rating("conduct", 5, "mori", "auditor")];

  test("without texts goes by its ids, in every language", () => {
    const rubric: Rubric = defineRubric(definition);
    for (const locale of locales) {
      const text = explain(scored(ratings, rubric), { rubric, locale });
      for (const id of ["unsafe", "safe", "conduct", "auditor", "no-accident", "site-safety"])
        expect(text).toContain(id);
    }
  });

  test("with texts goes by them, and by its ids in languages that it has no texts for", () => {
    const texts = {
      en: {
        title: "Safety on site",
        levels: { unsafe: "Unsafe", safe: "Safe" },
        criteria: { conduct: { title: "Conduct", descriptors: { unsafe: "Walks without\n   a helmet" } } },
        roles: { auditor: "safety auditor" },
        gates: { "no-accident": "Nobody gets hurt" },
      },
    };
    const rubric: Rubric = defineRubric({ ...definition, texts });
    const result = scored(ratings, rubric);
    const english = explain(result, { rubric, locale: "en", audience: "manager" });
    for (const text of ["Unsafe", "Conduct: 4.50", "safety auditor", "“Nobody gets hurt”", "Safety on site", "Safe,"]) {
      expect(english).toContain(text);
    }
    expect(english.split("\n")).toContain("What Unsafe means there: Walks without a helmet.");
    const chinese = explain(result, { rubric, locale: "zh" });
    for (const id of ["unsafe", "conduct", "auditor", "no-accident", "site-safety"]) expect(chinese).toContain(id);
    expect(chinese).not.toContain("Conduct");
  });

  test("derived from the built-in one under its id keeps the built-in texts", () => {
    const rubric = gated(noCriterionFailing);
    expect(explain(scored(capped, rubric), { rubric, locale: "ja" })).toContain(customerCentricTexts.ja.title);
  });

  test("whose role is named as JavaScript names things is explained by that name", () => {
    for (const id of ["constructor", "toString", "__proto__"]) {
      const rubric = variant({ roles: [{ id, weight: 1 }] });
      const text = explain(scored([rating("overall", 8, "a", id), rating("overall", 8, "b", id)], rubric), { rubric });
      expect(text).toContain(`2 × ${id}`);
    }
  });
});

describe("A result that another rubric scores alike", () => {
  const { id: _id, version: _version, texts: _texts, ...rules } = customerCentric as Rubric;
  const service = defineRubric({
    ...rules,
    id: "acme-service",
    version: "7",
    texts: { en: { ...customerCentricTexts.en, title: "Service at Acme" } },
  } as never) as unknown as Rubric;
  const result = scored([rating("overall", 8)], service);
  const fingerprint = result.rubric.fingerprints.scoring.slice(0, 12);

  test.each([
    ["en", `Scored with the rubric “acme-service”, version 7 (fingerprint ${fingerprint}).`],
    ["zh", `评分依据：评价量规“acme-service”，版本7（指纹${fingerprint}）。`],
    ["ja", `採点基準：「acme-service」バージョン7（フィンガープリント${fingerprint}）。`],
  ] as const)("is told with the name of its own rubric, in %s", (locale, sentence) => {
    expect(result.rubric.fingerprints.scoring).toBe(plain.rubric.fingerprints.scoring);
    expect(lines(result, { locale }).at(-1)).toBe(sentence);
  });

  test("is told with the title where id and version are those at hand", () => {
    expect(lines(result, { rubric: service }).at(-1)).toContain("“Service at Acme”, version 7");
    expect(lines(plain, { rubric: service }).at(-1)).toContain("“customer-centric”, version 1.0.0");
    const later = defineRubric({ ...service, version: "8" } as never) as unknown as Rubric;
    expect(lines(result, { rubric: later }).at(-1)).toContain("“acme-service”, version 7");
  });
});

describe("explain refuses", () => {
  const untyped = explain as (...args: readonly unknown[]) => unknown;

  test("a result of another rubric, naming both", () => {
    const rubric = variant({ rounding: "down" });
    const result = scored([rating("overall", 8)], rubric);
    const error = refusalOf(() => explain<Rubric>(result));
    expect(error.code).toBe("rubric-mismatch");
    const [stated, given] = [result, plain].map((one) => one.rubric.fingerprints.scoring);
    expect(error.message).toBe(
      `The result was scored with the rubric "customer-centric" (fingerprint ${stated?.slice(0, 12)}), not with the one given (${given?.slice(0, 12)}): pass that rubric as the option "rubric".`,
    );
    expect(error.details).toEqual({ argument: "rubric", expected: stated, received: given });
    expect(refusalOf(() => explain<Rubric>(plain, { rubric })).code).toBe("rubric-mismatch");
  });

  test("a locale that it does not speak, and an audience that it does not know", () => {
    for (const options of [
      { locale: "fr" },
      { locale: "EN" },
      { locale: "en-GB" },
      { locale: null },
      { locale: "" },
      { locale: 5 },
    ]) {
      expect(refusalOf(() => untyped(plain, options)).code).toBe("invalid-option");
    }
    for (const audience of ["hr", "Manager", null, "", {}, ["manager"]]) {
      expect(refusalOf(() => untyped(plain, { audience })).code).toBe("invalid-option");
    }
    expect(refusalOf(() => untyped(plain, { local: "en" })).code).toBe("invalid-option");
  });

  test.each<readonly [options: object, message: string]>([
    [{ locale: "fr" }, 'locale: expected one of en, zh, ja, got "fr".'],
    [{ audience: "hr" }, 'audience: expected one of subject, manager, got "hr".'],
    [
      { local: "en" },
      'The call has problems:\n- options.local: expected one of the keys rubric, locale, audience, got "local".',
    ],
  ])("the options %j, saying what they may be", (options, message) => {
    expect(refusalOf(() => untyped(plain, options)).message).toBe(message);
  });

  test.each([
    null,
    undefined,
    8,
    "result",
    [],
    {},
    { status: "scored" },
    { ...plain, criteria: undefined },
    { ...plain, rubric: 5 },
  ])("what is no result", (garbage) => {
    expect(refusalOf(() => untyped(garbage)).code).toBe("invalid-result");
  });

  test.each([
    { criteria: [null] },
    { criteria: [{}] },
    { gates: [null] },
    { gates: [{}] },
    { deductions: [null] },
    { nextLevel: undefined },
    { nextLevel: 5 },
    { nextLevel: {} },
    { status: "unscored", reasons: [null] },
    { status: "unscored", reasons: [{ code: "tired" }] },
  ])("a result that is broken inside: %o", (change) => {
    expect(refusalOf(() => untyped({ ...plain, ...change })).code).toBe("invalid-result");
  });

  const missing = unscored([rating("needs", 8)]);
  const fails = variant({ policies: { notRated: "fail" } });

  type Damage = readonly [path: string, value: unknown, message: string, result?: ReviewResult, rubric?: Rubric];
  const damages: readonly Damage[] = [
    ["subject", {}, "subject: expected some text, got a value of type object."],
    ["subject", undefined, "subject: expected some text, got nothing."],
    ["period", {}, "period: expected some text, got a value of type object."],
    ["period", ["2026"], "period: expected some text, got a list."],
    ["score", "abc", 'score: expected one of 8, got "abc".'],
    ["score", 11, "score: expected one of 8, got 11."],
    ["score", 9.7, "score: expected one of 8, got 9.7."],
    ["score", Number.NaN, "score: expected one of 8, got NaN."],
    ["level", "x", 'level: expected one of "good", got "x".'],
    ["level", "excellent", 'level: expected one of "good", got "excellent".'],
    ["level", undefined, 'level: expected one of "good", got nothing.'],
    ["exactScore", "x", 'exactScore: expected an exact number such as "17/2" or "8", got "x".'],
    ["exactScore", "8.0", 'exactScore: expected an exact number such as "17/2" or "8", got "8.0".'],
    ["exactScore", "1/0", 'exactScore: expected an exact number such as "17/2" or "8", got "1/0".'],
    ["exactScore", "11", `exactScore: expected a score on the rubric's scale, got "11".`],
    ["exactCoverage", 1, 'exactCoverage: expected an exact number such as "17/2" or "8", got 1.'],
    [
      "deductions.0",
      { kind: "zz", contribution: "0", displayContribution: 0 },
      'deductions[0].kind: expected one of "cap", "fail", got "zz".',
    ],
    [
      "deductions.0",
      { kind: "cap", gate: "zz", contribution: "0", displayContribution: 0 },
      'deductions[0].gate: expected one of , got "zz".',
    ],
    ["criteria", [], "criteria: expected the 2 criteria of the rubric, got an empty list."],
    ["criteria.2", plain.criteria[0], "criteria: expected the 2 criteria of the rubric, got a list."],
    ["criteria.0.criterion", "relationship", 'criteria[0].criterion: expected one of "needs", got "relationship".'],
    [
      "criteria.1.status",
      "constructor",
      'criteria[1].status: expected one of "scored", "not-applicable", "not-rated", got "constructor".',
    ],
    ["criteria.1.score", 8.01, "criteria[1].score: expected one of 8, got 8.01."],
    [
      "criteria.1.effectiveWeight",
      "half",
      'criteria[1].effectiveWeight: expected an exact number such as "17/2" or "8", got "half".',
    ],
    [
      "criteria.1.contribution",
      undefined,
      'criteria[1].contribution: expected an exact number such as "17/2" or "8", got nothing.',
    ],
    ["criteria.1.displayContribution", "4", 'criteria[1].displayContribution: expected a number, got "4".'],
    ["criteria.1.roles", {}, "criteria[1].roles: expected a list, got a value of type object."],
    [
      "criteria.1.roles.0.role",
      "boss",
      'criteria[1].roles[0].role: expected one of "manager", "peer", "report", "self", "customer", "other", got "boss".',
    ],
    [
      "criteria.1.roles.0.exactScore",
      "8.00",
      'criteria[1].roles[0].exactScore: expected an exact number such as "17/2" or "8", got "8.00".',
    ],
    [
      "criteria.1.roles.0.assessors",
      [],
      "criteria[1].roles[0].assessors: expected a list of at least one, got an empty list.",
    ],
    [
      "criteria.1.roles.0.assessors.0.assessor",
      5,
      "criteria[1].roles[0].assessors[0].assessor: expected some text, got 5.",
    ],
    [
      "criteria.1.roles.0.assessors.0.status",
      "toString",
      'criteria[1].roles[0].assessors[0].status: expected one of "scored", "not-applicable", "not-observed", "not-rated", got "toString".',
    ],
    [
      "criteria.1.roles.0.assessors.0.fromLevel",
      "great",
      'criteria[1].roles[0].assessors[0].fromLevel: expected one of "failing", "basic", "good", "outstanding", "excellent", got "great".',
    ],
    [
      "criteria.1.roles.0.assessors.0.comment",
      { text: "fine" },
      "criteria[1].roles[0].assessors[0].comment: expected some text, got a value of type object.",
    ],
    [
      "criteria.1.roles.0.assessors.0.exactScore",
      undefined,
      'criteria[1].roles[0].assessors[0].exactScore: expected an exact number such as "17/2" or "8", got nothing.',
    ],
    ["nextLevel", undefined, "nextLevel: expected an object, got nothing."],
    [
      "nextLevel.level",
      "x",
      'nextLevel.level: expected one of "failing", "basic", "good", "outstanding", "excellent", got "x".',
    ],
    [
      "nextLevel.rises.0.criterion",
      "x",
      'nextLevel.rises[0].criterion: expected one of "needs", "relationship", got "x".',
    ],
    ["reasons", [], "reasons: expected a list of at least one, got an empty list.", missing],
    [
      "reasons.0.code",
      "tired",
      'reasons[0].code: expected one of "no-applicable-criterion", "self-ratings-only", "no-score", "coverage-below-minimum", "gate", got "tired".',
      missing,
    ],
    ["reasons.0.minimum", "60 %", "document: expected what can be read, got a value of type object.", missing],
    [
      "criteria.1.policy",
      "constructor",
      'criteria[1].policy: expected one of "exclude", "lowest", "fail", got "constructor".',
      missing,
    ],
    [
      "criteria.1.policy",
      "forbid",
      'criteria[1].policy: expected one of "exclude", "lowest", "fail", got "forbid".',
      missing,
    ],
    ["rubric.id", 5, "rubric.id: expected some text, got 5."],
    ["rubric.version", 7, "rubric.version: expected some text, got 7."],
    ["rubric.fingerprints.scoring", 5, "rubric.fingerprints.scoring: expected some text, got 5."],
    ["status", "open", 'status: expected one of "scored", "unscored", got "open".'],
    ["status", undefined, 'status: expected one of "scored", "unscored", got nothing.'],
    [
      "deductions.0.criteria.0",
      "zz",
      'deductions[0].criteria[0]: expected one of "needs", "relationship", got "zz".',
      scored([rating("needs", 8)], variant({ ...halfCovered, policies: { notRated: "fail" } })),
      variant({ ...halfCovered, policies: { notRated: "fail" } }),
    ],
    [
      "gates.0.effect",
      "zz",
      'gates[0].effect: expected an object, got "zz".',
      scored(capped, gated(noCriterionFailing)),
      gated(noCriterionFailing),
    ],
    [
      "gates.0.scoreBefore",
      undefined,
      "document: expected what can be read, got a value of type object.",
      scored(capped, gated(noCriterionFailing)),
      gated(noCriterionFailing),
    ],
    [
      "gates.0.gate",
      "zz",
      'gates[0].gate: expected one of "no-criterion-failing", got "zz".',
      scored(capped, gated(noCriterionFailing)),
      gated(noCriterionFailing),
    ],
    [
      "gates.0.criteria.0.criterion",
      "zz",
      'gates[0].criteria[0].criterion: expected one of "needs", "relationship", got "zz".',
      unscored(capped, unscoring),
      unscoring,
    ],
    [
      "gates.0.criteria.0.score",
      "5.00",
      'gates[0].criteria[0].score: expected a number, got "5.00".',
      unscored(capped, unscoring),
      unscoring,
    ],
    [
      "reasons.0.gate",
      "zz",
      'reasons[0].gate: expected one of "stop", got "zz".',
      unscored(capped, unscoring),
      unscoring,
    ],
    [
      "exactCoverage",
      null,
      'exactCoverage: expected an exact number such as "17/2" or "8", got null.',
      unscored([], fails),
      fails,
    ],
  ];

  const cases = damages.map(([path, value, message, result = plain, rubric = customerCentric]) => {
    return { path, value, message, result, rubric };
  });

  test.each(cases)("a result damaged at $path by $value, naming the place", (damage) => {
    const { path, value, message, result, rubric } = damage;
    const copy = structuredClone(result);
    const keys = path.split(".");
    const last = keys.pop() as string;
    const holder = keys.reduce<object>((part, key) => Reflect.get(part, key), copy);
    Reflect.set(holder, last, value);
    for (const locale of locales) {
      for (const audience of ["subject", "manager"]) {
        const error = refusalOf(() => untyped(copy, { rubric, locale, audience }));
        expect(error.code).toBe("invalid-result");
        const [issue] = error.details.issues ?? [];
        const place = issue?.path.join(".") ?? "nowhere";
        expect(place.startsWith(path) || path.startsWith(place)).toBe(true);
        expect(issue?.message).toBe(message);
        expect(error.message).toContain(message);
      }
    }
  });

  test("a damaged result with all of its problems at once", () => {
    const damaged = () => untyped({ ...plain, subject: "", level: "x", gates: 5, nextLevel: 5 });
    expect(issuesOf(damaged)).toEqual([
      ["unknown-value", "subject"],
      ["wrong-type", "gates"],
      ["unknown-value", "level"],
      ["wrong-type", "nextLevel"],
    ]);
    expect(refusalOf(damaged).message).toBe(
      [
        "The result has problems:",
        '- subject: expected some text, got "".',
        "- gates: expected a list, got 5.",
        '- level: expected one of "good", got "x".',
        "- nextLevel: expected an object, got 5.",
      ].join("\n"),
    );
  });

  test("an id that the rubric does not have, naming of many at most twenty that it has", () => {
    const ids = Array.from({ length: 21 }, (_, index) => `role-${index + 1}`);
    const rubric = variant({ roles: ids.map((id) => ({ id, weight: 1 })) });
    const result = scored([rating("needs", 8, "kim", "role-21"), rating("relationship", 8, "kim", "role-21")], rubric);
    const boss = JSON.parse(JSON.stringify(result).replaceAll('"role":"role-21"', '"role":"boss"'));
    const [issue] = refusalOf(() => untyped(boss, { rubric })).details.issues ?? [];
    expect(rubric.roles.length).toBeGreaterThan(20);
    const twenty = rubric.roles.slice(0, 20).map(({ id }) => `"${id}"`);
    expect(issue?.message).toBe(`criteria[0].roles[0].role: expected one of ${twenty.join(", ")}, got "boss".`);
  });
});

describe("a result that throws when it is touched", () => {
  const boom = () => {
    throw new RangeError("boom");
  };

  test.each(["rubric", "criteria", "subject"])("at %s is refused as one that cannot be read", (key) => {
    const result = Object.defineProperty({ ...plain }, key, { get: boom });
    const error = refusalOf(() => explain<Rubric>(result));
    expect(error.code).toBe("invalid-result");
    expect(error.details.issues).toMatchObject([{ code: "unreadable", path: [] }]);
    expect(error.message).toMatch(/^The result has problems:\n- document: expected what can be read, got /);
  });
});

describe("explain accepts", () => {
  test("what a later version may say more", () => {
    const later = { ...plain, remark: "new", criteria: plain.criteria.map((each) => ({ ...each, note: [] })) };
    expect(explain<Rubric>(later as ReviewResult)).toBe(explain<Rubric>(plain));
  });
});
