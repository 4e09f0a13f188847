import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Stands over the code of a chunk, followed by the module that import() asks for. */
export const CHUNK_MARK = '// Loaded by import(): ';

/** The same over what several chunks share, followed by the last module of it. */
export const SHARED_MARK = '// Shared by chunks: ';

/** A file of dist/. */
export interface DistFile {
  name: string;
  bytes: number;
  /** For a chunk: the module that import() asks for, such as `src/settings/yaml.ts`, or that several chunks share. */
  holds?: string | undefined;
}

/** The files of a dist/, by name. */
export function distFiles(dist: string): DistFile[] {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).toSorted();
  return names.flatMap(name => {
    const path = join(dist, name);
    const stat = statSync(path);
    if (!stat.isFile()) return [];
    const isChunk = name.endsWith('.js') && name !== 'index.js';
    return [
      { name, bytes: stat.size, holds: isChunk ? markedModule(readFileSync(path, 'utf8')) : undefined },
    ];
  });
}

/** The module that a chunk was made for, from the mark over it; of what is only shared that one's. */
function markedModule(code: string): string | undefined {
  const after = (mark: string) => code.split(mark)[1]?.split('\n')[0];
  return after(CHUNK_MARK) ?? after(SHARED_MARK);
}

/** `1.5 KB`. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
