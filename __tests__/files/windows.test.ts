import { describe, expect, jest, test } from '@jest/globals';

// Paths as Node has them on Windows. Before what uses them.
jest.mock('node:path', () => jest.requireActual<typeof import('node:path')>('node:path').win32);

describe('on Windows', () => {
  test.each([
    ['D:\\a\\app\\.env', true],
    ['D:\\a\\app\\web\\.env', true],
    ['d:\\A\\App\\.env', true],
    ['D:/a/app/.env', true],
    ['D:\\a\\app', false],
    ['D:\\a\\app2\\.env', false],
    ['D:\\a\\app\\..\\.env', false],
    ['C:\\a\\app\\.env', false],
    ['\\\\server\\share\\.env', false],
  ])('%s is within the workspace: %s', async (path, within) => {
    const { isWithin } = await import('../../src/files/place.ts');
    expect(isWithin('D:\\a\\app', path)).toBe(within);
  });
});
