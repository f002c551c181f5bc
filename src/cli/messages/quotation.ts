import { describe } from "../../errors";

/** As `describe` has it, as short and without control characters, in the quotation marks of another language. */
export function quotation(text: string, open: string, close: string): string {
  return `${open}${describe(text).slice(1, -1).replaceAll('\\"', '"')}${close}`;
}

/** How many names a note lists before it only counts them. */
export const mostNames = 10;

/** A value that the library has described already. */
export type Described =
  | { readonly is: "nothing" | "list" | "empty-list" | "object" }
  | { readonly is: "text"; readonly text: string }
  /** A number, a truth value or null, which are written alike everywhere. */
  | { readonly is: "value"; readonly text: string };

/** Takes apart what `describe` says, so that another language can say it. */
export function readDescription(description: string): Described {
  if (description === "nothing") return { is: "nothing" };
  if (description === "a list") return { is: "list" };
  if (description === "an empty list") return { is: "empty-list" };
  if (description.startsWith("a value of type")) return { is: "object" };
  return description.startsWith('"')
    ? { is: "text", text: JSON.parse(description) as string }
    : { is: "value", text: description };
}
