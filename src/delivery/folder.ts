import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { envFileProblem } from './env-file-place.ts';

/** An open folder, which stays the same one whatever its path comes to mean. */
export interface Folder {
  /** The path of a file in it. */
  at(name: string): string;
  /** Brings to the disk which files are in it. */
  sync(): void;
  close(): void;
}

/**
 * Opens a folder.
 * @param path without links: a folder or link that was put there since it was checked is refused.
 * @throws DestinationProblem, or what the file system says.
 */
export function openFolder(path: string): Folder {
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
  throw envFileProblem('was replaced meanwhile');
}

/** Whether two are one file. */
export function isSame(one: Stats, other: Stats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

/**
 * The bytes of a file in a folder; undefined where there is none. No link is followed.
 * @throws DestinationProblem where it is not a file.
 */
export function readIn(folder: Folder, name: string): { bytes: Buffer; stats: Stats } | undefined {
  const file = openIn(folder, name);
  if (file === undefined) return undefined;
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw envFileProblem('is no longer a file');
    return { bytes: readFileSync(file), stats };
  } finally {
    closeSync(file);
  }
}

function openIn(folder: Folder, name: string): number | undefined {
  try {
    // A pipe would wait for whoever writes to it.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    return openSync(folder.at(name), flags);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    // What O_NOFOLLOW says of a link.
    if (code === 'ELOOP') throw envFileProblem('is no longer a file');
    throw error;
  }
}
