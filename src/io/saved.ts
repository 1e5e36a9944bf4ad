import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { codeOf, NetError } from "../errors.ts";

interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** Writes a file that only its owner may read, whole or not at all. One that is there already is only replaced by force. */
export function saveFile(path: string, text: string, isForced: boolean): void {
  const place = resolve(path);
  demandRoomForFile(path, isForced);
  doing(path, () => {
    unfinishedIn(dirname(place), (made) => {
      const file = join(made, basename(place));
      writeDurably(file, text);
      renameSync(file, place);
    });
  });
}

/** Throws what saveFile would throw before it writes anything. */
export function demandRoomForFile(path: string, isForced: boolean): void {
  const place = resolve(path);
  demandParent(place);
  demandFree(place, path, isForced);
}

/** Writes a folder of files, all or nothing: a new one, or into one that is there. */
export function saveFolder(path: string, files: readonly NewFile[], isForced: boolean): void {
  const place = resolve(path);
  demandRoomForFolder(path, files, isForced);
  const isThere = statusOf(place) !== null;
  doing(path, () => {
    unfinishedIn(isThere ? place : dirname(place), (made) => {
      for (const { name, text } of files) writeDurably(join(made, name), text);
      if (isThere) for (const { name } of files) renameSync(join(made, name), join(place, name));
      else renameSync(made, place);
    });
  });
}

/** Throws what saveFolder would throw before it writes anything. */
export function demandRoomForFolder(path: string, files: readonly NewFile[], isForced: boolean): void {
  const place = resolve(path);
  demandParent(place);
  const there = statusOf(place);
  if (there === null) return;
  if (!there.isDirectory()) throw new NetError("invalid", `${path} is no folder`, { hint: "name another" });
  for (const { name } of files) demandFree(join(place, name), join(path, name), isForced);
}

function statusOf(place: string, look: typeof lstatSync = lstatSync): Stats | null {
  return doing(place, () => look(place, { throwIfNoEntry: false }) ?? null);
}

function demandParent(place: string): void {
  const folder = dirname(place);
  if (statusOf(folder, statSync)?.isDirectory() === true) return;
  throw new NetError("notFound", `there is no folder ${folder}`, { hint: `mkdir -p "${folder}"` });
}

/** A link is not followed, and what is no plain file, such as a device, is never replaced. */
function demandFree(place: string, path: string, isForced: boolean): void {
  const there = statusOf(place);
  if (there === null) return;
  if (there.isDirectory())
    throw new NetError("invalid", `${path} is a folder`, { hint: "--as markdown, or --split for cards" });
  if (!there.isFile()) {
    throw new NetError("refused", `${path} is no plain file`, { hint: "another name, or - for standard output" });
  }
  if (!isForced) throw new NetError("refused", `${path} is there already`, { hint: "--force replaces it" });
}

const UNFINISHED = ".net-unfinished-";
/** What is older was left by a program that was killed; what is newer another may be writing at this moment. */
const LEFT_MS = 3_600_000;

/** Does `work` with a folder in this one, which only its owner may read, and takes away what is left of it and of older ones. */
function unfinishedIn(folder: string, work: (made: string) => void): void {
  const made = mkdtempSync(join(folder, UNFINISHED)); // 0700
  try {
    clearUnfinished(folder, lstatSync(made).mtimeMs - LEFT_MS);
    work(made);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function clearUnfinished(folder: string, before: number): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(UNFINISHED)) continue;
      const left = join(folder, name);
      const status = statusOf(left);
      if (status?.isDirectory() && status.mtimeMs < before) rmSync(left, { recursive: true, force: true });
    }
  } catch {
    // Somebody else's, or a folder that may be written to and not read.
  }
}

function writeDurably(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600, flag: "wx" });
  const descriptor = openSync(path, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function doing<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new NetError("disk", `${path} could not be written (${codeOf(cause)}); nothing of it was left half done`, {
      hint: "room on the disk, and the right to write there",
      cause,
    });
  }
}
