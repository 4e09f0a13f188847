import { createHash, type Hash } from 'node:crypto';
import { fileProblem, type NamedFile } from '../../files/problem.ts';
import { quote } from '../../text.ts';

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The bytes of a text file as they come, without a byte order mark; all of them go to a hash.
 * @throws FileProblem where they are no UTF-8, or hold what no text does.
 */
export function* textBytes(file: NamedFile, chunks: Iterable<Buffer>, hash: Hash): Generator<Buffer, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for (const chunk of chunks) {
    hash.update(chunk);
    if (!isText(decoder, chunk)) throw notText(file);
    const hasMark = isFirst && chunk.subarray(0, 3).equals(BOM);
    isFirst = false;
    yield hasMark ? chunk.subarray(3) : chunk;
  }
  if (!isText(decoder)) throw notText(file);
}

/** A hash as `textBytes` takes it. */
export function contentHash(): Hash {
  return createHash('sha256');
}

function isText(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return !chunk?.includes(0);
  } catch {
    return false;
  }
}

function notText(file: NamedFile): Error {
  return fileProblem(file, `${quote(file.given)} is not a text file in UTF-8`);
}
