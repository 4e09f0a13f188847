import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileProblem, type Place } from './problem.ts';

/** The open folder of a file, which stays the same one whatever its path comes to mean. */
export interface Folder {
  /** The path of a file in it. */
  at(name: string): string;
  /** Brings to the disk which files are in it. */
  sync(): void;
  close(): void;
}

/**
 * Opens the folder of a file: one that was put there, or a link, since the place was looked up is refused.
 * @throws FileProblem, or what the file system reports.
 */
export function openFolder(place: Place): Folder {
  const path = dirname(place.path);
  // Windows opens no folders.
  if (process.platform === 'win32') return { at: name => join(path, name), sync() {}, close() {} };
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  // Linux has no openat in Node, but names a file within an open folder, whatever becomes of the folder's path.
  const own = `/proc/self/fd/${descriptor}`;
  const base = existsSync(own) ? own : path;
  const folder = {
    at: (name: string) => join(base, name),
    sync: () => fsyncSync(descriptor),
    close: () => closeSync(descriptor),
  };
  const opened = base === own ? readlinkSync(own) : realpathSync(path);
  if (opened === path && isSame(fstatSync(descriptor), statSync(path))) return folder;
  folder.close();
  throw fileProblem(place, 'was replaced meanwhile');
}

/** Whether two are one file. */
export function isSame(one: Stats, other: Stats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

/**
 * What `read` makes of the open file of a place; undefined where there is none. No link is followed.
 * @throws FileProblem where it is not a file, or what the file system reports.
 */
export function readIn<T>(
  folder: Folder,
  place: Place,
  read: (descriptor: number, stats: Stats) => T,
): T | undefined {
  const file = openIn(folder, place);
  if (file === undefined) return undefined;
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw fileProblem(place, 'is no longer a file');
    return read(file, stats);
  } finally {
    closeSync(file);
  }
}

/** Opens the file of a place for reading; undefined where there is none. No link is followed. Throws FileProblem. */
export function openIn(folder: Folder, place: Place): number | undefined {
  try {
    // A pipe would wait for whoever writes to it.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    return openSync(folder.at(basename(place.path)), flags);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    // What O_NOFOLLOW says of a link.
    if (code === 'ELOOP') throw fileProblem(place, 'is no longer a file');
    throw error;
  }
}
