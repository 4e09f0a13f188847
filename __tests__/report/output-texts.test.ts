import '../support/toolkit.ts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { outputTexts, ownOutputs } from '../../src/report/output-texts.ts';
import { OUTPUTS, type OutputName } from '../../src/report/outputs.ts';
import { setOutputs } from '../../src/runner/step-outputs.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { handed } from '../support/toolkit.ts';

const masker = createMasker(() => {});
for (const secret of ['hush-hush', 'hush9x', 'true', 'stack', 'auth']) masker.register(secret);

describe('outputTexts', () => {
  test('writes each type as text', () => {
    const { texts } = outputTexts(
      {
        user_id: 'user-1',
        count: 0,
        created: false,
        integrations: [{ a: 1 }],
        response: { b: [true, null] },
        secret_server_key: new Secret('hush-hush'),
      },
      masker,
    );
    expect(Object.fromEntries(texts)).toEqual({
      user_id: 'user-1',
      count: '0',
      created: 'false',
      integrations: '[{"a":1}]',
      response: '{"b":[true,null]}',
      secret_server_key: 'hush-hush',
    });
  });

  test('leaves out what is undefined, null or empty', () => {
    const outputs = { user_id: undefined, jwks_url: '', base_url: null as unknown as string, status: 200 };
    expect(outputTexts(outputs, masker).texts).toEqual([['status', '200']]);
  });

  test('keeps an empty list', () => {
    expect(outputTexts({ integrations: [] }, masker).texts).toEqual([['integrations', '[]']]);
  });

  test('hides secrets in all but Secrets', () => {
    const outputs = {
      oauth_providers: [{ id: 'google', client_secret: 'other', note: 'hush-hush' }],
      base_url: 'https://hush9x.test',
    };
    expect(outputTexts(outputs, masker).texts).toEqual([
      ['oauth_providers', '[{"id":"google","client_secret":"***","note":"***"}]'],
      ['base_url', 'https://***.test'],
    ]);
  });

  test('leaves what is of a fixed vocabulary, and names the outputs that are not as they were', () => {
    const outputs = {
      status: 200,
      changed: true,
      created: false,
      auth_provider: 'stack',
      branch_id: 'auth',
      response: '{"a":"true"}',
      base_url: 'https://ep-x.neonauth.test/neondb/auth',
      schema_name: 'auth',
      jwks_url: 'https://hush9x.test/jwks.json',
      settings: { enabled: true, host: 'hush9x', password: 'hush9x' },
      secret_server_key: new Secret('hush9x'),
    };
    const { texts, redacted } = outputTexts(outputs, masker, ['auth']);
    expect(Object.fromEntries(texts)).toEqual({
      status: '200',
      changed: 'true',
      created: 'false',
      auth_provider: 'stack',
      branch_id: 'auth',
      response: '{"a":"true"}',
      base_url: 'https://ep-x.neonauth.test/neondb/auth',
      schema_name: 'auth',
      jwks_url: 'https://***.test/jwks.json',
      settings: '{"enabled":true,"host":"***","password":"***"}',
      secret_server_key: 'hush9x',
    });
    expect(redacted).toEqual(['settings', 'jwks_url']);
  });

  test('keeps the order of the declarations', () => {
    const { texts } = outputTexts({ table_name: 'c', created: true, status: 200, user_id: 'b' }, masker);
    expect(texts.map(([name]) => name)).toEqual(['status', 'created', 'user_id', 'table_name']);
    expect(Object.keys(OUTPUTS).slice(0, 4)).toEqual(['status', 'request_id', 'response', 'changed']);
  });

  test.each([
    [1_000_000, 1, []],
    [1_000_001, 0, ['user_id']],
  ])('of %i characters', (length, set, tooLarge) => {
    const written = outputTexts({ user_id: 'x'.repeat(length) }, masker);
    expect([written.texts.length, written.tooLarge]).toEqual([set, tooLarge]);
  });
});

test('ownOutputs are those that are not common', () => {
  const names: OutputName[] = ['status', 'request_id', 'response', 'changed', 'created', 'user_id'];
  const texts = names.map((name): [OutputName, string] => [name, 'x']);
  expect(ownOutputs({ texts }).map(([name]) => name)).toEqual(['created', 'user_id']);
});

describe('setOutputs', () => {
  const before = process.env.GITHUB_OUTPUT;
  const warnings: string[] = [];
  const log = { warning: (text: string) => void warnings.push(text) };

  beforeEach(() => {
    handed.length = 0;
    warnings.length = 0;
  });
  afterEach(() => {
    delete process.env.GITHUB_OUTPUT;
    if (before !== undefined) process.env.GITHUB_OUTPUT = before;
  });

  test('hands each to the runner', () => {
    process.env.GITHUB_OUTPUT = '/somewhere';
    setOutputs([['user_id', 'user-1']], log);
    expect(handed).toEqual([['setOutput', 'user_id', 'user-1']]);
    expect(warnings).toEqual([]);
  });

  test.each([undefined, ''])('writes none without a file, for the toolkit would print them: %j', file => {
    delete process.env.GITHUB_OUTPUT;
    if (file !== undefined) process.env.GITHUB_OUTPUT = file;
    setOutputs([['secret_server_key', 'hush']], log);
    expect(handed).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('GITHUB_OUTPUT')]);
  });
});
