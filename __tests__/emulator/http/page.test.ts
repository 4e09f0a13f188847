import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type FakeGitHub, startFakeGitHub } from '../../../emulator/github/server.ts';
import { isForeign } from '../../../emulator/http/page.ts';
import { type Emulator, startEmulator } from '../../../emulator/neon/server.ts';

let emulator: Emulator;
let github: FakeGitHub;
beforeAll(async () => {
  [emulator, github] = await Promise.all([startEmulator(), startFakeGitHub()]);
});
beforeEach(() => emulator.reset());
afterAll(() => Promise.all([emulator.close(), github.close()]));

/** Sends headers that fetch would not. */
function ask(origin: string, method: string, path: string, headers: Record<string, string> = {}, body = '') {
  const { hostname, port } = new URL(origin);
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((done, failed) => {
    const asked = request({ hostname, port, method, path, headers }, async response => {
      let text = '';
      for await (const part of response) text += part;
      done({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    asked.on('error', failed).end(body);
  });
}

test('the page is there, with a policy that lets in nothing else', async () => {
  const page = await ask(emulator.origin, 'GET', '/');
  expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  // The policy would refuse them.
  expect(page.text).not.toMatch(/<script(?![^>]*src=)|\son\w+=|<style|\sstyle=|https?:/);
  for (const [, path = ''] of page.text.matchAll(/(?:src|href)="([^"]+)"/g))
    expect((await ask(emulator.origin, 'GET', path)).status).toBe(200);
  expect(emulator.requests).toEqual([]);
});

test('the faults that wait are a view, as they were queued, with how often they are still due', async () => {
  emulator.fail({ path: '/auth$', status: 503, times: 2 });
  emulator.fail({ connection: 'reset', times: 0 });
  await fetch(`${emulator.url}/projects/x/auth`);
  const { text } = await ask(emulator.origin, 'GET', '/_emulator/faults');
  expect(JSON.parse(text)).toEqual([
    { path: '/auth$', status: 503, times: 1 },
    { connection: 'reset', times: 0 },
  ]);
});

describe.each([
  ['Neon’s', () => emulator.origin],
  ['GitHub’s', () => github.url],
])('%s control', (_, origin) => {
  const drive = (headers: Record<string, string>) =>
    ask(origin(), 'POST', '/_emulator/faults', headers, '{"status":503}');

  test.each([
    [{}, 204],
    [{ origin: 'own' }, 204],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ host: 'evil.example:80' }, 403],
    [{ host: 'evil.example', origin: 'http://evil.example' }, 403],
    [{ host: 'localhost.evil.example' }, 403],
  ])('with %j gives %i', async (headers: Record<string, string>, status) => {
    const given = headers.origin === 'own' ? { origin: origin() } : headers;
    expect((await drive(given)).status).toBe(status);
    await ask(origin(), 'POST', '/_emulator/reset');
  });

  test('shows nothing to a page that calls itself by another name', async () => {
    expect((await ask(origin(), 'GET', '/_emulator/requests', { host: 'evil.example' })).status).toBe(403);
  });
});

test('where everybody may reach it every name is good, but no other page', () => {
  expect(isForeign({ host: 'build.example:80' }, 'http://0.0.0.0:80')).toBe(false);
  expect(
    isForeign({ host: 'build.example:80', origin: 'http://build.example:80' }, 'http://0.0.0.0:80'),
  ).toBe(false);
  expect(isForeign({ host: 'build.example:80', origin: 'http://evil.example' }, 'http://0.0.0.0:80')).toBe(
    true,
  );
});
