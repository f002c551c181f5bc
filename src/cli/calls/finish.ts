import type { Locale } from "../../rubric/customer-centric-texts";
import type { Outcome } from "../outcome";

/** Which file to write, if one is asked for, and in which language to say what is wrong. */
export interface Delivery {
  readonly out?: string;
  readonly locale: Locale;
}

/** What becomes of that to which a call comes. */
export type Finish = (outcome: Promise<Outcome>, to: Delivery) => Promise<void>;
