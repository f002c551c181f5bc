import type { CustomerCentricTexts } from "../customer-centric-texts";

export const ja: CustomerCentricTexts = {
  title: "顧客中心",
  levels: {
    failing: "不合格",
    basic: "基本",
    good: "良好",
    outstanding: "優秀",
    excellent: "卓越",
  },
  criteria: {
    needs: {
      title: "顧客の要望への対応",
      descriptors: {
        excellent: "要望の背後にある本当の目的をつかみ、求められる前に解決策を示し、期待を上回る結果を出す",
        outstanding: "連絡を待たずに接点を持ち続け、顧客についての知識を常に新しく保つ",
        good: "問題を他へ回さず引き受け、解決するか、必要な相手へ速やかに知らせる",
        basic: "約束の時間内に応答し、連絡を途切れさせない",
        failing: "要望を放置する、または顧客の役に立たないことに労力を費やす",
      },
    },
    relationship: {
      title: "顧客との関係",
      descriptors: {
        excellent: "双方が長く利益を得られる関係を築き、顧客と自社の計画を結び付ける",
        outstanding: "利用者の本当の困りごとを取り除き、うれしい驚きにつながる成果を出す",
        good: "顧客の側から物事を見て、丁寧に耳を傾ける",
        basic: "礼をもって接し、争いを起こさず、組織の信用を保つ",
        failing:
          "顧客に無礼を働く、または争いを招く。あるいは本人の行為が原因で、事実と認められた苦情を繰り返し受け、指導を重ねても改めない",
      },
    },
  },
  indicators: {
    "no-response": "要望を放置する",
    "no-value-work": "顧客の役に立たないことに労力を費やす",
    "timely-response": "約束の時間内に応答する",
    "steady-communication": "連絡を途切れさせない",
    "no-buck-passing": "問題を他へ回さない",
    ownership: "最後まで責任を持つ",
    "resolves-or-relays": "解決するか、必要な相手へ速やかに知らせる",
    "proactive-contact": "連絡を待たずに接点を持ち続ける",
    "current-understanding": "顧客についての知識を常に新しく保つ",
    "underlying-need": "要望の背後にある本当の目的をつかむ",
    "unprompted-solution": "求められる前に解決策を示す",
    "unasked-value": "期待を上回る結果を出す",
    disrespect: "顧客に無礼を働く",
    "provoked-conflict": "争いを招く",
    "repeated-upheld-complaints": "本人の行為が原因で、事実と認められた苦情を繰り返し受ける",
    "unchanged-after-guidance": "指導を重ねても改めない",
    respect: "礼をもって接する",
    "no-conflict": "争いを起こさない",
    "positive-image": "組織の信用を保つ",
    "customer-perspective": "顧客の側から物事を見る",
    listening: "丁寧に耳を傾ける",
    "pain-points-solved": "利用者の本当の困りごとを取り除く",
    "exceeds-expectation": "利用者の予想を上回る",
    delight: "求めずに顧客から称賛を受ける",
    "long-term-win-win": "双方が長く利益を得られる関係を築く",
    "linked-development": "顧客と自社の計画を結び付ける",
  },
};
