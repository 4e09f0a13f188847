import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runStep } from '../../local-runner/run-step.ts';
import { BRANCH, PROJECT } from './support/step.ts';

const MB = 1024 * 1024;
const LIMIT = 4 * MB;
/** A step that gets no large body has 55 to 65 MB. */
const MOST_MEMORY_MB = 150;

type Serve = (response: ServerResponse) => void;
const whole =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): Serve =>
  response =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

/** Sends as fast as it is read, for ever. */
const endless =
  (status: number, headers: Record<string, string> = {}): Serve =>
  response => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
    };
    response.on('drain', more).on('error', () => {});
    more();
  };

const bomb = gzipSync(Buffer.alloc(200 * MB, '['));
const fill = (text: string) => text.repeat(Math.floor((LIMIT - 100) / text.length));
const CASES: [string, Serve][] = [
  ['endless', endless(200)],
  ['endless and said to be compressed', endless(200, { 'content-encoding': 'gzip' })],
  ['endless, of an error', endless(500)],
  ['200 MB in a gzip of 200 KB', whole(200, bomb, { 'content-encoding': 'gzip' })],
  ['4 MB of [', whole(200, fill('['))],
  ['JSON nested 2 million deep', whole(200, '['.repeat(LIMIT / 2) + ']'.repeat(LIMIT / 2))],
  ['objects nested 600,000 deep', whole(200, `${'{"a":'.repeat(600_000)}1${'}'.repeat(600_000)}`)],
  ['4 MB of slashes', whole(200, fill('/'))],
  ['4 MB of slashes as a field', whole(200, `{"jwks_url":"${fill('/')}","auth_provider":"stack"}`)],
  ['4 MB of slashes as a message', whole(400, `{"code":"","message":"${fill('/')}"}`)],
  ['4 MB of spaces as a message', whole(400, `{"code":"","message":"x${fill(' ')}x"}`)],
  ['4 MB of at signs as a message', whole(400, `{"code":"","message":"${fill('a@')}"}`)],
  ['300,000 fields', whole(200, `{${Array.from({ length: 300_000 }, (_, i) => `"f${i}":1`).join()}}`)],
  ['a list of 1 million', whole(200, `{"data":[${fill('{},')}{}]}`)],
];

/** Refused while they are read, by what reads every response: from one place they are enough. */
const REFUSED_ON_ARRIVAL = [
  'endless and said to be compressed',
  'endless, of an error',
  '200 MB in a gzip of 200 KB',
  'JSON nested 2 million deep',
  'objects nested 600,000 deep',
  '4 MB of slashes',
];
const ELSEWHERE = CASES.filter(([name]) => !REFUSED_ON_ARRIVAL.includes(name));

let server: Server;
let serve: Serve;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'neon-auth-bodies-'));
  server = createServer((request, response) => {
    request.resume();
    serve(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const figures: string[] = [];
afterAll(() => {
  // FIGURES=figures.txt npx jest __tests__/e2e/bodies.test.ts
  if (process.env.FIGURES) writeFileSync(process.env.FIGURES, `${figures.join('\n')}\n`);
});

/** Runs a step of two seconds against what serves the body, and measures it. */
async function measured(name: string, inputs: Record<string, string>, env: Record<string, string> = {}) {
  const peak = join(folder, 'peak');
  const { port } = server.address() as AddressInfo;
  const api_host = `http://127.0.0.1:${port}/api/v2`;
  const common = { api_key: 'napi_x-x-x', project_id: PROJECT, api_host, timeout: '2', max_retries: '0' };
  const preload = `--require ${resolve('__tests__/e2e/support/preload-memory.cjs')}`;
  const run = await runStep({
    inputs: { ...common, ...inputs },
    env: { NODE_OPTIONS: preload, PEAK_FILE: peak, GITHUB_API_URL: `http://127.0.0.1:${port}`, ...env },
    timeoutMs: 30_000,
  });
  const memory = Number(readFileSync(peak, 'utf8'));
  figures.push(`${name.padEnd(60)} ${String(Math.round(run.durationMs)).padStart(6)} ms ${memory} MB`);
  return { run, memory };
}

function expectSound({ run, memory }: Awaited<ReturnType<typeof measured>>): void {
  const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(run).toMatchObject({ signal: null, stderr: '' });
  expect(errors).toHaveLength(run.exitCode ?? 9);
  for (const error of errors) expect(error).not.toMatch(/Unexpected/);
  expect(run.durationMs).toBeLessThan(2_000 + 1_000);
  expect(memory).toBeLessThan(MOST_MEMORY_MB);
}

describe.each(CASES)('a body: %s', (name, body) => {
  test('from Neon, to a read', async () => {
    serve = body;
    expectSound(await measured(`Neon, read: ${name}`, { operation: 'list-integrations', branch_id: BRANCH }));
  }, 20_000);
});

describe.each(ELSEWHERE)('a body: %s', (name, body) => {
  test('from Neon, to a request that makes keys', async () => {
    serve = body;
    expectSound(await measured(`Neon, keys: ${name}`, { operation: 'generate-sdk-keys' }));
  }, 20_000);

  test('from GitHub', async () => {
    serve = body;
    const github = { github_token: 'ghp_0123456789', github_secrets: 'A=jwks_url' };
    const run = await measured(`GitHub: ${name}`, { operation: 'generate-sdk-keys', ...github });
    expectSound(run);
    expect(run.run.exitCode).toBe(1);
  }, 20_000);
});
