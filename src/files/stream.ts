import { closeSync, fstatSync, readSync } from 'node:fs';
import { openFolder, openIn } from './folder.ts';
import { FileProblem, fileProblem, type NamedFile } from './problem.ts';
import { existingPlace, unreadable } from './read.ts';

/** A page: what is made of a larger one lives long enough to grow the heap. */
const CHUNK = 4 * 1024;

/** A file of the workspace that stays the same one, whatever its path comes to mean. */
export interface OpenFile {
  /** Its bytes from the beginning, each time; a buffer is the reader's own. Throws FileProblem. */
  chunks(): Generator<Buffer, void>;
  /** Size and time of the last change: another text where it was written to. */
  state(): string;
  /** Where it was when it was opened, links resolved. */
  path: string;
  close(): void;
}

/**
 * Opens a file of the workspace that is too large to be read at once.
 * @throws FileProblem where it is not there, not within the workspace (links resolved), or no file.
 */
export function openWorkspaceFile(file: NamedFile): OpenFile {
  const place = existingPlace(file);
  const descriptor = guarded(file, () => {
    const folder = openFolder(place);
    try {
      return openIn(folder, place);
    } finally {
      folder.close();
    }
  });
  if (descriptor === undefined) throw fileProblem(file, 'was replaced meanwhile');
  if (!fstatSync(descriptor).isFile()) {
    closeSync(descriptor);
    throw fileProblem(file, 'is no longer a file');
  }
  return {
    chunks: () => chunksOf(file, descriptor),
    state() {
      const { size, mtimeMs, ctimeMs } = fstatSync(descriptor);
      return [size, mtimeMs, ctimeMs].join(' ');
    },
    path: place.path,
    close: () => closeSync(descriptor),
  };
}

function* chunksOf(file: NamedFile, descriptor: number): Generator<Buffer, void> {
  for (let at = 0; ; ) {
    const bytes = Buffer.allocUnsafeSlow(CHUNK);
    const read = guarded(file, () => readSync(descriptor, bytes, 0, CHUNK, at));
    if (read === 0) return;
    at += read;
    yield bytes.subarray(0, read);
  }
}

function guarded<T>(file: NamedFile, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof FileProblem ? error : unreadable(file, error);
  }
}
