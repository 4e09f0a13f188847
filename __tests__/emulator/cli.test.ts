import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import { PROJECT } from './neon/helpers.ts';
import { startCli as start, startNode, until } from './support/cli.ts';

test.concurrent('serves Neon’s API and GitHub’s until SIGINT, and writes a line a request', async () => {
  const { child, output, ended } = start('--api-key', 'napi_mine');
  const [, url] = await until(() => /api_host: (\S+)/.exec(output()));
  expect(output()).toContain(`project   ${PROJECT}`);
  expect(output()).toContain(`${BRANCH_IDS.main}  main (default)`);
  const get = async (address: string, token: string | undefined) =>
    (await fetch(address, { headers: { authorization: `Bearer ${token}` } })).status;

  expect(await get(`${url}/projects/${PROJECT}/branches`, 'napi_mine')).toBe(200);
  await until(() => output().match(`GET /projects/${PROJECT}/branches 200\n`));

  const [, github] = await until(() => /^github {4}(\S+)/m.exec(output()));
  const [, token] = await until(() => /^ {2}token {3}(\S+)/m.exec(output()));
  const path = '/repos/octo-org/octo-repo/environments/production/secrets/public-key';
  expect(await get(github + path, token)).toBe(200);
  await until(() => output().match(`github: GET ${path} 200\n`));
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});

test.concurrent('keeps to Neon’s rate limits when asked, until SIGTERM', async () => {
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
  [['--api-key', "it's"], '--api-key is not a bearer token'],
  [['--write-env', ''], '--write-env needs the path of a file'],
  [['--write-env', '/not-there/x.env'], "ENOENT: no such file or directory, access '/not-there'"],
])('refuses %j', async (args, message) => {
  const { output, ended } = start(...args);
  expect(await ended).toEqual([1, null]);
  expect(output()).toContain(message);
  expect(output()).toContain('npm run emulator');
});

test.concurrent('removes what an earlier start wrote, also where arguments are wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  const file = join(folder, 'x.env');
  writeFileSync(file, 'NEON_API_HOST=http://stale\n');
  expect(await start('--port', 'abc', '--write-env', file).ended).toEqual([1, null]);
  expect(existsSync(file)).toBe(false);
  rmSync(folder, { recursive: true });
});

test.concurrent('an empty host is none: it listens on loopback', async () => {
  const { child, output, ended } = start('--host', '');
  await until(() => /api_host: http:\/\/127\.0\.0\.1:/.exec(output()));
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test('without auth services nothing of them is loaded', async () => {
  const script = `
    import { registerHooks } from 'node:module';
    const seen = [];
    registerHooks({ resolve(name, context, next) {
      const found = next(name, context);
      seen.push(found.url);
      return found;
    } });
    const { startEmulator } = await import('./emulator/neon/server.ts');
    const emulator = await startEmulator();
    const headers = { authorization: 'Bearer ' + emulator.apiKey, 'content-type': 'application/json' };
    const path = '/projects/quiet-river-12345678/branches/br-cool-snow-10000042/auth';
    const body = '{"auth_provider":"better_auth"}';
    const { status } = await fetch(emulator.url + path, { method: 'POST', headers, body });
    await emulator.close();
    console.log(status, seen.filter(url => /emulator\\/auth|better-auth|electric-sql|kysely/.test(url)));`;
  const { output, ended } = startNode('--input-type=module', '-e', script);
  await ended;
  expect(output()).toBe('201 []\n');
});
