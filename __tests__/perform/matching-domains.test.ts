import '../support/toolkit.ts';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import type { Detail } from '../../src/report/result.ts';
import { type Bench, openBench } from '../apply/support/procedures.ts';
import { PROJECT, problemsOf } from '../support/plans.ts';

let bench: Bench;
beforeEach(async () => {
  bench?.close();
  bench = openBench();
  for (const branch of [BRANCH_IDS.preview, BRANCH_IDS.main]) await enable(branch);
});
afterAll(() => bench.close());

const enable = (branch: string) =>
  bench.emulated.neon.request({
    method: 'POST',
    path: `/projects/quiet-river-12345678/branches/${branch}/auth`,
    body: { auth_provider: 'better_auth' },
  });
const trust = (domains: readonly string[], branch: string = BRANCH_IDS.preview) => {
  const list = domains.map(domain => ({ domain, auth_provider: 'better_auth' as never }));
  bench.emulated.integration(branch)?.domains.push(...list);
};
const left = () => bench.emulated.integration()?.domains.map(({ domain }) => domain);
const MATCH = 'https://*-team.vercel.app';
const run = (given: Record<string, string> = {}) =>
  bench.run({ operation: 'delete-domains', match: MATCH, ...given });

const DEAD = Array.from({ length: 100 }, (_, i) => `https://pr-${i}-team.vercel.app`);
const LIVE = ['https://app.example.com', 'https://main-team.vercel.app', 'https://Other-Team.vercel.app'];

test('100 dead entries go with one request; those to keep stay, however they are written', async () => {
  trust([...DEAD, ...LIVE]);
  const done = await run({ keep_domains: 'https://Main-team.vercel.app/, https://other-team.vercel.app' });
  expect([done.error, done.changed, done.writes]).toEqual(['', true, ['DELETE /auth/domains']]);
  expect(left()).toEqual(LIVE);
  expect(done.outputs.domains).toHaveLength(100);
  const [detail] = done.details ?? [];
  expect([detail?.lines.length, detail?.table?.rows.length, detail?.folded?.rows.length]).toEqual([
    102, 20, 82,
  ]);
});

test('a dry run lists what would go, and sends reads alone', async () => {
  trust([...DEAD.slice(0, 2), ...LIVE]);
  const done = await run({ keep_domains: LIVE.slice(1).join(), dry_run: 'true' });
  expect([done.error, done.changed, done.writes]).toEqual(['', false, []]);
  expect(done.details?.[0]?.lines).toEqual([
    `would be deleted: ${DEAD[0]}`,
    `would be deleted: ${DEAD[1]}`,
    `kept: ${LIVE[1]}`,
    `kept: ${LIVE[2]}`,
  ]);
});

test.each([{}, { keep_domains: LIVE.slice(1).join() }])(
  'where nothing fits nothing is sent: %#',
  async given => {
    trust('keep_domains' in given ? LIVE : LIVE.slice(0, 1));
    const done = await run(given);
    expect([done.error, done.changed, done.writes, done.outputs]).toEqual(['', false, [], { domains: [] }]);
    expect(done.notice).toContain(`No trusted domain fits ${MATCH}`);
  },
);

describe('the list says what became of each domain, not what was chosen', () => {
  const [first = '', second = ''] = DEAD;
  beforeEach(() => trust([first, second, ...LIVE.slice(0, 1)]));

  /** Does something before the request that deletes is carried out. */
  const beforeDeletion = (act: () => void) => {
    bench.emulated.before = ({ method }) => {
      if (method !== 'DELETE') return;
      bench.emulated.before = () => undefined;
      act();
    };
  };
  const rowsOf = ({ details }: { details?: readonly Detail[] }) => details?.[0]?.table?.rows;
  test('what was there is deleted', async () => {
    const done = await run({ keep_domains: second });
    expect([done.error, rowsOf(done)]).toEqual([
      '',
      [
        ['deleted', first],
        ['kept', second],
      ],
    ]);
  });

  test('one that goes in the meantime is not there', async () => {
    beforeDeletion(() => bench.emulated.integration()?.domains.splice(0, 1));
    const done = await run();
    expect([done.error, done.outputs.domains, rowsOf(done)]).toEqual([
      '',
      [{ domain: second, auth_provider: 'better_auth' }],
      [
        ['not there', first],
        ['deleted', second],
      ],
    ]);
    expect(done.notice).toBe(`Not there, so not deleted: ${first}.`);
  });

  test('when all go in the meantime none is deleted', async () => {
    beforeDeletion(() => bench.emulated.integration()?.domains.splice(0, 2));
    const done = await run();
    expect([done.error, done.changed, done.outputs.domains, rowsOf(done)]).toEqual([
      '',
      false,
      [],
      [
        ['not there', first],
        ['not there', second],
      ],
    ]);
  });

  test.each<[string, () => void]>([
    [
      'the request never arrived',
      () => {
        throw new TransportError('not-connected', 'the connection was refused (ECONNREFUSED)');
      },
    ],
    // Then it is not the domains that are missing.
    ['Neon refuses', () => delete bench.emulated.state.projects[PROJECT]],
  ])('where %s none is deleted', async (_, act) => {
    beforeDeletion(act);
    const done = await run();
    expect([done.error, done.changed, done.outputs]).toEqual([expect.stringContaining('DELETE'), false, {}]);
    expect(rowsOf(done)).toEqual([
      ['not deleted', first],
      ['not deleted', second],
    ]);
  });

  test('what is to be kept is so with the port of its scheme; what keeps nothing is named', async () => {
    const done = await run({
      keep_domains: `${second}:443/, https://Gone.example.com`,
      dry_run: 'true',
    });
    expect(rowsOf(done)).toEqual([
      ['would be deleted', first],
      ['kept', second],
      ['to be kept, but no such domain fits', 'https://Gone.example.com'],
    ]);
  });

  test.each([403, 422])('after a 503 and then %i each is perhaps deleted', async status => {
    bench.emulated.options.maxRetries = 1;
    const statuses = [503, status];
    bench.emulated.before = ({ method }) => {
      const next = method === 'DELETE' ? statuses.shift() : undefined;
      return next ? { status: next, headers: {}, body: '{"message":"m","code":"C"}' } : undefined;
    };
    const done = await run();
    expect(done.error).toContain('An earlier try of it may have been carried out. Run list-domains');
    expect(JSON.stringify(done.details)).not.toContain('not deleted');
    expect(JSON.stringify(done.details)).toContain('perhaps deleted');
  });

  test('after a lost response each is perhaps deleted', async () => {
    bench.emulated.after = ({ method }) => {
      if (method === 'DELETE') throw new TransportError('lost', 'the connection broke');
    };
    const done = await run({ keep_domains: second });
    expect(done.error).toContain('may have been carried out');
    expect([rowsOf(done), left()]).toEqual([
      [
        ['perhaps deleted', first],
        ['kept', second],
      ],
      [second, LIVE[0]],
    ]);
  });
});

test('a default branch is refused, in a dry run, too, unless it is allowed', async () => {
  trust(DEAD.slice(0, 1), BRANCH_IDS.main);
  for (const dry_run of ['true', 'false']) {
    const refused = await run({ branch_id: BRANCH_IDS.main, dry_run });
    expect([refused.error, refused.writes]).toEqual([
      expect.stringContaining('is the default branch of the project. So nothing was deleted by a pattern'),
      [],
    ]);
  }
  const allowed = await run({ branch_id: BRANCH_IDS.main, allow_protected_branch: 'true' });
  expect([allowed.error, allowed.changed]).toEqual(['', true]);
});

describe('what is missing', () => {
  test('is an error, or what if_missing says', async () => {
    const off = { branch_id: BRANCH_IDS.dev };
    expect((await run(off)).error).toContain('404');
    const ignored = await run({ ...off, if_missing: 'ignore' });
    expect([ignored.error, ignored.changed]).toEqual(['', false]);
    const nowhere = { branch_id: '', branch_name: 'preview/gone', if_missing: 'ignore' };
    expect((await run(nowhere)).error).toBe('');
  });
});

test.each([
  [{}, 'domains: is required, or match'],
  [{ match: MATCH, domains: LIVE[0] }, 'match: is not used with domains: give one of them'],
  [
    { domains: LIVE[0], keep_domains: LIVE[1] },
    'keep_domains: needs match: it names what is kept of that. An empty value counts as not given',
  ],
])('what does not go together is an input error: %j', (given, problem) => {
  const target = { api_key: 'napi_0123456789abcdef', project_id: 'quiet-river-12345678', branch_id: 'br-x' };
  expect(problemsOf({ operation: 'delete-domains', ...target, ...given } as Record<string, string>)).toEqual([
    problem,
  ]);
});

test('of the whole project it has to be allowed', () => {
  const given = {
    operation: 'delete-domains',
    api_key: 'napi_0123456789abcdef',
    project_id: 'p',
    auth_provider: 'stack',
  };
  expect(problemsOf({ ...given, match: MATCH })).toEqual([
    expect.stringMatching(/^allow_protected_branch: must be true/),
  ]);
  expect(problemsOf({ ...given, match: MATCH, allow_protected_branch: 'true' })).toEqual([]);
});
