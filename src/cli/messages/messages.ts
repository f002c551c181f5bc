import type { Locale } from "../../rubric/customer-centric-texts";
import { en } from "./en";
import { ja } from "./ja";
import type { VerificationMessages } from "./verification-messages";
import { zh } from "./zh";

/** All that the command says in one language, but for its tables, which have {@link TableWords}, and its help. */
export interface CommandMessages {
  readonly verification: VerificationMessages;
}

/** In which language the command speaks. */
export const messagesIn: Readonly<Record<Locale, CommandMessages>> = { en, zh, ja };
