import { expect, test } from '@jest/globals';
import { databaseUrl } from '../../src/inputs/database.ts';
import { InputProblem } from '../../src/inputs/parsers.ts';

test('a URL is a secret as a whole', () => {
  const url = 'postgresql://u:p@host/db?sslmode=require';
  const secret = databaseUrl(url);
  expect([secret.reveal(), String(secret)]).toEqual([url, '***']);
});

test('a problem never quotes it', () => {
  const parse = () => databaseUrl('postgresql://user:pass/word@host/db');
  expect(parse).toThrow(InputProblem);
  expect(parse).toThrow(
    /^is not a valid URL; in its password, characters such as \/ \? # must be percent-encoded$/,
  );
});
