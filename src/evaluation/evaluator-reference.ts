import type { Evaluator } from "./evaluator";
import { commonReasons } from "./judge-share";
import { optionsOf } from "./schema";

/**
 * The reference page of evaluators, as Markdown, from what each says of itself: the built-in ones' is `EVALUATORS.md`.
 *
 * @example
 * ```ts
 * import { builtInEvaluators, evaluatorReference } from "customer-centric-rubric/evidence";
 *
 * evaluatorReference(builtInEvaluators).split("\n")[0]; // "# Evaluators"
 * ```
 */
export function evaluatorReference(evaluators: readonly Evaluator[]): string {
  const rows = evaluators.map(({ meta }) => {
    const indicators = meta.indicators.map((indicator) => `\`${indicator}\``).join(", ");
    return `| [\`${meta.id}\`](#${meta.id}) | ${indicators} | ${meta.title} |`;
  });
  return [
    "# Evaluators",
    "",
    "What judges which indicator, by which evidence, and against what. This page is written by `npm run reference` from what the",
    "evaluators say of themselves; `{n}`, `{estimate}` and `{threshold}` stand for figures.",
    "",
    "Options are written by the id of their evaluator, and what lies within an option within it:",
    '`{ "reply-within-target": { "threshold": "0.90", "targets": { "urgent": 30 } } }`.',
    "",
    "| evaluator | indicators | judges |",
    "|---|---|---|",
    ...rows,
    "",
    "Every evaluator may also leave evidence out for these reasons:",
    "",
    ...Object.entries(commonReasons).map(listed),
    "",
    ...evaluators.flatMap(sectionOf),
  ].join("\n");
}

function sectionOf({ meta, options }: Evaluator): readonly string[] {
  const stated = optionsOf(options);
  return [
    `## ${meta.id}`,
    "",
    `**${meta.title}** (version ${meta.version}). ${meta.motivation}`,
    "",
    `- Indicators: ${meta.indicators.map((indicator) => `\`${indicator}\``).join(", ")}${meta.standTogether ? ", proven together or not at all" : ""}`,
    `- Reads: ${meta.reads.map((kind) => `\`${kind}\``).join(", ")}`,
    `- Method: ${meta.method}`,
    `- Source: ${meta.source}`,
    "",
    "| outcome | in words |",
    "|---|---|",
    ...Object.entries(meta.outcomes)
      .filter(([, sentence]) => sentence !== "")
      .map(([outcome, sentence]) => `| ${outcome} | ${sentence} |`),
    "",
    ...(stated.length === 0
      ? ["It has no options.", ""]
      : [
          "| option | default | must be |",
          "|---|---|---|",
          ...stated.map(({ name, initial, form }) => `| ${written(name)} | ${initial} | ${form} |`),
          "",
        ]),
    ...(Object.keys(meta.reasons).length === 0
      ? []
      : ["Left out:", "", ...Object.entries(meta.reasons).map(listed), ""]),
  ];
}

/** As it has to be written: what lies within an option stands within it. */
function written(name: string): string {
  const [outer = "", ...inner] = name.split(".");
  if (inner.length === 0) return `\`${outer}\``;
  const within = inner.reduceRight((value, key) => `{ "${key}": ${value} }`, "…");
  return `\`"${outer}": ${within}\``;
}

function listed([reason, sentence]: readonly [string, string]): string {
  return `- \`${reason}\`: ${sentence}`;
}
