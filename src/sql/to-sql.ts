import { defineRubric } from "../rubric/define-rubric";
import type { Rubric } from "../rubric/rubric";
import { fingerprintsOf } from "../rubric/seal";
import { engine as library } from "../version";
import { gatheringSteps } from "./gather-sql";
import { planQuery } from "./plan";
import { publishedColumns, publishingSteps } from "./publish-sql";
import { ratingSteps } from "./read-ratings-sql";
import type { SqlOptions } from "./sql-options";
import { readSqlOptions } from "./sql-options";
import { weighingSteps } from "./weigh-sql";

export function toSql(rubric: Rubric, options: SqlOptions): string {
  const before = fingerprintsOf(rubric);
  const read = readSqlOptions(options);
  const { policies } = read;
  const used =
    policies === undefined ? rubric : defineRubric({ ...rubric, policies: { ...rubric.policies, ...policies } });
  const plan = planQuery(used, read);
  const steps = [
    ...ratingSteps(plan, read),
    ...gatheringSteps(plan, read),
    ...weighingSteps(plan, read),
    ...publishingSteps(plan, read),
  ];
  const { scoring } = used === rubric ? before : fingerprintsOf(used);
  const title = `-- ${library.name} ${library.version}; fingerprint of what can change a score: ${scoring}`;
  const tables = steps.map(([name, query]) => `${name} AS (\n${query}\n)`).join(",\n");
  return `${title}\nWITH ${tables}\n${publishedColumns(plan, read).replace(/^ {2}/gm, "")}\n`;
}
