import '../support/toolkit.ts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { TransportError } from '../../src/http/transport-error.ts';
import { NOTHING_DELIVERED } from '../../src/report/result.ts';
import { PROJECT, problemsOf, shown } from '../support/plans.ts';
import { type Bench, ORG, openBench } from './support/bench.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});

const OF_ORG = { org_id: ORG };
const TIMED = /^ci \d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** Loses the response to a write of that method, before or after it was carried out. */
function lose(method: string, when: 'before' | 'after'): void {
  bench.emulated[when] = request => {
    if (request.method !== method) return;
    bench.emulated[when] = () => undefined;
    throw new TransportError('lost', 'the connection broke before a response came');
  };
}
/** Responds in place of Neon. */
function respond(method: string, path: RegExp, status: number, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  bench.emulated.before = request => {
    if (request.method !== method || !path.test(request.url) || left-- <= 0) return undefined;
    return { status, headers: {}, body: JSON.stringify({ code: '', message: 'no' }) };
  };
}
const rowsOf = (done: { details?: readonly { table?: { rows: readonly (readonly string[])[] } }[] }) =>
  done.details?.[0]?.table?.rows.map(([, name, outcome]) => `${name?.slice(0, 2)} ${outcome}`);

describe.each([
  ['personal', {}, '/api_keys', '/users/me'],
  ['of an organization', OF_ORG, `/organizations/${ORG}/api_keys`, '/users/me/organizations'],
  ['of one project', { ...OF_ORG, project_id: PROJECT }, `/organizations/${ORG}/api_keys`, ''],
])('a key %s', (_, given, path, proof) => {
  test('is made, proved by a read of its own, brought to its targets, and only then an older one goes', async () => {
    const stored: string[] = [];
    bench.deliver = key => {
      expect(bench.isValid(key)).toBe(true);
      stored.push(key);
      return NOTHING_DELIVERED;
    };
    const ids: unknown[] = [];
    for (let run = 0; run < 3; run++) {
      const before = bench.names().length;
      const done = await bench.rotate(given);
      expect([done.error, done.changed, done.outputs.api_key_id]).toEqual(['', true, expect.any(Number)]);
      expect(shown(done.outputs).new_api_key).toBe(`secret:${stored.at(-1)}`);
      ids.push(done.outputs.api_key_id);
      expect(bench.names()).toHaveLength(Math.min(before + 1, 2));
    }
    expect(bench.names()).toEqual([expect.stringMatching(TIMED), expect.stringMatching(TIMED)]);
    expect(stored.map(bench.isValid)).toEqual([false, true, true]);
    const last = [`GET ${path}`, `POST ${path}`, `GET ${proof}`, `GET ${path}`, `DELETE ${path}/${ids[0]}`];
    expect(bench.emulated.names.slice(-5)).toEqual(last);
    expect(bench.emulated.violations).toEqual([]);
  });
});

test('the key that is rotated may be the one of the step itself', async () => {
  const first = await bench.rotate();
  const key = shown(first.outputs).new_api_key as string;
  await bench.rotate();
  const own = bench.emulated.neon.as({ reveal: () => key.slice('secret:'.length) } as never);
  bench.emulated.neon = own;
  const done = await bench.rotate({
    keep_old_keys: '0',
    github_secrets: 'A=new_api_key',
    github_token: 'ghp_x',
  });
  expect([done.error, bench.names()]).toEqual(['', [expect.stringMatching(TIMED)]]);
});

test('keys by hand, of other names and of other scopes stay', async () => {
  const { api_keys } = bench.emulated.state;
  const make = (name: string, rest = {}) =>
    api_keys.push({
      id: 900 + api_keys.length,
      name,
      key: name,
      created_at: '2026-01-01T00:00:00Z',
      ...rest,
    });
  for (const name of ['ci', 'ci x', 'ci 2026-01-01T00:00:00.000Z', 'ci 2026-01-02T00:00:00.000Z']) make(name);
  make('ci 2026-01-01T00:00:00.000Z', { org_id: ORG });
  const done = await bench.rotate({
    keep_old_keys: '0',
    github_secrets: 'A=new_api_key',
    github_token: 'ghp_x',
  });
  expect(bench.names()).toEqual(['ci', 'ci x', 'ci 2026-01-01T00:00:00.000Z', expect.stringMatching(TIMED)]);
  expect(done.notice).toMatch(/^A key named exactly "ci" \(id 901\) was made by hand/);
  expect(rowsOf(done)).toEqual(['ci new', 'ci revoked', 'ci revoked', 'ci made by hand, kept']);
});

test('a first key is said to replace none', async () => {
  expect((await bench.rotate()).notice).toMatch(/^There was no older key of this name/);
  expect((await bench.rotate()).notice).toBeUndefined();
});

test('a dry run sends reads alone, and says what it would make and revoke', async () => {
  await bench.rotate();
  await bench.rotate();
  const done = await bench.rotate({ ...{ dry_run: 'true' } });
  expect([done.writes, done.changed, done.unsent?.map(({ method }) => method)]).toEqual([
    [],
    false,
    ['POST', 'DELETE'],
  ]);
});

describe('a key whose proof fails', () => {
  test.each([
    [401, 'GET /users/me: 401'],
    [403, 'GET /users/me: 403'],
    [500, 'GET /users/me: 500'],
  ])('by %i is revoked and stored nowhere', async (status, text) => {
    const withheld: unknown[] = [];
    bench.deliver = (_, why) => {
      withheld.push(why);
      return NOTHING_DELIVERED;
    };
    respond('GET', /\/users\/me$/, status);
    const done = await bench.rotate();
    expect(done.error).toContain('failed its proof and is stored nowhere');
    expect(done.error).toContain(text);
    expect(done.error).toContain('It was revoked. The old keys stand.');
    expect([withheld, bench.names()]).toEqual([['the new key failed its proof'], []]);
  });

  test('may be unknown for a moment', async () => {
    respond('GET', /\/users\/me$/, 401, 2);
    const done = await bench.rotate();
    expect([done.error, done.lines.filter(line => line.includes('not valid yet'))]).toEqual([
      '',
      [expect.any(String), expect.any(String)],
    ]);
  });

  /** Neon does not respond within the time of a request, which passes. */
  const hang = (method: string, path: RegExp) => {
    bench.emulated.before = request => {
      if (request.method !== method || !path.test(request.url)) return undefined;
      void bench.emulated.effects.sleep(request.timeout);
      throw new TransportError('lost', 'no response');
    };
  };

  test('by no response in two thirds of the time is revoked in what is left', async () => {
    hang('GET', /\/users\/me$/);
    const done = await bench.rotate();
    expect(done.error).toMatch(/failed its proof .*no response.*It was revoked/);
    expect(bench.names()).toEqual([]);
  });

  test.each(['{}', '[]', '<html>'])('by %s, which is no user', async body => {
    bench.emulated.before = ({ url }) =>
      url.endsWith('/users/me') ? { status: 200, headers: {}, body } : undefined;
    expect((await bench.rotate()).error).toMatch(/failed its proof .*GET \/users\/me: 200, but/);
  });

  test('since it is of another project', async () => {
    bench.emulated.before = ({ method, url }) =>
      method === 'GET' && url.endsWith(`/projects/${PROJECT}`)
        ? { status: 200, headers: {}, body: JSON.stringify({ project: { id: 'other' } }) }
        : undefined;
    const done = await bench.rotate({ ...OF_ORG, project_id: PROJECT });
    expect(done.error).toContain(`GET /projects/${PROJECT} is about another project`);
  });

  test('since it is of another organization', async () => {
    bench.emulated.before = ({ url }) =>
      url.endsWith('/users/me/organizations')
        ? { status: 200, headers: {}, body: JSON.stringify({ organizations: [{ id: 'org-other' }] }) }
        : undefined;
    const done = await bench.rotate(OF_ORG);
    expect(done.error).toContain(`GET /users/me/organizations does not name ${ORG}`);
    expect(bench.names()).toEqual([]);
  });

  test('and cannot be revoked either, is named', async () => {
    bench.emulated.before = ({ method, url }) =>
      method === 'DELETE' || url.endsWith('/users/me')
        ? { status: 403, headers: {}, body: '{"code":"","message":"no"}' }
        : undefined;
    const done = await bench.rotate();
    expect(done.error).toMatch(/It is not revoked \(DELETE .*: 403 no.*\): revoke it in the Neon Console/);
    expect(done.error).toContain(`(id ${done.outputs.api_key_id})`);
  });
});

describe('storing that fails', () => {
  beforeEach(() => bench.rotate());

  test('everywhere: the new key is revoked, and the old stands', async () => {
    const old = bench.names();
    bench.deliver = () => ({ did: [], failures: ['PUT: 500.'], isSomewhere: false });
    const done = await bench.rotate();
    expect(done.error).toMatch(/^PUT: 500\. The new key \(id \d+\) is stored nowhere\. It was revoked\./);
    expect([bench.names(), done.delivered?.failures]).toEqual([old, []]);
    expect(rowsOf(done)).toEqual(['ci revoked', 'ci kept']);
  });

  test('in part: all stay, until another run has stored a key everywhere', async () => {
    bench.deliver = () => ({ did: [], failures: ['PUT: 500.'], isSomewhere: true });
    const done = await bench.rotate();
    expect(done.error).toContain('stay valid: no key was revoked');
    expect(bench.names()).toHaveLength(2);
    bench.deliver = () => NOTHING_DELIVERED;
    expect((await bench.rotate()).error).toBe('');
    expect(bench.names()).toHaveLength(2);
  });
});

describe('making a key', () => {
  test('whose response is lost: it is found by its name and revoked, for nobody has it', async () => {
    lose('POST', 'after');
    const done = await bench.rotate();
    expect(done.error).toMatch(
      /It was carried out all the same, but nobody has the new key\. Key \d+ was revoked/,
    );
    expect([bench.names(), done.changed]).toEqual([[], false]);
  });

  test('whose response does not come leaves time to look for it', async () => {
    bench.emulated.after = ({ method, timeout }) => {
      if (method !== 'POST') return;
      void bench.emulated.effects.sleep(timeout);
      throw new TransportError('lost', 'no response');
    };
    expect((await bench.rotate()).error).toMatch(/but nobody has the new key\. Key \d+ was revoked/);
    expect(bench.names()).toEqual([]);
  });

  test('whose request is lost: the list does not show it', async () => {
    lose('POST', 'before');
    expect((await bench.rotate()).error).toContain('No key was made: the list does not show one.');
    expect(bench.names()).toEqual([]);
  });

  test('whose response is lost, and the list fails: it is named', async () => {
    lose('POST', 'after');
    bench.emulated.before = ({ method }) =>
      method === 'GET' && bench.names().length > 0 ? { status: 500, headers: {}, body: '{}' } : undefined;
    const done = await bench.rotate();
    expect(done.error).toMatch(
      /It may have been carried out all the same, which could not be read .*: a key named ci \d{4}/,
    );
  });

  test('that is refused changes nothing, and says whose key it takes', async () => {
    respond('GET', /api_keys$/, 403);
    const done = await bench.rotate(OF_ORG);
    expect([done.writes, done.changed]).toEqual([[], false]);
    expect(done.error).toContain('by the personal API key of one of its administrators only');
    expect((await bench.rotate()).error).toContain('To rotate a key of an organization give org_id');
  });
});

describe('revoking an older key', () => {
  const strict = { keep_old_keys: '0', github_secrets: 'A=new_api_key', github_token: 'ghp_x' };
  beforeEach(() => bench.rotate());

  test.each([
    [403, /is not revoked \(DELETE .*: 403/],
    [404, /is not revoked \(DELETE .*: 404.*, although the list has it\)/],
  ])('that is refused by %i', async (status, text) => {
    respond('DELETE', /./, status);
    const done = await bench.rotate(strict);
    expect(done.error).toMatch(text);
    expect(done.outputs.api_key_id).toEqual(expect.any(Number));
  });

  test('that is gone is so, whoever revoked it', async () => {
    bench.emulated.before = ({ method, url }) => {
      if (method !== 'DELETE') return undefined;
      const { state } = bench.emulated;
      state.api_keys = state.api_keys.filter(({ id }) => !url.endsWith(`/${id}`));
      return { status: 404, headers: {}, body: '{"code":"","message":"no"}' };
    };
    const done = await bench.rotate(strict);
    expect([done.error, rowsOf(done)]).toEqual(['', ['ci new', 'ci revoked']]);
  });

  test('that Neon does not find, and whose list cannot be read, is perhaps revoked', async () => {
    let deleted = false;
    bench.emulated.before = ({ method, url }) => {
      if (method === 'GET' && deleted && url.endsWith('/api_keys'))
        return { status: 500, headers: {}, body: '{}' };
      deleted ||= method === 'DELETE';
      return method === 'DELETE' ? { status: 404, headers: {}, body: '{}' } : undefined;
    };
    expect((await bench.rotate(strict)).error).toMatch(
      /is perhaps revoked \(.*, and the list could not be read\)/,
    );
  });

  test('is left where another run has revoked the new key, and nobody is sent to check api_key', async () => {
    bench.deliver = () => {
      bench.emulated.state.api_keys.pop();
      return NOTHING_DELIVERED;
    };
    const done = await bench.rotate(strict);
    expect(done.error).toMatch(
      /is stored, but Neon does not list it any more: another run has perhaps revoked it/,
    );
    expect(done.error).not.toContain('Check api_key');
  });

  test('whose response is lost is perhaps done', async () => {
    lose('DELETE', 'after');
    const done = await bench.rotate(strict);
    expect(done.error).toMatch(
      /^The new key \(id \d+\) is stored, but not all old ones are revoked\. Key \d+ is perhaps revoked/,
    );
    expect(rowsOf(done)).toEqual(['ci new', 'ci perhaps revoked']);
  });

  test('is left where the new key is not there any more', async () => {
    bench.deliver = () => {
      bench.emulated.state.api_keys.pop();
      return NOTHING_DELIVERED;
    };
    const done = await bench.rotate({ ...strict, ...OF_ORG });
    expect(done.error).toMatch(/Neon does not list it any more/);
    expect(bench.names()).toHaveLength(1);
  });

  test('is left where the list cannot be read, and named', async () => {
    let lists = 0;
    bench.emulated.before = ({ method, url }) =>
      method === 'GET' && url.endsWith('/api_keys') && lists++ > 0
        ? { status: 500, headers: {}, body: '{}' }
        : undefined;
    const done = await bench.rotate(strict);
    expect(done.error).toMatch(
      /The new key \(id \d+\) is stored; older keys were not revoked \(to be revoked: \d+\)/,
    );
    expect(bench.names()).toHaveLength(2);
  });
});

describe('inputs', () => {
  const base = { operation: 'rotate-api-key', api_key: 'napi_0123456789', key_name: 'ci' };
  test.each([
    [{ key_name: '' }, /^key_name: is required/],
    [{ key_name: 'x'.repeat(40) }, /^key_name: is 40 characters long; at most 39/],
    [{ project_id: 'p' }, /^org_id: is required with project_id/],
    [{ keep_old_keys: '0' }, /^keep_old_keys: 0 needs github_secrets with new_api_key/],
    [
      { keep_old_keys: '0', github_secrets: 'A=api_key_id', github_token: 'ghp_x' },
      /^keep_old_keys: 0 needs github_secrets with new_api_key/,
    ],
    [{ keep_old_keys: '-1' }, /^keep_old_keys: "-1" is not a whole number/],
    [{ min_age: '90d' }, /^github_secrets: is required with min_age/],
    [
      { github_secrets: 'A=secret_server_key', github_token: 'ghp_x' },
      /^github_secrets: "secret_server_key" is not an output of rotate-api-key/,
    ],
  ])('%j', (given, problem) => {
    const inputs = Object.fromEntries(
      Object.entries({ ...base, ...given }).filter(([, text]) => text !== ''),
    );
    expect(problemsOf(inputs)).toEqual([expect.stringMatching(problem)]);
  });

  test('it needs no project and no branch', () => {
    expect(problemsOf(base)).toEqual([]);
    expect(problemsOf({ ...base, ...OF_ORG, project_id: 'p' })).toEqual([]);
  });
});
