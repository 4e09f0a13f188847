import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { actionNode } from '../../local-runner/node.ts';

const MEMORY = '/dev/shm';
/** Containers often have 64 MB of it. */
const ENOUGH = 512 * 1024 * 1024;

/** Once, before the tests: where temporary files are, and which Node the bundle runs under. */
export default function setUp(): void {
  // Each step makes a folder of files, and removes it: on a disk that is most of what tests wait for.
  if (process.env.TMPDIR === undefined && hasRoom()) {
    process.env.TMPDIR = process.env.TESTS_TMPDIR = mkdtempSync(join(MEMORY, 'neon-auth-tests-'));
  }
  // action.yml names node24.
  const { version, note } = actionNode();
  process.stdout.write(`e2e: dist/index.js runs under Node ${version}${note ? ` (${note})` : ''}\n`);
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH;
  } catch {
    return false;
  }
}
