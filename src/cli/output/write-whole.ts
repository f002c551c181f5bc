/// <reference types="node" />
import { open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { fileFailure } from "../file-error";
import type { Failure } from "../outcome";

/**
 * Writes a file whole or not at all: beside it first, and the file so made then takes its name. What there was before
 * stays until then, and its permissions stay for good. Devices and pipes, which have no such name, are written to.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<Failure | undefined> {
  try {
    // Where a link leads, and not the link, is what is replaced.
    const target = await realpath(file).catch(() => file);
    const before = await stat(target).catch(() => undefined);
    if (before === undefined || before.isFile()) await replace(target, content, before?.mode);
    else await writeFile(target, content);
    return undefined;
  } catch (error) {
    return fileFailure("write", file, error);
  }
}

async function replace(target: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const beside = `${target}.${process.pid}.tmp`;
  const handle = await open(beside, "wx");
  try {
    try {
      await handle.writeFile(content);
      if (mode !== undefined) await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
