import { lstatSync, readSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { quote } from '../text.ts';
import { openFolder, readIn } from './folder.ts';
import { isWithin, workspaceOf } from './place.ts';
import { FileProblem, fileProblem, type NamedFile, type Place } from './problem.ts';

/**
 * The text of a file in the workspace, without a byte order mark.
 * @param limit bytes that it may have.
 * @throws FileProblem where it is not there, not within the workspace (links resolved), no file, too long, or not
 * UTF-8.
 */
export function readWorkspaceFile(file: NamedFile, limit: number): string {
  const bytes = bytesOf(file, existingPlace(file), limit + 1);
  if (bytes.length > limit) throw problem(file, `has more than ${limit} bytes`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // What is thrown names no place in the file.
  }
  throw problem(file, 'is not a text file in UTF-8');
}

function problem(file: NamedFile, what: string): FileProblem {
  return fileProblem(file, `${quote(file.given)} ${what}`);
}

/** Where a file is that exists, links resolved. Throws FileProblem. */
export function existingPlace(file: NamedFile): Place {
  const root = workspaceOf(file);
  const asked = resolve(root, file.given);
  let path: string;
  try {
    path = realpathSync(asked);
  } catch (error) {
    throw missing(file, asked, error);
  }
  if (!isWithin(root, path)) throw problem(file, 'is not within the workspace, links resolved');
  if (!statSync(path).isFile()) throw problem(file, 'is not a file');
  return { input: file.input, path };
}

/** Why the path of a file leads nowhere. */
function missing(file: NamedFile, asked: string, error: unknown): FileProblem {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return unreadable(file, error);
  if (code === 'ENOENT' && lstatSync(asked, { throwIfNoEntry: false }))
    return problem(file, 'is a link to nothing');
  return problem(file, 'does not exist: check out first, or give the path of a file in the workspace');
}

/** Such a problem of what the file system reports on reading. */
export function unreadable(file: NamedFile, error: unknown): FileProblem {
  const { code } = error as NodeJS.ErrnoException;
  const isForbidden = code === 'EACCES' || code === 'EPERM';
  return problem(file, isForbidden ? 'may not be read' : `cannot be read (${code})`);
}

/** The first bytes of a file, at most so many. */
function bytesOf(file: NamedFile, place: Place, most: number): Buffer {
  let bytes: Buffer | undefined;
  try {
    const folder = openFolder(place);
    try {
      bytes = readIn(folder, place, descriptor => readUpTo(descriptor, most));
    } finally {
      folder.close();
    }
  } catch (error) {
    throw error instanceof FileProblem ? error : unreadable(file, error);
  }
  if (!bytes) throw fileProblem(file, 'was replaced meanwhile');
  return bytes;
}

function readUpTo(descriptor: number, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  let length = 0;
  for (let read = -1; read !== 0 && length < most; length += read) {
    read = readSync(descriptor, bytes, length, most - length, null);
  }
  return bytes.subarray(0, length);
}
