/** What a file holds, by its first bytes: names of files are not there on standard input, and may be wrong elsewhere. */
export type InputFormat = "csv" | "xlsx" | "xls" | "json" | "html" | "pdf";

export function sniffFormat(bytes: Uint8Array): InputFormat {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "xlsx";
  // Also workbooks with a password, which are packed like the old ones.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "xls";
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return "pdf";
  const text = beginning(bytes).replaceAll("\0", "");
  // Some programs export tables so, and call them XLS.
  if (/^\s*<(?:!doctype\s+html|html|head|meta|body|table)\b/i.test(text)) return "html";
  return /^\s*[[{]/.test(text) && !title.test(text) ? "json" : "csv";
}

/** `[Internal] Ratings` above a table: a word that JSON does not have, or more behind the bracket. */
const title = /^\s*\[(?:\s*(?!true|false|null)[^\s\]{}"[\d-]|[^\]{}"[\r\n]+\][^\r\n]*[^\s,;])/;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** In UTF-8 or, with NULs between, in UTF-16. */
function beginning(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = bytes.subarray(isWide ? 2 : marked, 1000);
  return String.fromCharCode(...head);
}
