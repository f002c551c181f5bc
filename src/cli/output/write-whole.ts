/// <reference types="node" />
import type { FileHandle } from "node:fs/promises";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { fileFailure } from "../file-error";
import type { Content, Failure } from "../outcome";
import { markFinished, markUnfinished } from "./unfinished-files";

/** A file to write, and what is to be in it. */
export interface FileToWrite {
  readonly file: string;
  readonly content: Content;
}

/**
 * Writes files whole or not at all, and all or none: beside their places first, and the files so made then take their
 * names. What there was before stays until then, and its permissions stay for good. Devices and pipes, which have no
 * such name, are written to. What else is to be written, `writeFirst` writes when the files are made: where that fails
 * they take no names.
 */
export async function writeWhole(
  files: readonly FileToWrite[],
  writeFirst: () => Promise<Failure | undefined> = async () => undefined,
): Promise<Failure | undefined> {
  const prepared: PreparedFile[] = [];
  for (const { file, content } of files) {
    try {
      prepared.push(await prepare(file, content));
    } catch (error) {
      for (const { discard } of prepared) await discard();
      return fileFailure("write", file, error);
    }
  }
  const failure = await writeFirst();
  if (failure !== undefined) {
    for (const { discard } of prepared) await discard();
    return failure;
  }
  for (const [index, { commit }] of prepared.entries()) {
    try {
      await commit();
    } catch (error) {
      for (const { discard } of prepared.slice(index)) await discard();
      return fileFailure("write", files[index]?.file ?? "", error);
    }
  }
  return undefined;
}

interface PreparedFile {
  readonly commit: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

async function prepare(file: string, content: Content): Promise<PreparedFile> {
  // Where a link leads, and not the link, is what is replaced.
  const target = await realpath(file).catch(() => file);
  const before = await stat(target).catch(() => undefined);
  if (before !== undefined && !before.isFile()) {
    if (before.isDirectory()) throw Object.assign(new Error("it is a directory"), { code: "EISDIR" });
    return { commit: () => writeInto(target, content), discard: async () => {} };
  }
  const beside = `${target}.${process.pid}.tmp`;
  const discard = async () => {
    await rm(beside, { force: true });
    markFinished(beside);
  };
  markUnfinished(beside);
  try {
    const handle = await open(beside, "wx");
    try {
      await writeContent(handle, content);
      if (before !== undefined) await handle.chmod(before.mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // A file of that name that was there before is somebody else's.
    if ((error as NodeJS.ErrnoException).code === "EEXIST") markFinished(beside);
    else await discard();
    throw error;
  }
  const commit = async () => {
    await rename(beside, target);
    markFinished(beside);
  };
  return { commit, discard };
}

async function writeInto(target: string, content: Content): Promise<void> {
  const handle = await open(target, "w");
  try {
    await writeContent(handle, content);
  } finally {
    await handle.close();
  }
}

async function writeContent(handle: FileHandle, content: Content): Promise<void> {
  if (typeof content === "string" || content instanceof Uint8Array) return handle.writeFile(content);
  for await (const piece of content) await handle.writeFile(piece);
}
