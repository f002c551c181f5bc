import type { Encoding } from "../input/decode-text";

/** What encodings are called in any language. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16LE",
  "utf-16be": "UTF-16BE",
  gb18030: "GB18030",
  shift_jis: "Shift_JIS",
  "windows-1252": "Windows-1252",
};
