/** What a JSON Schema says in words of its parts: each property's name with its description, and of the whole. */
export function descriptionsOf(schema: unknown): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown, name: string): void => {
    if (typeof value !== "object" || value === null) return;
    const { description } = value as { readonly description?: unknown };
    if (typeof description === "string") found.add(`${name}: ${description}`);
    for (const [key, part] of Object.entries(value))
      walk(part, /^(\d+|anyOf|items|properties)$/.test(key) ? name : key);
  };
  walk(schema, "document");
  return [...found].sort();
}
