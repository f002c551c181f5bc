import { describe } from "../../errors";
import type { RubricAdvice } from "../verification/advise-rubric";
import type { CommandMessages } from "./messages";

export const en: CommandMessages = {
  verification: {
    titles: {
      result: "result",
      verdict: "verdict",
      path: "path",
      of: "of",
      stored: "stored",
      computed: "computed",
    },
    verdicts: {
      same: "same",
      different: "different",
      "other-rubric": "another rubric",
      "no-ratings": "no ratings",
      "no-result": "no result",
      damaged: "damaged",
    },
    line: (line) => `line ${line}`,
    nothing: "nothing",
    onceMore: "once more",
    oneResult: (place) => `one result of a review; there is one at ${place}`,
    repeated: "there once more",
    more: (count) => `and ${count} more`,
    byOtherRubric: "by another rubric",
    damage: ({ received, expected }) => ({ stored: received, computed: `expected ${expected}` }),
    summary: ({ resultFile, ratingsFile, results, counts }) => {
      const listed = counts.map(([what, count]) => `${count} ${what}`).join(", ");
      return `${resultFile}: not all of its ${results} results are what ${ratingsFile} comes to: ${listed}`;
    },
    hint: ({ count, named, used, advice }) => {
      const results = count === 1 ? "1 result was" : `${count} results were`;
      return `hint: ${results} scored with ${named} and not with ${used}: ${adviceWords(advice)}`;
    },
    rubric: ({ id, version, fingerprints }) => `${describe(id)} ${version} (fingerprints ${fingerprints.join(", ")})`,
    moreRubrics: (count) => `hint: ${count} more rubrics are named`,
  },
};

function adviceWords({ rubric, options }: RubricAdvice): string {
  const changes = options === "" ? "neither --weights nor --policy" : options;
  switch (rubric) {
    case "built-in":
      return `verify with ${changes}`;
    case "same-file":
      return `verify with the same --rubric and ${changes}`;
    case "no-file":
      return `verify without --rubric and with ${changes}`;
    case "its-file":
      return "verify with its file as --rubric, and the --weights and --policy that its version names, if any";
  }
}
