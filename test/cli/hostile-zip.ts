import { crc32, deflateRawSync } from "node:zlib";

/** A file of a ZIP archive. */
export interface ZippedFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** Which size the archive says that it has; the true one when left out. */
  readonly stated?: number;
}

/** A ZIP archive, whose directory may lie about sizes. */
export function zipOf(...files: readonly ZippedFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stated = content.length } of files) {
    const title = Buffer.from(name);
    const packed = deflateRawSync(content);
    const sizes = [crc32(content), packed.length, stated];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeSizes(local, 8, sizes, title.length);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    writeSizes(entry, 10, sizes, title.length);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, title, packed);
    directory.push(entry, title);
    offset += local.length + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** What a local header and an entry of the directory have in common, from the method of compression on. */
function writeSizes(header: Buffer, at: number, sizes: readonly number[], titleLength: number): void {
  header.writeUInt16LE(8, at);
  sizes.forEach((size, index) => {
    header.writeUInt32LE(size, at + 6 + 4 * index);
  });
  header.writeUInt16LE(titleLength, at + 18);
}
