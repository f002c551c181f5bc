import type { Locale } from "../../rubric/customer-centric-texts";
import type { ColumnName } from "../input/words";
import type { Phase } from "../progress";
import { en } from "./en";
import { ja } from "./ja";
import type { ProblemMessages } from "./problem-messages";
import type { NoteMessages, ValidationMessages } from "./report-messages";
import type { VerificationMessages } from "./verification-messages";
import { zh } from "./zh";

/** All that the command says in one language, but for its tables, which have {@link TableWords}, and its help. */
export interface CommandMessages {
  readonly problems: ProblemMessages;
  readonly notes: NoteMessages;
  /** What stands before the bar that shows how far a run is. */
  readonly phases: Readonly<Record<Phase, string>>;
  readonly validation: ValidationMessages;
  readonly verification: VerificationMessages;
  /** What the columns of a file of ratings are called: a file that calls them so is understood. */
  readonly columns: Readonly<Record<ColumnName, string>>;
}

/** In which language the command speaks. */
export const messagesIn: Readonly<Record<Locale, CommandMessages>> = { en, zh, ja };
