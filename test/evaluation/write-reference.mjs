// Writes EVALUATORS.md from what the built-in evaluators say of themselves; a test fails when it is stale.
import { writeFileSync } from "node:fs";
import { builtInEvaluators, evaluatorReference } from "customer-centric-rubric/evidence";

writeFileSync(new URL("../../EVALUATORS.md", import.meta.url), evaluatorReference(builtInEvaluators));
