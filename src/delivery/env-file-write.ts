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
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Variable } from '../runner/environment.ts';
import { envLine, withLines } from './env-file-lines.ts';
import { envFileProblem, fileSystemProblem } from './env-file-place.ts';
import { type Folder, isSame, openFolder, readIn } from './folder.ts';

/** More than the variables of a step need. */
const ROOM = 16_384;

/**
 * Sets variables in an env file, whole or not at all, and only for its owner to read.
 * @param place as envFilePlace gives it.
 * @throws DestinationProblem, Unwritable, or what the file system says.
 */
export function writeEnvFile(place: string, variables: readonly Variable[]): void {
  const lines = new Map(
    variables.map(({ name, value }) => [name, Buffer.from(envLine(name, value), 'utf8').toString('latin1')]),
  );
  within(place, (folder, name) => {
    // As Latin-1 a character is a byte, so that what is not UTF-8 stays as it is, too.
    const text = withLines(readIn(folder, name)?.bytes.toString('latin1') ?? '', lines);
    replace(folder, name, Buffer.from(text, 'latin1'));
  });
}

/**
 * Tries to write an env file as `writeEnvFile` will: beside it, with room for what comes, then renamed. What is there
 * stays as it is; where nothing is, nothing is left.
 * @throws DestinationProblem.
 */
export function tryEnvFile(place: string): void {
  try {
    within(place, (folder, name) => {
      const there = readIn(folder, name);
      // Never over a file that someone else has just made.
      if (!there) closeSync(openSync(folder.at(name), 'wx', 0o600));
      try {
        replace(folder, name, there?.bytes ?? Buffer.alloc(0), there?.stats);
      } finally {
        if (!there) rmSync(folder.at(name), { force: true });
      }
    });
  } catch (error) {
    throw fileSystemProblem(error);
  }
}

function within(place: string, act: (folder: Folder, name: string) => void): void {
  const folder = openFolder(dirname(place));
  try {
    act(folder, basename(place));
    folder.sync();
  } finally {
    folder.close();
  }
}

/**
 * Written beside and renamed, so that a reader finds the old file or the new one, never a part of it, and a link that
 * is put there in between is replaced rather than followed.
 * @param like for a trial: the file whose rights and time the new one has.
 */
function replace(folder: Folder, name: string, bytes: Buffer, like?: Stats): void {
  const beside = folder.at(`.neon-auth-${randomUUID()}`);
  const file = openSync(beside, 'wx', 0o600);
  try {
    fchmodSync(file, like ? like.mode & 0o7777 : 0o600);
    writeAll(file, Buffer.concat([bytes, Buffer.alloc(ROOM)]));
    ftruncateSync(file, bytes.length);
    if (like) futimesSync(file, like.atime, like.mtime);
    fsyncSync(file);
    renameSync(beside, folder.at(name));
    if (!isSame(fstatSync(file), lstatSync(folder.at(name)))) throw envFileProblem('was replaced meanwhile');
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
