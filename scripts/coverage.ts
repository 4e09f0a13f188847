import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import coverage from 'istanbul-lib-coverage';
import { addProcesses } from './covered/processes.ts';

// npm run coverage: lines and branches of src/ that tests reach, in this process and in those that run the action.
const FOLDER = resolve('build/coverage');
const LEAST = 95;
/** Made by `npm run generate`. */
const GENERATED = /validators\.ts$|\.d\.ts$/;

rmSync(FOLDER, { recursive: true, force: true });
const raw = join(FOLDER, 'processes');
jest(
  {},
  '--testPathIgnorePatterns',
  '__tests__/e2e',
  ...['--coverage', '--coverageProvider=v8'],
  ...['--coverageReporters=json', `--coverageDirectory=${FOLDER}`, '--collectCoverageFrom=src/**/*.ts'],
);
// From its sources a step starts later: what measures time may fail, and is not what is looked at.
jest({ NODE_V8_COVERAGE: raw, ACTION_UNDER_TEST: 'src/index.ts' }, '__tests__/e2e');

const map = coverage.createCoverageMap(JSON.parse(readFileSync(join(FOLDER, 'coverage-final.json'), 'utf8')));
const processes = await addProcesses(map, raw);
map.filter(path => !GENERATED.test(path));
const total = coverage.createCoverageSummary();
for (const path of map.files()) {
  const summary = map.fileCoverageFor(path).toSummary();
  total.merge(summary);
  const { lines, branches } = summary;
  if (lines.pct < LEAST || branches.pct < 85)
    console.log(`${relative('.', path)}: lines ${lines.pct} %, branches ${branches.pct} %`);
}
const { lines, branches } = total;
console.log(`${processes} processes; lines ${lines.pct} %, branches ${branches.pct} %`);
process.exitCode = lines.pct < LEAST || branches.pct < LEAST ? 1 : 0;

function jest(env: Record<string, string>, ...args: string[]): void {
  const { status } = spawnSync('npx', ['jest', '--forceExit', '--silent', ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, ...env },
  });
  console.log(`jest ${args[0]} ended with ${status}`);
}
