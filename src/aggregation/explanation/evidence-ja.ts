import type { EvidenceMessages } from "./evidence-messages";

export const evidenceJa: EvidenceMessages = {
  criterion: ({ criterion, score, level }) => `${criterion}：${score}（${level}）。証拠だけに基づく点数です。`,
  beside: ({ criterion, score, level, isSetAside }) =>
    `「${criterion}」は、証拠によれば${score}（${level}）です。${isSetAside ? "決定により採用されません" : "評価者の点数が優先します"}。`,
  notRated: ({ criterion, indicators }) =>
    `「${criterion}」は、証拠からは点数になりません。${indicators}についてまだ十分に分かっていないためです。`,
  nothingToShow: (criterion) => `「${criterion}」には、証拠で示せる行動が定められていません。`,
  measured: ({ criterion, value, unit, outside }) =>
    `「${criterion}」の測定値は${value}${unit?.replace(/^\w/, " $&") ?? ""}です${outside === null ? "" : `。尺度の点を${outside === "below" ? "下回る" : "上回る"}ため、${outside === "below" ? "最初" : "最後"}の点の点数になります`}。`,
  unmeasured: ({ criterion, measured }) =>
    measured === "none"
      ? `「${criterion}」に使える測定値はありません。`
      : `「${criterion}」には異なる測定値が複数あるため、どれも使われません。`,
  notApplicable: ({ criterion, profile }) =>
    `職務プロファイル${profile}により、「${criterion}」はこの仕事に該当せず、飛ばされます。`,

  indicator: (title) => `「${title}」`,
  obstacle: ({ indicator, reason, counted }) =>
    `${indicator}（${reason}${counted === undefined ? "" : `：${counted}`}）`,
  reasons: { met: "示されている", proven: "証明済み", "not-met": "示されていない", unknown: "不明" },
  counted: ({ found, threshold }) => `${found}、基準は${threshold}`,
  share: ({ estimate, n }) => `${n}件中${estimate}`,
  grounds: ({ level, position, indicators }) => `「${level}」の中では${position}の位置です。根拠：${indicators}。`,
  stopped: (obstacles) => `上のレベルに届かなかった理由：${obstacles}。`,
  next: ({ level, obstacles }) =>
    obstacles === undefined
      ? `この項目が「${level}」に届くために足りないのは、以上だけです。`
      : `この項目が「${level}」に届くまでに解決が必要なもの：${obstacles}。`,

  proven: ({ indicator, ids }) => `${indicator}は、次の記録により証明されています：${ids}。`,
  further: (count) => `ほか${count}件`,
  contested: ({ indicator, outcome }) => `${indicator}：人の観察と測定の結果が異なり、観察（${outcome}）が優先します。`,
  outcomes: { met: "見られた", "not-met": "見られなかった", inconclusive: "はっきりしない" },

  provisional: ({ criterion, level }) =>
    `「${criterion}」の「${level}」は暫定です。証拠だけに基づくため、本人以外の人による確認が必要です。`,
  needsReason: (criterion) =>
    `「${criterion}」では、人の評価と証拠が1レベル以上離れており、理由がまだ記録されていません。点数には影響しません。`,
  decision: ({ date, by, criterion, level, isConfirmed, reason, isEffective }) =>
    `${date}の決定${by === undefined ? "" : `（${by}）`}：「${criterion}」の証拠による「${level}」を${isConfirmed ? "確認する" : "採用しない"}${reason === undefined ? "" : `（理由：「${reason}」）`}。${isEffective ? "" : "この決定は効力を持ちません。"}`,
  asOf: ({ asOf, profile }) =>
    `証拠は${asOf}時点のものです${profile === undefined ? "" : `（職務プロファイル${profile}）`}。`,
};
