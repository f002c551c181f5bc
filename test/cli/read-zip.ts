import { inflateRawSync } from "node:zlib";

/** The parts of a ZIP file by name, as text; for files whose local headers know the sizes, as those of hucre do. */
export function readZip(file: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (let at = 0; file.readUInt32LE(at) === 0x04034b50; ) {
    const nameStart = at + 30;
    const nameEnd = nameStart + file.readUInt16LE(at + 26);
    const start = nameEnd + file.readUInt16LE(at + 28);
    const end = start + file.readUInt32LE(at + 18);
    const data = file.subarray(start, end);
    const isDeflated = file.readUInt16LE(at + 8) === 8;
    parts.set(file.toString("utf8", nameStart, nameEnd), (isDeflated ? inflateRawSync(data) : data).toString("utf8"));
    at = end;
  }
  return parts;
}
