/** Of each file in a ZIP archive, by the directory at its end: at most as large as this when it is unpacked. */
interface Entry {
  readonly packed: number;
  /** What the directory says, 0 or the largest number when it says nothing. */
  readonly unpacked: number;
}

/** Deflate packs nothing any tighter than a thousandfold. */
const tightest = 1032;

/** How many bytes a ZIP archive comes to at most when it is unpacked; 0 when it is none, which its reader says better. */
export function unpackedSize(archive: Uint8Array): number {
  let size = 0;
  for (const { packed, unpacked } of entriesOf(archive)) {
    const possible = packed * tightest;
    // A reader that trusts no stated size stops at it, and unpacks all of what states none.
    size += unpacked === 0 || unpacked === 0xffffffff ? possible : Math.min(unpacked, possible);
  }
  return size;
}

function* entriesOf(archive: Uint8Array): Generator<Entry> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // The directory of a huge archive stands elsewhere, and this one is not huge.
  if (at === 0xffffffff || count === 0xffff) yield { packed: view.byteLength, unpacked: 0 };
  for (let entry = 0; entry < count && at + 46 <= view.byteLength; entry++) {
    yield { packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true) };
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** Where the last record begins: before a comment of at most 64 KiB. */
function endOfDirectory(view: DataView): number | undefined {
  const signature = 0x06054b50;
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === signature) return at;
  }
  return undefined;
}
