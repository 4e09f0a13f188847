import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { runStep, type StepOptions } from '../local-runner/run-step.ts';

/** Text that only the library's own code has, in a bundle that keeps identifiers. */
const LIBRARIES: Record<string, string> = {
  undici: 'UND_ERR_CONNECT_TIMEOUT',
  yaml: 'YAMLParseError',
  octokit: 'octokit-core.js',
  libsodium: 'libsodium',
};

/** Runs the step once more and lists the files that Node loaded for it. */
export async function loadedFiles(step: StepOptions): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'neon-auth-bench-'));
  try {
    const list = join(folder, 'loaded.json');
    const hook = join(import.meta.dirname, 'bench-loaded.cjs');
    const env = { ...step.env, BENCH_LOADED: list, NODE_OPTIONS: `--require "${hook}"` };
    await runStep({ ...step, env });
    return JSON.parse(readFileSync(list, 'utf8')) as string[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a plain call should not have loaded: any chunk of import(), and the libraries meant for one. */
export function excessLoaded(files: string[]): string[] {
  const chunks = files.filter(file => join(basename(dirname(file)), basename(file)) !== 'dist/index.js');
  const text = files.map(file => readFileSync(file, 'utf8')).join('\n');
  const libraries = Object.entries(LIBRARIES).filter(([, sign]) => text.includes(sign));
  return [...chunks, ...libraries.map(([name]) => name)];
}
