import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { BRANCH } from '../cases/case.ts';
import { type InProcessBench, openInProcessBench } from '../support/in-process-bench.ts';

let bench: InProcessBench;
beforeAll(async () => {
  bench = await openInProcessBench();
});
afterAll(() => bench.emulator.close());
beforeEach(() => bench.emulator.reset());

const create = { operation: 'create-integration', branch_id: BRANCH };
const BASE_URL = 'https://ep-x.neonauth.us-east-2.aws.neon.tech/neondb/auth';
const errorOf = (run: { annotations: { level: string; message: string }[] }) =>
  run.annotations.find(({ level }) => level === 'error')?.message;

test('secrets that could be words change no output, and are masked in the log', async () => {
  bench.emulator.fail({ path: '/auth$', patch: { base_url: BASE_URL } });
  const run = await bench.run(
    { ...create, client_secret: 'true' },
    { HTTPS_PROXY: 'http://proxy:auth@127.0.0.1:9' },
  );
  expect(run.outputs).toMatchObject({
    base_url: BASE_URL,
    changed: 'true',
    created: 'true',
    auth_provider: 'better_auth',
    status: '201',
  });
  expect(JSON.parse(run.outputs.response ?? '')).toMatchObject({ base_url: BASE_URL });
  expect(run.masks).toEqual(expect.arrayContaining(['true', 'auth']));
});

test('a token in an input that is no secret is not repeated', async () => {
  const token = `napi_${'a1'.repeat(32)}`;
  const run = await bench.run({ ...create, branch_id: `${token}_` });
  expect(errorOf(run)).toContain('Input branch_id: "***_" does not match');
  expect(run.masks).toContain(token);
  expect(run.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain(token);
});

test('what the body of an error says is secret is not in the error', async () => {
  const body = { message: 'wrong: Pa5s%26word', code: 'X', details: { smtp_password: 'Pa5s&word' } };
  bench.emulator.fail({ path: '/auth$', status: 400, body });
  const run = await bench.run(create);
  expect(errorOf(run)).toMatch(/^POST \S+: 400 wrong: \*\*\* \(code X\)/);
  expect(run.masks).toContain('Pa5s%26word');
});
