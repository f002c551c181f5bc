import { describe, expect, test } from "vitest";
import type { Rating, ReviewResult } from "../../src/index";
import { explain } from "../../src/index";
import { rating, scored } from "./scoring";

const locales = ["en", "zh", "ja"] as const;

function lines(result: ReviewResult, options: Parameters<typeof explain>[1]): readonly string[] {
  return explain(result, options).split("\n");
}

describe("the whole explanation", () => {
  const plain = scored([rating("overall", 8)]);
  const fingerprint = plain.rubric.fingerprints.scoring.slice(0, 12);

  test.each([
    [
      "en",
      [
        "li.wei scores 8.00: Good (7.50–8.49).",
        "Meeting the customer's needs: 8.00 (Good), as rated by 1 manager. With 50% of the weight it contributes 4.00.",
        "What Good means there: Takes hold of a problem instead of handing it away: settles it, or promptly tells everyone who needs to know.",
        "Relationship with the customer: 8.00 (Good), as rated by 1 manager. With 50% of the weight it contributes 4.00.",
        "What Good means there: Looks at the matter from the customer's side and listens carefully.",
        "The next level, Outstanding, begins at 8.50: 0.50 more.",
        "Raising “Meeting the customer's needs” alone by 0.99 would reach it: that adds 0.495, and rounding does the rest.",
        "Raising “Relationship with the customer” alone by 0.99 would reach it: that adds 0.495, and rounding does the rest.",
        `Scored with the rubric “Customer-centricity”, version 1.0.0 (fingerprint ${fingerprint}).`,
      ],
    ],
    [
      "zh",
      [
        "li.wei得分8.00，等级：良好（7.50–8.49）。",
        "满足客户需求：8.00（良好），由1位上级评定。该项权重占50%，计入总分4.00分。",
        "该项“良好”的含义：遇到问题自己接住，不往外推：要么解决，要么及时告知相关各方。",
        "客户关系：8.00（良好），由1位上级评定。该项权重占50%，计入总分4.00分。",
        "该项“良好”的含义：站在客户一边看事情，认真倾听。",
        "更高一级“优秀”从8.50分起，还差0.50分。",
        "仅“满足客户需求”一项提高0.99分即可达到（总分增加0.495分，舍入后即达到）。",
        "仅“客户关系”一项提高0.99分即可达到（总分增加0.495分，舍入后即达到）。",
        `评分依据：评价量规“以客户为中心”，版本1.0.0（指纹${fingerprint}）。`,
      ],
    ],
    [
      "ja",
      [
        "li.weiの点数は8.00、レベルは「良好」（7.50–8.49）です。",
        "顧客の要望への対応：8.00（良好）。評価者は上司1名。重みは全体の50%で、点数に4.00を加えます。",
        "この項目の「良好」の意味：問題を他へ回さず引き受け、解決するか、必要な相手へ速やかに知らせる。",
        "顧客との関係：8.00（良好）。評価者は上司1名。重みは全体の50%で、点数に4.00を加えます。",
        "この項目の「良好」の意味：顧客の側から物事を見て、丁寧に耳を傾ける。",
        "次のレベル「優秀」は8.50からで、あと0.50です。",
        "「顧客の要望への対応」だけを0.99上げれば届きます（点数が0.495増え、丸めで届きます）。",
        "「顧客との関係」だけを0.99上げれば届きます（点数が0.495増え、丸めで届きます）。",
        `採点基準：「顧客中心」バージョン1.0.0（フィンガープリント${fingerprint}）。`,
      ],
    ],
  ] as const)(
    "in %s of a plain score says that, its criteria, the way up and the rubric, and no more",
    (locale, said) => {
      expect(lines(plain, { locale })).toEqual(said);
    },
  );
});

describe("the whole explanation for the manager", () => {
  const ratings: readonly Rating[] = [
    { ...rating("needs", 9, "chen"), comment: "  Sees\n what lies\tbehind. " },
    rating("needs", { level: "good", position: 0 }, "mori", "peer"),
    rating("overall", 8.125, "acme", "customer"),
    rating("needs", "n/a", "kim", "peer"),
    rating("relationship", "n/o", "kim", "peer"),
    rating("relationship", null, "chen"),
    rating("overall", 10, "li.wei", "self"),
    rating("relationship", 9, "ann", "report"),
    rating("relationship", 6, "bo", "other"),
  ];
  const result = scored(ratings);
  const fingerprint = result.rubric.fingerprints.scoring.slice(0, 12);

  test.each([
    [
      "en",
      [
        "li.wei scores 7.96: Good (7.50–8.49).",
        "The exact score is 191/24 = 7.9583…; rounded to the nearest, a half upwards, in steps of 0.01, it is 7.96.",
        "Meeting the customer's needs: 8.21 (Good), as rated by 1 manager, 1 peer and 1 customer. With 50% of the weight it contributes 4.11.",
        "What Good means there: Takes hold of a problem instead of handing it away: settles it, or promptly tells everyone who needs to know.",
        "Meeting the customer's needs, manager: 9.00, with 33.33% of the criterion's weight.",
        "Meeting the customer's needs, chen (manager): 9; “Sees what lies behind.”",
        "Meeting the customer's needs, peer: 7.50, with 33.33% of the criterion's weight.",
        "Meeting the customer's needs, kim (peer): does not apply",
        "Meeting the customer's needs, mori (peer): Good, which counts as 7.5",
        "Meeting the customer's needs, self: 10.00, with 0% of the criterion's weight.",
        "Meeting the customer's needs, li.wei (self): 10; rated as a whole",
        "Meeting the customer's needs, customer: 8.13, with 33.33% of the criterion's weight.",
        "Meeting the customer's needs, acme (customer): 8.125; rated as a whole",
        "Relationship with the customer: 7.71 (Good), as rated by 1 direct report, 1 customer and 1 other assessor. With 50% of the weight it contributes 3.85.",
        "What Good means there: Looks at the matter from the customer's side and listens carefully.",
        "Relationship with the customer, chen (manager): not rated yet",
        "Relationship with the customer, kim (peer): not observed",
        "Relationship with the customer, direct report: 9.00, with 33.33% of the criterion's weight.",
        "Relationship with the customer, ann (direct report): 9",
        "Relationship with the customer, self: 10.00, with 0% of the criterion's weight.",
        "Relationship with the customer, li.wei (self): 10; rated as a whole",
        "Relationship with the customer, customer: 8.13, with 33.33% of the criterion's weight.",
        "Relationship with the customer, acme (customer): 8.125; rated as a whole",
        "Relationship with the customer, other assessor: 6.00, with 33.33% of the criterion's weight.",
        "Relationship with the customer, bo (other assessor): 6",
        "The next level, Outstanding, begins at 8.50: 0.54 more.",
        "Raising “Meeting the customer's needs” alone by 1.08 would reach it.",
        "Raising “Relationship with the customer” alone by 1.08 would reach it.",
        `Scored with the rubric “Customer-centricity”, version 1.0.0 (fingerprint ${fingerprint}).`,
      ],
    ],
    [
      "zh",
      [
        "li.wei得分7.96，等级：良好（7.50–8.49）。",
        "精确得分为191/24 = 7.9583…；以0.01为单位四舍五入（恰为一半时进位），得7.96。",
        "满足客户需求：8.21（良好），由1位上级、1位同事、1位客户评定。该项权重占50%，计入总分4.11分。",
        "该项“良好”的含义：遇到问题自己接住，不往外推：要么解决，要么及时告知相关各方。",
        "满足客户需求，上级：9.00，占该指标权重的33.33%。",
        "满足客户需求，chen（上级）：9；评语：“Sees what lies behind.”",
        "满足客户需求，同事：7.50，占该指标权重的33.33%。",
        "满足客户需求，kim（同事）：不适用",
        "满足客户需求，mori（同事）：良好，计7.5分",
        "满足客户需求，本人：10.00，占该指标权重的0%。",
        "满足客户需求，li.wei（本人）：10；整体评分",
        "满足客户需求，客户：8.13，占该指标权重的33.33%。",
        "满足客户需求，acme（客户）：8.125；整体评分",
        "客户关系：7.71（良好），由1位下属、1位客户、1位其他评分人评定。该项权重占50%，计入总分3.85分。",
        "该项“良好”的含义：站在客户一边看事情，认真倾听。",
        "客户关系，chen（上级）：尚未评定",
        "客户关系，kim（同事）：未能观察到",
        "客户关系，下属：9.00，占该指标权重的33.33%。",
        "客户关系，ann（下属）：9",
        "客户关系，本人：10.00，占该指标权重的0%。",
        "客户关系，li.wei（本人）：10；整体评分",
        "客户关系，客户：8.13，占该指标权重的33.33%。",
        "客户关系，acme（客户）：8.125；整体评分",
        "客户关系，其他评分人：6.00，占该指标权重的33.33%。",
        "客户关系，bo（其他评分人）：6",
        "更高一级“优秀”从8.50分起，还差0.54分。",
        "仅“满足客户需求”一项提高1.08分即可达到。",
        "仅“客户关系”一项提高1.08分即可达到。",
        `评分依据：评价量规“以客户为中心”，版本1.0.0（指纹${fingerprint}）。`,
      ],
    ],
    [
      "ja",
      [
        "li.weiの点数は7.96、レベルは「良好」（7.50–8.49）です。",
        "正確な点数は191/24 = 7.9583…です。0.01刻みの四捨五入（ちょうど半分は切り上げ）により7.96となります。",
        "顧客の要望への対応：8.21（良好）。評価者は上司1名、同僚1名、顧客1名。重みは全体の50%で、点数に4.11を加えます。",
        "この項目の「良好」の意味：問題を他へ回さず引き受け、解決するか、必要な相手へ速やかに知らせる。",
        "顧客の要望への対応、上司：9.00（この項目の重みの33.33%）。",
        "顧客の要望への対応、chen（上司）：9、コメント「Sees what lies behind.」",
        "顧客の要望への対応、同僚：7.50（この項目の重みの33.33%）。",
        "顧客の要望への対応、kim（同僚）：該当なし",
        "顧客の要望への対応、mori（同僚）：良好（7.5として計算）",
        "顧客の要望への対応、本人：10.00（この項目の重みの0%）。",
        "顧客の要望への対応、li.wei（本人）：10、全体への評価",
        "顧客の要望への対応、顧客：8.13（この項目の重みの33.33%）。",
        "顧客の要望への対応、acme（顧客）：8.125、全体への評価",
        "顧客との関係：7.71（良好）。評価者は部下1名、顧客1名、その他の評価者1名。重みは全体の50%で、点数に3.85を加えます。",
        "この項目の「良好」の意味：顧客の側から物事を見て、丁寧に耳を傾ける。",
        "顧客との関係、chen（上司）：未評価",
        "顧客との関係、kim（同僚）：観察の機会なし",
        "顧客との関係、部下：9.00（この項目の重みの33.33%）。",
        "顧客との関係、ann（部下）：9",
        "顧客との関係、本人：10.00（この項目の重みの0%）。",
        "顧客との関係、li.wei（本人）：10、全体への評価",
        "顧客との関係、顧客：8.13（この項目の重みの33.33%）。",
        "顧客との関係、acme（顧客）：8.125、全体への評価",
        "顧客との関係、その他の評価者：6.00（この項目の重みの33.33%）。",
        "顧客との関係、bo（その他の評価者）：6",
        "次のレベル「優秀」は8.50からで、あと0.54です。",
        "「顧客の要望への対応」だけを1.08上げれば届きます。",
        "「顧客との関係」だけを1.08上げれば届きます。",
        `採点基準：「顧客中心」バージョン1.0.0（フィンガープリント${fingerprint}）。`,
      ],
    ],
  ] as const)("in %s says what each role and each assessor said", (locale, said) => {
    expect(lines(result, { locale, audience: "manager" })).toEqual(said);
  });

  test("has every sentence that it has for the subject, with a fraction beside decimals that are cut", () => {
    for (const locale of locales) {
      const manager = lines(result, { locale, audience: "manager" }).map((line) => line.replace(/\d+\/\d+ = /, ""));
      expect(lines(result, { locale, audience: "subject" }).filter((line) => !manager.includes(line))).toEqual([]);
    }
  });

  test("names nobody and quotes nothing to the subject", () => {
    for (const locale of locales) {
      const subject = explain(result, { locale });
      for (const words of ["chen", "mori", "acme", "kim", "ann", "bo (", "Sees"]) expect(subject).not.toContain(words);
    }
  });
});
