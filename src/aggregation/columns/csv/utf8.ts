/** Bytes of UTF-8 as text; `undefined` where they are none: cut short, overlong, surrogates, or beyond Unicode. */
export function decodeUtf8(bytes: Uint8Array, start: number, stop: number): string | undefined {
  let text = "";
  let at = start;
  while (at < stop) {
    const plain = at;
    while (at < stop && at - plain < longestCall && (bytes[at] as number) < 0x80) at++;
    if (at > plain) {
      // It takes any list of numbers, though its type asks for an array; to make one of each cell would take as long again.
      text += String.fromCharCode.apply(null, bytes.subarray(plain, at) as unknown as number[]);
      continue;
    }
    const lead = bytes[at] as number;
    const more =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    if (more === 0 || at + more >= stop) return undefined;
    let code = lead & (0x3f >> more);
    for (let next = at + 1; next <= at + more; next++) {
      const byte = bytes[next] as number;
      if ((byte & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    if (code < (leastCodes[more] as number) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    text += String.fromCodePoint(code);
    at += more + 1;
  }
  return text;
}

/** Engines take only so many arguments. */
const longestCall = 4096;

/** The least code that needs so many bytes more than one. */
const leastCodes = [0, 0x80, 0x800, 0x10000];

/** For messages: bytes that are no UTF-8 as replacement characters. */
export function decodeLoosely(bytes: Uint8Array, start: number, stop: number): string {
  const text = decodeUtf8(bytes, start, stop);
  if (text !== undefined) return text;
  const shown = bytes.subarray(start, Math.min(stop, start + 100));
  return Array.from(shown, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : "\ufffd")).join("");
}
