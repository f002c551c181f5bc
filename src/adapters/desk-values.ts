import { epochMilliseconds } from "../review/instant";

/** Whether a value is an id that is told exactly: a whole number that is safe, or text that evidence takes for an id. */
function isId(value: unknown): value is string | number {
  if (typeof value === "number") return Number.isSafeInteger(value);
  return typeof value === "string" && /^(?!\s)[^\p{Cc}\p{Cs}]+(?<!\s)$/u.test(value);
}

/** An id as text; nothing for what is none. */
export function idText(value: unknown): string | undefined {
  return isId(value) ? String(value) : undefined;
}

/** Whether two values are one id, however they are written. */
export function isSameId(one: unknown, other: unknown): boolean {
  const id = idText(one);
  return id !== undefined && id === idText(other);
}

/** An instant and its moment; nothing for what is none. */
export function instantIn(value: unknown): TimedInstant | undefined {
  const moment = typeof value === "string" ? epochMilliseconds(value) : undefined;
  return moment === undefined ? undefined : { at: value as string, moment };
}

export interface TimedInstant {
  readonly at: string;
  readonly moment: number;
}

/** The words of a list of words; of anything else, none. */
export function wordsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === "string") : [];
}

/** A list's plain objects; of anything else, none. */
export function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A whole number from 0 on; nothing for anything else. */
export function countIn(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
