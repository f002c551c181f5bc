import { describe, expect, test } from "vitest";
import { emptyDictionary, indexOfText } from "../../../../src/aggregation/columns/csv/text-dictionary";
import { readRatingsCsv } from "../../../../src/columns";

const encoder = new TextEncoder();

function indexesOf(texts: readonly Uint8Array[]) {
  const dictionary = emptyDictionary(() => true);
  const indexes = texts.map((bytes) => indexOfText(dictionary, bytes, new DataView(bytes.buffer), 0, bytes.length));
  return { dictionary, indexes };
}

function mix(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** Different texts of twelve bytes that have one hash: the last four make up for what comes before. */
function textsOfOneHash(count: number, isGood: (text: Uint8Array) => boolean): Uint8Array[] {
  const texts: Uint8Array[] = [];
  for (let number = 0; texts.length < count; number++) {
    const text = encoder.encode(number.toString(36).padStart(12, "0"));
    const view = new DataView(text.buffer);
    view.setInt32(0, view.getInt32(4));
    view.setInt32(4, view.getInt32(8));
    view.setInt32(8, 0x6c617374 ^ mix(mix(12, view.getInt32(0)), view.getInt32(4)));
    if (isGood(text)) texts.push(text);
  }
  return texts;
}

describe("the dictionary of texts", () => {
  test("looks through a bounded number of places for a text, however many others have its hash", () => {
    const colliding = textsOfOneHash(2000, () => true);
    const { dictionary, indexes } = indexesOf([...colliding, ...colliding.toReversed()]);
    const numbers = colliding.map((_, index) => index);
    expect(indexes).toEqual([...numbers, ...numbers.toReversed()]);
    const hashes = numbers.map((index) => dictionary.entries[index * 4]);
    expect(new Set(hashes).size).toBe(1);
    expect(dictionary.places.filter((index) => index >= 0)).toHaveLength(64);
    expect(dictionary.crowded.size).toBe(2000 - 64);
  });

  test("finds a place for each of the names of an ordinary file", () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `employee-${String(index).padStart(6, "0")}`);
    const texts = names.map((name) => encoder.encode(name));
    const { dictionary, indexes } = indexesOf([...texts, ...texts]);
    expect(indexes).toEqual([...names, ...names].map((_, index) => index % names.length));
    expect(dictionary.texts).toEqual(names);
    expect(dictionary.crowded.size).toBe(0);
  });

  test("keeps apart the people of a file whose ids all have one hash", () => {
    const isPlain = (code: number) => /[A-Za-z0-9]/.test(String.fromCharCode(code));
    const ids = textsOfOneHash(200, (text) => text.every(isPlain)).map((text) => new TextDecoder().decode(text));
    const lines = ["needs", "relationship"].flatMap((criterion) =>
      ids.map((id) => `${id},chen,manager,${criterion},8\n`),
    );
    const file = encoder.encode(`subject,assessor,role,criterion,score\n${lines.join("")}`);
    const { reviews, review } = readRatingsCsv(file);
    expect(reviews.map(({ subject }) => subject)).toEqual(ids);
    expect([...review]).toEqual([...ids, ...ids].map((_, index) => index % ids.length));
  });
});
