import { access, constants, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Removes a file that an earlier start wrote, so that whoever waits for it waits for this start.
 * @throws where no file can be written there.
 */
export async function removeEnvFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await access(dirname(path), constants.W_OK);
}

/** Writes variables as dotenv and shells read them; the file is there whole or not at all. Its owner may read it. */
export async function writeEnvFile(path: string, variables: Record<string, string>): Promise<void> {
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${quoted(value)}\n`);
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, lines.join(''), { mode: 0o600 });
  await rename(part, path);
}

function quoted(value: string): string {
  return /^[\w./:@-]+$/.test(value) ? value : `'${value}'`;
}
