import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  futimesSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { basename } from 'node:path';
import { type Folder, isSame, openFolder, readIn } from './folder.ts';
import { fileProblem, type Place, writeProblem } from './problem.ts';

/**
 * Writes a file, whole or not at all.
 * @param place as filePlace gives it.
 * @param mode the rights of the new file.
 * @param change what the file is to hold; gets what it holds, nothing where there is none.
 * @throws FileProblem, or what `change` throws.
 */
export function writeFile(place: Place, mode: number, change: (bytes: Buffer) => Buffer): void {
  within(place, folder => {
    const there = readIn(folder, place, file => readFileSync(file)) ?? Buffer.alloc(0);
    replace(folder, place, change(there), file => fchmodSync(file, mode));
  });
}

/**
 * Tries to write a file as `writeFile` will: beside it, with room for what comes, then renamed. What is there stays as
 * it is; where nothing is, nothing is left.
 * @param room bytes that may be added to what is there.
 * @throws FileProblem.
 */
export function tryFile(place: Place, room: number): void {
  within(place, folder => {
    const path = folder.at(basename(place.path));
    const there = readIn(folder, place, (file, stats) => ({ bytes: readFileSync(file), stats }));
    // Never over a file that someone else has just made.
    if (!there) closeSync(openSync(path, 'wx', 0o600));
    try {
      const bytes = there?.bytes ?? Buffer.alloc(0);
      replace(folder, place, Buffer.concat([bytes, Buffer.alloc(room)]), file => {
        ftruncateSync(file, bytes.length);
        if (there) likeBefore(file, there.stats);
      });
    } finally {
      if (!there) rmSync(path, { force: true });
    }
  });
}

function likeBefore(file: number, { mode, atime, mtime }: Stats): void {
  fchmodSync(file, mode & 0o7777);
  futimesSync(file, atime, mtime);
}

function within(place: Place, act: (folder: Folder) => void): void {
  try {
    const folder = openFolder(place);
    try {
      act(folder);
      folder.sync();
    } finally {
      folder.close();
    }
  } catch (error) {
    throw writeProblem(place, error);
  }
}

/**
 * Written beside and renamed, so that a reader finds the old file or the new one, never a part of it, and a link that
 * is put there in between is replaced rather than followed.
 * @param finish what else is done to the new file before it is renamed.
 */
function replace(folder: Folder, place: Place, bytes: Buffer, finish: (file: number) => void): void {
  const path = folder.at(basename(place.path));
  const beside = folder.at(`.neon-auth-${randomUUID()}`);
  const file = openSync(beside, 'wx', 0o600);
  try {
    writeAll(file, bytes);
    finish(file);
    fsyncSync(file);
    renameSync(beside, path);
    if (!isSame(fstatSync(file), lstatSync(path))) throw fileProblem(place, 'was replaced meanwhile');
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
