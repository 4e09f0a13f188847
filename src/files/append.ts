import { appendFileSync, closeSync, constants, fchmodSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { openFolder } from './folder.ts';
import { fileProblem, type Place, writeProblem } from './problem.ts';

/** A file to which lines are added as they come. */
export interface Appending {
  /** Adds a line. Throws FileProblem. */
  add(line: string): void;
  close(): void;
}

/**
 * Opens a file of lines for adding to it, made where it is not there; readable by its owner alone. No link is followed.
 * @param place as filePlace gives it.
 * @throws FileProblem.
 */
export function appendTo(place: Place): Appending {
  const file = guarded(place, () => {
    const folder = openFolder(place);
    try {
      const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
      const flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;
      return openSync(folder.at(basename(place.path)), flags, 0o600);
    } finally {
      folder.close();
    }
  });
  const add = (text: string) => guarded(place, () => void appendFileSync(file, text));
  guarded(place, () => {
    if (!fstatSync(file).isFile()) throw fileProblem(place, 'is not a file');
    fchmodSync(file, 0o600);
  });
  // A process that was ended may have left half a line.
  if (lastByte(file) !== 0x0a) add('\n');
  return { add: line => add(`${line}\n`), close: () => closeSync(file) };
}

/** The last byte of a file; a line end where it is empty. */
function lastByte(file: number): number | undefined {
  const { size } = fstatSync(file);
  const byte = Buffer.alloc(1, '\n');
  if (size > 0) readSync(file, byte, 0, 1, size - 1);
  return byte[0];
}

function guarded<T>(place: Place, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw writeProblem(place, error);
  }
}
