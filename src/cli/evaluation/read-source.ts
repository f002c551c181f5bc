/// <reference types="node" />
import { existsSync } from "node:fs";
import { safeParseMapping } from "../../adapters/mapping/parse-mapping";
import { deskOptionsSchema, freshdeskOptionsSchema } from "../../adapters/schema";
import { printable } from "../../aggregation/explanation/printable";
import { readDocument } from "../../document";
import { describe } from "../../errors";
import { addFormIssues } from "../../rubric/form-issues";
import type { Encoding } from "../input/decode-text";
import type { DeskName } from "../input/evidence-faults";
import { nearest } from "../input/nearest";
import { fileName } from "../input/read-bytes";
import type { Vocabulary } from "../input/vocabulary";
import type { Failure } from "../outcome";
import { adaptFreshdesk } from "./adapt-freshdesk";
import { adaptMapping } from "./adapt-mapping";
import { adaptZendesk } from "./adapt-zendesk";
import type { ReadEvidence } from "./read-evidence";
import { readEvidence } from "./read-evidence";
import { readSetting } from "./read-setting";

/** Where evidence comes from. */
export interface SourceOptions {
  /** `zendesk`, `freshdesk` or the file of a mapping; evidence as the library has it when left out. */
  readonly from?: string | undefined;
  /** The file of what a service desk does not say about itself. */
  readonly desk?: string | undefined;
  readonly skipInvalid?: boolean | undefined;
  /** Of tables that are not UTF-8. */
  readonly encoding?: Encoding | undefined;
}

const deskNames: readonly DeskName[] = ["zendesk", "freshdesk"];

/** The evidence of files of whatever source, or everything that is wrong with them. */
export async function readSource(
  files: readonly string[],
  { from, desk, skipInvalid, encoding }: SourceOptions,
  vocabulary: Vocabulary,
): Promise<ReadEvidence | Failure> {
  if (desk !== undefined && !deskNames.some((name) => name === from)) {
    return wrongUsage(`error: --desk needs --from ${deskNames.join(" or --from ")}`);
  }
  if (from === undefined) return readEvidence(files, { vocabulary, encoding, skipInvalid });
  if (from === "zendesk") {
    const options = await readDeskFile(desk, deskOptionsSchema);
    return "messages" in options ? options : adaptZendesk(files, options.data, { vocabulary, encoding });
  }
  if (from === "freshdesk") {
    const options = await readDeskFile(desk, freshdeskOptionsSchema);
    return "messages" in options ? options : adaptFreshdesk(files, options.data, { vocabulary, encoding });
  }
  if (from !== "-" && !existsSync(from)) {
    const near = nearest(from, deskNames);
    const question = near === undefined ? "" : `: did you mean ${near}?`;
    return wrongUsage(
      `error: --from: expected ${deskNames.join(", ")} or the file of a mapping, got ${describe(from)}${question}`,
    );
  }
  const mapping = await readSetting(from, safeParseMapping);
  return "messages" in mapping
    ? mapping
    : adaptMapping(files, { mapping: mapping.data, name: fileName(from) }, { vocabulary, encoding });
}

function wrongUsage(message: string): Failure {
  return { messages: [printable(message)], isWrongUsage: true };
}

async function readDeskFile(
  file: string | undefined,
  schema: typeof deskOptionsSchema | typeof freshdeskOptionsSchema,
): Promise<{ readonly data: object } | Failure> {
  if (file === undefined) return { data: {} };
  return readSetting(file, (document) =>
    readDocument((issues) => {
      addFormIssues(schema, document, issues);
      return document as object;
    }),
  );
}
