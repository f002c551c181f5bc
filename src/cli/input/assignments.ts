/** One part of an option such as `--weights manager=2,peer=1`. */
export interface Assignment {
  /** The part as it was written. */
  readonly source: string;
  readonly name: string;
  /** What stands behind a quoted name, as in `"a:b":not-rated=forbid`. */
  readonly aspect?: string | undefined;
  readonly value: string;
}

/** The parts of an option, which commas separate: those within a quoted name do not. */
export function splitParts(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|,)\s*((?:"(?:[^"\\]|\\.)*")?[^,]*)/gs)].map(([, part = ""]) => part.trim());
}

/** Reads `name=value`. A name may be quoted as in JSON, for what would otherwise part it; undefined for anything else. */
export function readAssignment(source: string): Assignment | undefined {
  const quoted = /^("(?:[^"\\]|\\.)*")\s*(?::([^=]*))?=(.*)$/s.exec(source);
  if (quoted !== null) {
    const [, text = "", aspect, value = ""] = quoted;
    const name = unquote(text);
    return name === undefined ? undefined : { source, name, aspect: aspect?.trim(), value: value.trim() };
  }
  // A name may have the sign in it, and no value does.
  const end = source.lastIndexOf("=");
  return end < 0 ? undefined : { source, name: source.slice(0, end).trim(), value: source.slice(end + 1).trim() };
}

/** A name as it stands in an assignment: in quotes unless it is made of letters, digits and a few signs. */
export function quoteName(name: string): string {
  return /^[\p{L}\p{M}\p{N}_.-]+$/u.test(name) ? name : JSON.stringify(name);
}

function unquote(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}
