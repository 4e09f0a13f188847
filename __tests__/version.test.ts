import { expect, test } from '@jest/globals';
import { version } from '../package.json';
import { VERSION } from '../src/version.ts';

test('is the version of package.json', () => {
  expect(VERSION).toBe(version);
});
