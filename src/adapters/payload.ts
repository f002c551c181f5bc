import { canonicalJson } from "../rubric/canonical-json";
import { idText, instantIn } from "./desk-values";
import type { Incoming, Intake } from "./intake";

/** A plain record of a system, and where it stood. */
export interface PayloadRecord {
  readonly incoming: Incoming;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the records of a kind are called in a system's payloads. */
export interface PayloadKeys {
  /** The kind, as the report names it. */
  readonly kind: string;
  /** The key of the list in a page, such as `tickets`. */
  readonly list: readonly string[];
  /** The key of a single one, such as `ticket`. */
  readonly one: string;
}

/** More records than that are none: a list without entries takes no memory. */
const mostRecords = 1e7;

/**
 * The records in whatever a system gives: a list, a page of its API that has the list under its key, pages, a single record,
 * or the text of any of these as JSON, or of one on each line. What is no record is dropped. Values are copied as JSON
 * has them, so that nothing that is read later runs code of its own.
 */
export function recordsIn(payload: unknown, keys: PayloadKeys, intake: Intake): readonly PayloadRecord[] {
  const records: PayloadRecord[] = [];
  let index = 0;
  for (const entry of entriesOf(payload, keys, 0)) {
    const fields = plainRecord(entry);
    const place = { kind: keys.kind, index: index++ };
    if (fields === undefined) intake.drop({ ...place, id: null }, "unreadable", "expected an object");
    else records.push({ incoming: { ...place, id: idText(fields.id) ?? null }, fields });
  }
  return records;
}

/**
 * Drops what an adapter knows no part of a payload in: what is no object, such as a bare list of tickets; lists under keys
 * that it does not know; and an object without any key that it knows. Nothing at all is an empty payload.
 */
export function noteUnknownParts(payload: unknown, parts: readonly string[], intake: Intake): void {
  const known = `expected an object with ${parts.join(", ")}`;
  const drop = (index: number, detail: string) =>
    intake.drop({ kind: "payload", id: null, index }, "unknown-part", detail);
  if (payload === undefined) return;
  const keys = isList(payload) ? undefined : ownKeys(payload);
  if (keys === undefined) drop(0, known);
  const unknown = (keys ?? []).filter((key) => !parts.includes(key));
  const lists = unknown.filter((key) => isList(ownValue(payload, key)));
  for (const [index, key] of lists.entries()) {
    const meant = parts.find((part) => part.toLowerCase() === key.replaceAll("_", "").toLowerCase());
    drop(index, meant === undefined ? known : `expected under ${meant} what stands under ${key}`);
  }
  if (lists.length === 0 && unknown.length > 0 && unknown.length === keys?.length) drop(0, known);
}

/** The keys of an object; nothing for what is none, or where asking for them throws. */
function ownKeys(value: unknown): readonly string[] | undefined {
  try {
    return typeof value === "object" && value !== null ? Object.keys(value) : undefined;
  } catch {
    return undefined;
  }
}

/** An own value of an object, or nothing where asking for it throws. */
export function ownValue(value: unknown, key: string): unknown {
  try {
    return typeof value === "object" && value !== null && Object.hasOwn(value, key)
      ? Reflect.get(value, key)
      : undefined;
  } catch {
    // A getter or proxy with code of its own.
    return undefined;
  }
}

function* entriesOf(payload: unknown, keys: PayloadKeys, depth: number): Generator<unknown> {
  if (payload === undefined || payload === null) {
    // A page without its list has none of them; in a list, nothing is an entry that is no record.
    if (depth > 0) yield payload;
  } else if (typeof payload === "string") yield* entriesOfText(payload, keys, depth);
  else if (isList(payload)) {
    const count = payload.length;
    if (count > mostRecords || depth > 2) yield undefined;
    else for (let index = 0; index < count; index++) yield* entriesOf(entryAt(payload, index), keys, depth + 1);
  } else {
    const list = keys.list.map((key) => ownValue(payload, key)).find(isList);
    if (list !== undefined) yield* entriesOf(list, keys, depth);
    else yield plainRecord(ownValue(payload, keys.one)) ?? payload;
  }
}

function* entriesOfText(text: string, keys: PayloadKeys, depth: number): Generator<unknown> {
  const whole = depth === 0 ? parseJson(text) : undefined;
  if (whole !== undefined) yield* entriesOf(whole, keys, 1);
  else if (depth > 0) yield text;
  else {
    for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/)) {
      if (line.trim() !== "") yield* entriesOf(parseJson(line) ?? null, keys, 1);
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value) && value.length >= 0;
  } catch {
    // A proxy that was revoked, or has code of its own.
    return false;
  }
}

function entryAt(list: readonly unknown[], index: number): unknown {
  try {
    return list[index];
  } catch {
    return undefined;
  }
}

/** A copy as JSON has it; nothing for what is no object. */
function plainRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    if (typeof value !== "object" || value === null) return undefined;
    const copy: unknown = JSON.parse(JSON.stringify(value));
    return typeof copy === "object" && copy !== null && !Array.isArray(copy)
      ? (copy as Record<string, unknown>)
      : undefined;
  } catch {
    // Code of its own that throws, or what goes round in circles.
    return undefined;
  }
}

/**
 * Of several versions of a record, as pages that overlap bring along, the one that was updated last; of those that were
 * updated at the same time, the first.
 */
export function latestVersions(
  records: readonly PayloadRecord[],
  key: string,
  intake: Intake,
): ReadonlyMap<string, PayloadRecord> {
  const latest = new Map<string, PayloadRecord>();
  for (const record of records) {
    const id = idText(record.fields[key]);
    const other = id === undefined ? undefined : latest.get(id);
    if (id === undefined) intake.drop(record.incoming, "invalid-id", `expected an id in ${key}`);
    else if (other === undefined) latest.set(id, record);
    else if (canonicalJson(record.fields) === canonicalJson(other.fields)) intake.drop(record.incoming, "repeated");
    else if (updateOf(record) > updateOf(other)) {
      intake.drop(other.incoming, "superseded");
      latest.set(id, record);
    } else intake.drop(record.incoming, updateOf(record) < updateOf(other) ? "superseded" : "duplicate-id");
  }
  return latest;
}

function updateOf({ fields }: PayloadRecord): number {
  return instantIn(fields.updated_at)?.moment ?? 0;
}
