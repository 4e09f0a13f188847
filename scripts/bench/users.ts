import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RATE_LIMITS } from '../../emulator/neon/rate-limits.ts';
import { BRANCH_IDS, DEFAULT_PROJECT } from '../../emulator/neon/seeds.ts';
import { runStep } from '../../local-runner/run-step.ts';
import { bareLoop, pacedUsers, type Target } from './users-loops.ts';

const PACED = 2_000;
const FAST = 3_000;
const ROUNDS = 3;
const cli = join(import.meta.dirname, '..', '..', 'emulator', 'cli.ts');

/** Measures create-users: against the limits, without them, and its memory. Throws where a target is missed. */
export async function benchUsers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'neon-auth-bench-users-'));
  try {
    const missed = [await memory(folder), await throughput(folder), await againstLimits(folder)].flat();
    if (missed.length > 0) throw new Error(missed.join('; '));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Peak memory of a dry run of 100,000 lines against one of 1,000, of each format. */
async function memory(folder: string): Promise<string[]> {
  const missed: string[] = [];
  for (const format of ['csv', 'json', 'jsonl'] as const) {
    const [small = 0, large = 0] = [
      await peakOf(folder, format, 1_000),
      await peakOf(folder, format, 100_000),
    ];
    const ratio = large / small;
    console.log(
      `memory  ${format}: 1,000 lines ${small.toFixed(0)} MB, 100,000 lines ${large.toFixed(0)} MB, ${ratio.toFixed(2)}x`,
    );
    if (ratio > 1.5) missed.push(`${format}: 100,000 lines take ${ratio.toFixed(2)}x the memory`);
  }
  return missed;
}

async function peakOf(folder: string, format: keyof typeof FORMATS, count: number): Promise<number> {
  const name = `users.${format}`;
  writeFileSync(join(folder, name), FORMATS[format](count));
  const peak = join(folder, 'peak');
  const hook = join(import.meta.dirname, 'peak.cjs');
  const result = await runStep({
    inputs: { ...inputsFor('https://neon.test', 'key_0123456789'), users_file: name, dry_run: 'true' },
    env: { GITHUB_WORKSPACE: folder, BENCH_PEAK: peak, NODE_OPTIONS: `--require "${hook}"` },
  });
  if (result.exitCode !== 0) throw new Error(`the dry run failed: ${result.log.slice(0, 500)}`);
  return Number(readFileSync(peak, 'utf8')) / 1024;
}

const FORMATS = {
  csv: (count: number) => `email,name\n${users(count, one => `${one.email},"${one.name}"\n`)}`,
  json: (count: number) => `[${users(count, one => `${JSON.stringify(one)},\n`).slice(0, -2)}]`,
  jsonl: (count: number) => users(count, one => `${JSON.stringify(one)}\n`),
};

function users(count: number, write: (one: { email: string; name: string }) => string): string {
  return Array.from({ length: count }, (_, at) =>
    write({ email: `user-${at}@example.com`, name: `User ${at}` }),
  ).join('');
}

/** Requests a second without limits, against a bare loop with as many connections, in turn. */
async function throughput(folder: string): Promise<string[]> {
  const emulator = await startEmulator(folder, []);
  const ratios: number[] = [];
  writeFileSync(join(folder, 'fast.jsonl'), FORMATS.jsonl(FAST));
  try {
    for (let round = -1; round < ROUNDS; round++) {
      await enable(emulator);
      const bare = await bareLoop(emulator, FAST);
      await enable(emulator);
      const own = await pacedUsers(emulator, folder, 'fast.jsonl');
      if (round < 0) continue;
      ratios.push(own / bare);
      console.log(
        `speed   ${own.toFixed(0)} users a second, bare loop ${bare.toFixed(0)}: ${(own / bare).toFixed(2)}x`,
      );
    }
  } finally {
    emulator.child.kill();
  }
  const ratio = ratios.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  return ratio >= 0.7 ? [] : [`without limits it is ${ratio.toFixed(2)}x as fast as a bare loop`];
}

/** The time of 2,000 users where Neon's limits hold, against the least that they allow. */
async function againstLimits(folder: string): Promise<string[]> {
  const emulator = await startEmulator(folder, ['--rate-limits']);
  try {
    await enable(emulator);
    writeFileSync(join(folder, 'paced.csv'), FORMATS.csv(PACED));
    const inputs = { ...inputsFor(emulator.url, emulator.apiKey), users_file: 'paced.csv', timeout: '600' };
    const result = await runStep({ inputs, env: { GITHUB_WORKSPACE: folder }, timeoutMs: 600_000 });
    if (result.exitCode !== 0) throw new Error(`create-users failed: ${result.log.slice(-500)}`);
    const [took, floor] = [result.durationMs / 1_000, floorOf(PACED)];
    const ratio = took / floor;
    const held = result.log.split('\n').filter(line => line.includes('429')).length;
    console.log(
      `limits  ${PACED} users in ${took.toFixed(1)} s, floor ${floor.toFixed(1)} s: ${ratio.toFixed(3)}x; asked to wait ${held} times`,
    );
    return ratio <= 1.05 ? [] : [`against the limits it takes ${ratio.toFixed(3)}x`];
  } finally {
    emulator.child.kill();
  }
}

/** Seconds from the first of so many requests to the last, as the limits allow at best. The step's first is one more. */
function floorOf(count: number): number {
  const at: number[] = [];
  for (let index = 0; index < count; index++) {
    const minute = (at[index - RATE_LIMITS.perMinute] ?? -60) + 60;
    const second = (at[index - RATE_LIMITS.perSecondAndRoute] ?? -1) + 1;
    at.push(Math.max(minute, second));
  }
  return at.at(-1) ?? 0;
}

/** An emulator in a process of its own. */
async function startEmulator(folder: string, args: string[]): Promise<Target & { child: ChildProcess }> {
  const written = join(folder, 'emulator.env');
  const child = spawn(process.execPath, ['--no-warnings', cli, ...args, '--write-env', written], {
    stdio: 'ignore',
  });
  for (let waited = 0; waited < 20_000; waited += 50) {
    await new Promise(resolve => setTimeout(resolve, 50));
    try {
      const text = readFileSync(written, 'utf8');
      const value = (name: string) => new RegExp(`^${name}="?([^"\\n]+)`, 'm').exec(text)?.[1] ?? '';
      rmSync(written);
      return { child, url: value('NEON_API_HOST'), apiKey: value('NEON_API_KEY') };
    } catch {
      // Not there yet.
    }
  }
  child.kill();
  throw new Error('the emulator does not start');
}

/** Empties the emulator and enables Neon Auth on the branch, without the services of it. */
async function enable({ url, apiKey }: Target): Promise<void> {
  await fetch(new URL('/_emulator/reset', url), { method: 'POST' });
  const response = await fetch(`${url}/projects/${DEFAULT_PROJECT.id}/branches/${BRANCH_IDS.preview}/auth`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: '{"auth_provider":"better_auth"}',
  });
  if (!response.ok) throw new Error(`Neon Auth cannot be enabled: ${response.status}`);
}

function inputsFor(api_host: string, api_key: string): Record<string, string> {
  return {
    operation: 'create-users',
    api_key,
    api_host,
    project_id: DEFAULT_PROJECT.id,
    branch_id: BRANCH_IDS.preview,
  };
}
