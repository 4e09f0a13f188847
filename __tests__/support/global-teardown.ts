import { rmSync } from 'node:fs';

/** Once, after the tests: takes away what the setup made. */
export default function tearDown(): void {
  const folder = process.env.TESTS_TMPDIR;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
