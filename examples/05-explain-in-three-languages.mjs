// @ts-check
// A result in plain sentences: in English, Chinese and Japanese, for the person it is about and for their manager.

import { explain, scoreReview } from "customer-centric-rubric";

const result = scoreReview({
  subject: "佐藤 美咲",
  period: "2026-H1",
  ratings: [
    { assessor: "伊藤 直樹", role: "manager", criterion: "needs", score: 8.8, comment: "次に何をするかが明確だった。" },
    { assessor: "伊藤 直樹", role: "manager", criterion: "relationship", score: 8.2 },
    { assessor: "田中 健", role: "peer", criterion: "overall", level: "good" },
    { assessor: "佐藤 美咲", role: "self", criterion: "overall", score: 9 },
  ],
});

for (const locale of /** @type {const} */ (["en", "zh", "ja"])) {
  console.log(`--- ${locale}, for the subject: no assessor is named and no comment is quoted`);
  console.log(`${explain(result, { locale, audience: "subject" })}\n`);
}

console.log("--- en, for the manager: with every rating");
console.log(explain(result, { locale: "en", audience: "manager" }));
