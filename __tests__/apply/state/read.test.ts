import '../../support/toolkit.ts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { RESOURCES, type Resource } from '../../../src/apply/plan/change.ts';
import { type BranchState, readState } from '../../../src/apply/state/read.ts';
import type { Call } from '../../../src/inputs/call.ts';
import { NeonError } from '../../../src/neon/errors.ts';
import { type EmulatedNeon, emulatedNeon } from '../../support/emulated-neon.ts';
import { HOST, type ScriptedResponse, scripted } from '../../support/neon.ts';
import { errorOf, planOf } from '../../support/plans.ts';

const BRANCH_ID = 'br-cool-snow-10000042';
const call: Call = planOf({ operation: 'get-webhook', branch_id: BRANCH_ID }).call;
const ALL = new Set(RESOURCES);

let emulated: EmulatedNeon;
beforeEach(() => {
  emulated = emulatedNeon();
});

const enable = () =>
  emulated.neon.request({
    method: 'POST',
    path: `/projects/${call.project_id}/branches/${BRANCH_ID}/auth`,
    body: { auth_provider: 'better_auth' },
  });
const read = (resources: readonly Resource[], withBranch = false): Promise<BranchState> =>
  readState(new Set(resources), withBranch, call, emulated.neon);

describe('the reads', () => {
  beforeEach(async () => {
    await enable();
    emulated.names.length = 0;
  });

  test.each<[Resource[], string[]]>([
    [[], ['/auth']],
    [['name'], ['/auth']],
    [['domain'], ['/auth', '/auth/domains']],
    [
      ['email_provider', 'oauth_provider', 'magic_link'],
      ['/auth', '/auth/plugins'],
    ],
    [
      ['webhook', 'allow_localhost'],
      ['/auth', '/auth/plugins', '/auth/webhooks'],
    ],
    [
      [...RESOURCES],
      [
        '/auth',
        '/auth/plugins',
        '/auth/domains',
        '/auth/plugins/oauth-provider',
        '/auth/oauth-provider/clients',
        '/auth/webhooks',
      ],
    ],
  ])('of %j are these, and no more', async (resources, paths) => {
    await read(resources);
    expect(emulated.names).toEqual(paths.map(path => `GET ${path}`));
  });

  test('the branch is one more, and is read as a branch', async () => {
    const { branch } = await read([], true);
    expect(branch).toMatchObject({
      name: 'preview/pr-42',
      default: false,
      protected: false,
      parentId: expect.any(String),
    });
    expect(emulated.names).toHaveLength(2);
  });

  test('run side by side', async () => {
    let open = 0;
    let most = 0;
    const neon = {
      ...emulated.neon,
      request: async (request: Parameters<typeof emulated.neon.request>[0]) => {
        most = Math.max(most, ++open);
        await new Promise(resolve => setTimeout(resolve, 5));
        try {
          return await emulated.neon.request(request);
        } finally {
          open--;
        }
      },
    };
    await readState(ALL, true, call, neon);
    expect([most, emulated.names.length]).toEqual([7, 7]);
  });
});

describe('where Neon Auth is off', () => {
  test('the branch is read to know that it is there', async () => {
    const { actual, branch } = await read(['domain', 'oauth_provider']);
    expect([actual.enabled, branch?.parentId, actual.oauth_providers]).toEqual([
      false,
      'br-round-oak-10000001',
      [{ id: 'google' }],
    ]);
    expect(emulated.names.at(-1)).toBe('GET ');
  });

  test('a branch that is not there is an error', async () => {
    const other = { ...call, branch_id: 'br-gone-00000001' };
    const error = await errorOf(readState(ALL, false, other, emulated.neon));
    expect(String(error)).toContain('/branches/br-gone-00000001: 404');
  });
});

const INTEGRATION = { auth_provider: 'better_auth', branch_id: BRANCH_ID, db_name: 'neondb', name: 'App' };

/** Responses by the end of the path; 404 for others. */
function responding(bodies: Record<string, unknown>) {
  const respond = ({ url }: { url: string }): ScriptedResponse => {
    const path = url
      .slice(`${HOST}/projects/${call.project_id}/branches/${BRANCH_ID}`.length)
      .replace(/\?$/, '');
    const body = bodies[path];
    return body === undefined ? { status: 404, body: { message: 'none', code: '' } } : { status: 200, body };
  };
  return scripted(Array.from({ length: 12 }, () => respond));
}

describe('where only the integration is not found', () => {
  const branch = { branch: { id: BRANCH_ID, name: 'dev', default: false, protected: false } };
  const clients = {
    clients: [{ client_id: 'c', name: 'n', type: 'public', redirect_uris: [], resources: [] }],
  };

  test.each<[string, Record<string, unknown>]>([
    ['shows Neon Auth', { '/auth/oauth-provider/clients': clients }],
    ['fails', { '/auth/oauth-provider/clients': { clients: 5 } }],
  ])('and another read %s, nothing is known', async (_, bodies) => {
    const { neon } = responding({ '': branch, ...bodies });
    const read = readState(new Set<Resource>(['oauth_client', 'domain']), false, call, neon);
    expect(await errorOf(read)).toBeInstanceOf(NeonError);
  });

  test('one of them that fails is an error', async () => {
    const { neon } = responding({
      '': branch,
      '/auth/domains': { domains: 'x' },
      '/auth/oauth-provider/clients': clients,
    });
    const error = await errorOf(readState(new Set<Resource>(['oauth_client', 'domain']), false, call, neon));
    expect(String(error)).toContain('no list of domains');
  });
});

describe('a response', () => {
  test('of the plugins that leaves something out is completed by reads of their own', async () => {
    const { neon, names } = responding({
      '/auth': INTEGRATION,
      '/auth/plugins': { magic_link: { enabled: false } },
      '/auth/email_provider': { type: 'shared' },
      '/auth/email_and_password': { enabled: true },
      '/auth/oauth_providers': { providers: [{ id: 'google', type: 'shared' }] },
      '/auth/allow_localhost': { allow_localhost: true },
      '/auth/plugins/phone-number': { enabled: false },
    });
    const wanted: Resource[] = [
      'magic_link',
      'email_provider',
      'email_and_password',
      'oauth_provider',
      'allow_localhost',
      'phone_number',
    ];
    const { actual } = await readState(new Set(wanted), false, call, neon);
    expect(actual).toEqual({
      enabled: true,
      integration: { database_name: 'neondb' },
      settings: {
        name: { name: 'App' },
        magic_link: { enabled: false },
        email_provider: { type: 'shared' },
        email_and_password: { enabled: true },
        allow_localhost: { allow_localhost: true },
        phone_number: { enabled: false },
      },
      oauth_providers: [{ id: 'google' }],
      domains: [],
      oauth_clients: [],
    });
    expect(names()).toHaveLength(7);
  });

  test.each<[string, Record<string, unknown>, Resource, string]>([
    ['a list that is none', { '/auth/domains': { domains: 'x' } }, 'domain', 'no list of domains'],
    [
      'a domain that is no text',
      { '/auth/domains': { domains: [{ domain: 1 }] } },
      'domain',
      'domain of the response is not a text',
    ],
    [
      'a plugin that is no object',
      { '/auth/plugins': { magic_link: 'on' } },
      'magic_link',
      'magic_link is not a JSON object',
    ],
    [
      'a client of another type',
      { '/auth/oauth-provider/clients': { clients: [{ client_id: 'c', name: 'n', type: 'x' }] } },
      'oauth_client',
      'a client of no known type',
    ],
    [
      'a client without a list',
      { '/auth/oauth-provider/clients': { clients: [{ client_id: 'c', name: 'n', type: 'public' }] } },
      'oauth_client',
      'no list of redirect_uris',
    ],
    ['a read that fails', {}, 'webhook', '404 none'],
  ])('with %s ends it', async (_, bodies, resource, text) => {
    const { neon } = responding({ '/auth': INTEGRATION, ...bodies });
    const error = await errorOf(readState(new Set([resource]), false, call, neon));
    expect(String(error)).toContain(text);
  });

  test('what Neon adds to the plugins, of whatever shape, is no error', async () => {
    const plugins = { magic_link: { enabled: true }, note: 'new', passkeys: true };
    const { neon } = responding({ '/auth': INTEGRATION, '/auth/plugins': plugins });
    const { actual } = await readState(new Set(['magic_link'] as const), false, call, neon);
    expect(actual.settings).toMatchObject({ magic_link: { enabled: true } });
    expect(Object.keys(actual.settings)).not.toContain('passkeys');
  });

  test('of Stack Auth is an error', async () => {
    const { neon } = responding({ '/auth': { ...INTEGRATION, auth_provider: 'stack' } });
    const error = await errorOf(readState(new Set(), false, call, neon));
    expect(String(error)).toContain('of auth_provider stack, which has no settings by branch');
  });
});
