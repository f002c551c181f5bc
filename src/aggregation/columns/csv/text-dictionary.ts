import { decodeLoosely, decodeUtf8 } from "./utf8";

/**
 * The different texts of a column, in the order in which they first appear, found by their bytes: most cells of a ratings
 * file have been seen before, and become a number without becoming text. Bytes are read four at a time, and compared
 * whatever their hash says.
 */
export interface TextDictionary {
  readonly texts: string[];
  /** Whether each text is good for the column: what is not is told wherever it stands. */
  readonly good: boolean[];
  readonly isGood: (text: string) => boolean;
  /** Whether it has no commas, quotes and line ends, with which it is the text of a cell in quotes and of no other. */
  readonly plain: boolean[];
  /** One behind the other, with room for four bytes more. */
  bytes: Uint8Array;
  view: DataView;
  /** By text, side by side in memory: its hash, where it begins and ends, and which one came after it, −1 for none yet. */
  entries: Int32Array;
  /** Indexes, −1 for an empty place; at least twice as many places as texts. */
  places: Int32Array;
  /** Indexes of the texts that found no place, by their bytes. */
  readonly crowded: Map<string, number>;
  /** The text found last, −1 for none. */
  last: number;
  /** Below 0 while guessing does not pay. */
  trust: number;
}

const width = 4;
const [hashAt, beginAt, endAt, followerAt] = [0, 1, 2, 3] as const;

/**
 * Of the places from the one of its hash on, a text takes one of so many. Anybody can think of texts that all have one hash:
 * to look through all of them for each one would take the square of their number.
 */
const mostSteps = 64;

export function emptyDictionary(isGood: (text: string) => boolean): TextDictionary {
  const bytes = new Uint8Array(1024);
  return {
    texts: [],
    good: [],
    isGood,
    plain: [],
    bytes,
    view: new DataView(bytes.buffer),
    entries: new Int32Array(64 * width),
    places: new Int32Array(128).fill(-1),
    crowded: new Map(),
    last: -1,
    trust: 0,
  };
}

/** The index of the text between two places, which is added where it is new. */
export function indexOfText(
  dictionary: TextDictionary,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  stop: number,
) {
  const { places, entries, last } = dictionary;
  const mask = places.length - 1;
  const length = stop - start;
  const hash = hashOf(bytes, view, start, stop);
  let place = hash & mask;
  let index = places[place] as number;
  let steps = 0;
  while (index >= 0) {
    if (entries[index * width + hashAt] === hash && isSame(dictionary, index, bytes, view, start, length)) break;
    if (++steps === mostSteps) {
      place = -1;
      index = dictionary.crowded.get(characterOfEach(bytes, start, stop)) ?? -1;
      break;
    }
    place = (place + 1) & mask;
    index = places[place] as number;
  }
  if (index < 0) index = addText(dictionary, bytes, start, stop, hash, place);
  if (dictionary.plain[index] !== true) return index;
  if (last >= 0 && last !== index) dictionary.entries[last * width + followerAt] = index;
  dictionary.last = index;
  return index;
}

const [comma, lineFeed] = [44, 10] as const;

/** So many cells go by before a column that was guessed wrong is guessed again. */
const pause = 64;
const patience = 8;

/**
 * The text that begins at a place and is followed by one of two bytes, if it is the one that came last or the one that
 * came after that before; −1 when it is neither. Files have an order, and this finds most cells of one that has without
 * looking for their ends.
 */
export function guessText(dictionary: TextDictionary, bytes: Uint8Array, view: DataView, start: number): number {
  const { last, entries } = dictionary;
  if (last < 0) return -1;
  if (dictionary.trust < 0) {
    dictionary.trust++;
    return -1;
  }
  let index = last;
  for (let guess = 0; guess < 2 && index >= 0; guess++) {
    const length = lengthOfText(dictionary, index);
    const after = bytes[start + length];
    if ((after === comma || after === lineFeed) && isSame(dictionary, index, bytes, view, start, length)) {
      if (dictionary.trust < patience) dictionary.trust++;
      dictionary.last = index;
      return index;
    }
    index = entries[last * width + followerAt] as number;
  }
  if (--dictionary.trust < 0) dictionary.trust = -pause;
  return -1;
}

/** In bytes. */
export function lengthOfText({ entries }: TextDictionary, index: number): number {
  return (entries[index * width + endAt] as number) - (entries[index * width + beginAt] as number);
}

function isSame(
  { view: known, bytes: knownBytes, entries }: TextDictionary,
  index: number,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  length: number,
): boolean {
  const from = entries[index * width + beginAt] as number;
  if ((entries[index * width + endAt] as number) - from !== length) return false;
  if (length < 4) {
    for (let at = 0; at < length; at++) if (knownBytes[from + at] !== bytes[start + at]) return false;
    return true;
  }
  const last = length - 4;
  // The last four first, in which numbered names differ.
  if (known.getInt32(from + last) !== view.getInt32(start + last)) return false;
  for (let at = 0; at < last; at += 4) if (known.getInt32(from + at) !== view.getInt32(start + at)) return false;
  return true;
}

/** Of every byte: names that are numbered or share a beginning spread. Who wants to can find texts of one hash. */
function hashOf(bytes: Uint8Array, view: DataView, start: number, stop: number): number {
  let hash = stop - start;
  if (stop - start < 4) {
    for (let at = start; at < stop; at++) hash = mix(hash, bytes[at] as number);
  } else {
    for (let at = start; at < stop - 4; at += 4) hash = mix(hash, view.getInt32(at));
    hash = mix(hash, view.getInt32(stop - 4));
  }
  return hash;
}

function mix(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** At a place; among the crowded for −1. */
function addText(
  dictionary: TextDictionary,
  bytes: Uint8Array,
  start: number,
  stop: number,
  hash: number,
  place: number,
): number {
  const { texts, good } = dictionary;
  const index = texts.length;
  const text = decodeUtf8(bytes, start, stop);
  texts.push(text ?? decodeLoosely(bytes, start, stop));
  good.push(text !== undefined && dictionary.isGood(text));
  dictionary.plain.push(text !== undefined && !/[",\r\n]/.test(text));
  const from = index === 0 ? 0 : (dictionary.entries[(index - 1) * width + endAt] as number);
  const end = from + stop - start;
  if (end + 4 > dictionary.bytes.length) {
    dictionary.bytes = enlarged(dictionary.bytes, new Uint8Array((end + 4) * 2));
    dictionary.view = new DataView(dictionary.bytes.buffer);
  }
  for (let at = start; at < stop; at++) dictionary.bytes[from + at - start] = bytes[at] as number;
  const entry = index * width;
  if (entry === dictionary.entries.length) dictionary.entries = enlarged(dictionary.entries, new Int32Array(entry * 2));
  dictionary.entries.set([hash, from, end, -1], entry);
  if (place >= 0) dictionary.places[place] = index;
  else dictionary.crowded.set(characterOfEach(bytes, start, stop), index);
  if ((index + 1) * 2 > dictionary.places.length) rehash(dictionary);
  return index;
}

function rehash(dictionary: TextDictionary): void {
  const { entries, texts, crowded, bytes } = dictionary;
  crowded.clear();
  const places = new Int32Array(dictionary.places.length * 4).fill(-1);
  const mask = places.length - 1;
  for (let index = 0; index < texts.length; index++) {
    const entry = index * width;
    let place = (entries[entry + hashAt] as number) & mask;
    let steps = 0;
    while ((places[place] as number) >= 0 && ++steps < mostSteps) place = (place + 1) & mask;
    if (steps < mostSteps) places[place] = index;
    else
      crowded.set(characterOfEach(bytes, entries[entry + beginAt] as number, entries[entry + endAt] as number), index);
  }
  dictionary.places = places;
}

/** Bytes that need be no text in UTF-8, as a text that no others have. */
function characterOfEach(bytes: Uint8Array, start: number, stop: number): string {
  let characters = "";
  for (let at = start; at < stop; at++) characters += String.fromCharCode(bytes[at] as number);
  return characters;
}

function enlarged<Column extends Uint8Array | Int32Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
