import { describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../emulator/neon/server.ts';
import type { Observed } from '../scripts/soak/observed.ts';
import type { Integration, PlannedChange } from '../scripts/soak/state.ts';
import { problemsOf } from '../scripts/soak/verify.ts';
import {
  APPLY,
  apply,
  BRANCH,
  error,
  FILE,
  observed,
  patch,
  project,
  request,
  step,
  withAuth,
} from './support/observed.ts';

const get = (path: string, status?: number) => request('GET', BRANCH + path, status);

const rename: PlannedChange = {
  action: 'update',
  resource: 'name',
  id: null,
  fields: { name: { to: 'New' } },
};
const domain: PlannedChange = { action: 'create', resource: 'domain', id: 'https://a', fields: {} };
const planOf = (...plan: PlannedChange[]) => ({
  changed: 'true',
  plan: JSON.stringify(plan),
  plan_digest: 'd1',
  changes: String(plan.length),
});
const named = (name: string) =>
  withAuth({ integration: { auth_provider: 'better_auth', branch_id: BRANCH_IDS.preview, name } as never });
const client = (client_secret: string, client_id = client_secret) =>
  ({
    client_id,
    name: 'Reports',
    type: 'confidential',
    client_secret,
  }) as Integration['oauth_clients'][number];
const withClients = (...oauth_clients: Integration['oauth_clients']) => withAuth({ oauth_clients });
const madeClient = { before: withClients(), after: withClients(client('oas_1')) };
const wrote = { before: named('Old'), after: named('New'), requests: [patch] };
const main = { ...project(), branches: [{ id: BRANCH_IDS.preview, default: true } as never] };
const failedAt = (lists: string) =>
  error(`PATCH /x: 400. ${lists} Run the step again: it carries on from there.`);

describe('a soak notices of an apply', () => {
  test.each<[string, Observed, RegExp]>([
    [
      'a write after a read that failed',
      apply(
        { outputs: planOf(rename) },
        { ...wrote, requests: [get('/auth', 200), get('/auth/domains', 403), patch] },
      ),
      /wrote, although .*domains could not be read/,
    ],
    [
      'a write where neither Neon Auth nor the branch is there',
      apply({ outputs: planOf(rename) }, { ...wrote, requests: [get('/auth', 404), get('', 403), patch] }),
      /wrote, although .* could not be read/,
    ],
    ['a dry run that writes', apply({}, { requests: [patch] }, { dry_run: 'true' }), /a dry run wrote/],
    [
      'a dry run that stores',
      apply({}, { stored: [{ name: 'A', value: 'a' }] }, { dry_run: 'true' }),
      /a dry run wrote/,
    ],
    [
      'a refusal that wrote',
      apply(
        { exitCode: 1, outputs: planOf(rename), annotations: error('The plan is not the approved one: x') },
        wrote,
      ),
      /wrote, although it refused/,
    ],
    [
      'another plan than the approved one',
      apply({ outputs: planOf(rename) }, wrote, { approved_plan: 'd0' }),
      /not the approved one/,
    ],
    [
      'drift that is no failure',
      apply({ outputs: planOf(rename) }, {}, { fail_on_changes: 'true' }),
      /drift/,
    ],
    [
      'a default branch that is pruned',
      apply({}, { before: main, after: main }, { prune: 'true' }),
      /pruned/,
    ],
    [
      'a wrong file that is applied',
      observed(
        {},
        { step: step({ inputs: APPLY, file: { ...FILE, wrong: 'apply' } }), configFile: FILE.text },
      ),
      /a wrong file was applied/,
    ],
    [
      'what is not done',
      apply({ outputs: planOf(rename, domain) }, wrote),
      /domain "https:\/\/a" is said to be done, and is not/,
    ],
    [
      'what is not done before a failure',
      apply({
        exitCode: 1,
        outputs: planOf(rename, domain),
        annotations: failedAt('It was for domain "https://a". Done: name. Not tried: nothing.'),
      }),
      /name is said to be done, and is not/,
    ],
    [
      'what is done although it is said not to be tried',
      apply(
        {
          exitCode: 1,
          outputs: planOf(domain, rename),
          annotations: failedAt('It was for domain "https://a". Done: nothing. Not tried: name.'),
        },
        wrote,
      ),
      /name is said not to have been tried, and was changed/,
    ],
    [
      'a change that no list names',
      apply({
        exitCode: 1,
        outputs: planOf(domain, rename),
        annotations: failedAt('It was for domain "https://a". Done: nothing. Not tried: nothing.'),
      }),
      /1 of 2 changes are named/,
    ],
    [
      'a wrong count',
      apply({ outputs: { ...planOf(rename), changes: '2' } }, wrote),
      /changes=2, but the plan has 1/,
    ],
    [
      'ten reads',
      apply(
        {},
        {
          before: { ...main, branches: [{ id: BRANCH_IDS.preview } as never] },
          requests: Array.from({ length: 10 }, (_, at) => get(`/auth/${at}`, 200)),
        },
      ),
      /10 reads for a plan/,
    ],
    [
      'a second client',
      apply(
        { outputs: { changed: 'true' } },
        {
          ...madeClient,
          before: withClients(client('oas_1')),
          after: withClients(client('oas_1'), client('oas_2')),
        },
      ),
      /a second client Reports/,
    ],
    [
      'two plans of one digest',
      apply({ outputs: planOf(rename) }, { ...wrote, planned: apply({ outputs: planOf(domain) }) }),
      /two plans of one digest/,
    ],
    [
      'one plan of two digests',
      observed(
        { exitCode: 1, outputs: { ...planOf(rename), plan_digest: 'd2' } },
        { step: step({ inputs: APPLY, approval: 'right' }), planned: apply({ outputs: planOf(rename) }) },
      ),
      /has another digest/,
    ],
    [
      'a secret of a client that is lost',
      apply({ outputs: { changed: 'true' } }, madeClient),
      /client Reports is lost/,
    ],
    [
      'a secret that is none',
      apply({ outputs: { changed: 'false', oauth_client_secrets: '{"Reports":"oas_9"}' } }),
      /not one of a new client Reports/,
    ],
  ])('%s', (_, seen, problem) => {
    expect(problemsOf(seen).join('\n')).toMatch(problem);
  });

  test.each<[string, Observed]>([
    ['an apply', apply({ outputs: planOf(rename) }, wrote)],
    [
      'a secret of a client in its output',
      apply(
        { outputs: { changed: 'true', oauth_client_secrets: '{"Reports":"oas_1"}' } },
        { ...madeClient, secrets: ['oas_1'] },
      ),
    ],
    [
      'Neon Auth that is off',
      apply(
        { outputs: planOf(rename) },
        { ...wrote, requests: [get('/auth', 404), get('/auth/domains', 404), get('', 200), patch] },
      ),
    ],
    [
      'a failure whose lists are true',
      apply(
        {
          exitCode: 1,
          outputs: planOf(rename, domain),
          annotations: failedAt('It was for domain "https://a". Done: name. Not tried: nothing.'),
        },
        wrote,
      ),
    ],
  ])('nothing wrong with %s', (_, seen) => {
    expect(problemsOf(seen)).toEqual([]);
  });
});
