import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import { createGitHub } from '../../src/github/client.ts';
import { GitHubError } from '../../src/github/errors.ts';
import { githubAddress } from '../../src/github/request.ts';
import { publicKeyPath, secretPath, type Target, targetOf } from '../../src/github/target.ts';
import { type HttpRequest, type HttpResponse, TransportError } from '../../src/http/transport.ts';
import { githubTargets } from '../../src/inputs/github.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { VERSION } from '../../src/version.ts';
import { errorOf } from '../support/plans.ts';

const API = 'https://api.github.test';
const TOKEN = 'ghp_0123456789';
const target = targetOf('octo-org/octo-repo', undefined);
const base64 = (bytes: number, fill = 1) => Buffer.alloc(bytes, fill).toString('base64');
const OLD = { key_id: 'k1', key: base64(32, 1) };
const NEW = { key_id: 'k2', key: base64(32, 2) };
const json = (status: number, body: unknown, headers: HttpResponse['headers'] = {}): HttpResponse => ({
  status,
  headers,
  body: JSON.stringify(body),
});
const said = (status: number, message = 'no', headers: HttpResponse['headers'] = {}) =>
  json(status, { message }, headers);
const empty = (status: number, headers: HttpResponse['headers'] = {}): HttpResponse => ({
  status,
  headers,
  body: '',
});

/** The client over a script of responses, with a clock that only waits move on; a text is sealed as `key(text)`. */
function scripted(responses: (HttpResponse | TransportError)[], deadline = 120_000, at: Target = target) {
  let clock = 0;
  const sent: HttpRequest[] = [];
  const log: string[] = [];
  const debug: string[] = [];
  const left = [...responses];
  const github = createGitHub(
    { baseUrl: API, token: new Secret(TOKEN), target: at, maxRetries: 2, deadline },
    {
      send: async request => {
        sent.push(request);
        const next = left.shift();
        if (!next) throw new Error(`nothing scripted for ${request.method} ${request.url}`);
        if (next instanceof TransportError) throw next;
        return next;
      },
      now: () => clock,
      sleep: async milliseconds => {
        clock += milliseconds;
      },
      random: () => 0.5,
      log: line => log.push(line),
      debug: line => debug.push(line),
      redact: text => text.replaceAll('hush', '***'),
      registerFields: () => {},
    },
    (text, key) => {
      if (key === base64(32, 0)) throw new TypeError('a key of low order');
      return `${key}(${text})`;
    },
  );
  const bodies = () => sent.map(({ body }) => (body === undefined ? undefined : JSON.parse(body)));
  return { github, sent, bodies, log, debug, left };
}

/** The GitHubError that a promise ends with. */
async function failure(promise: Promise<unknown>): Promise<GitHubError> {
  const error = await errorOf(promise);
  expect(error).toBeInstanceOf(GitHubError);
  return error as GitHubError;
}

describe('targets', () => {
  test('have paths whose names are encoded', () => {
    const environment = targetOf('octo-org/octo-repo', 'eu/west 1');
    expect(secretPath(environment, 'A')).toBe(
      '/repos/octo-org/octo-repo/environments/eu%2Fwest%201/secrets/A',
    );
    expect(publicKeyPath(target)).toBe('/repos/octo-org/octo-repo/actions/secrets/public-key');
    expect(environment.line).toBe('octo-org/octo-repo environment:eu/west 1');
  });
});

describe('githubAddress', () => {
  test.each([
    [undefined, 'https://api.github.com'],
    ['', 'https://api.github.com'],
    ['https://ghe.example.com/api/v3/', 'https://ghe.example.com/api/v3'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('of %j is %s', (given, address) => {
    expect(githubAddress(given)).toBe(address);
  });

  test.each([
    ['http://api.github.com', 'GITHUB_API_URL must begin with https://, but it is http://.'],
    ['http://localhost.example.com', 'GITHUB_API_URL must begin with https://, but it is http://.'],
    ['https://user:hush@api.github.com', 'GITHUB_API_URL must be a plain URL'],
    ['https://api.github.com/?x=1', 'GITHUB_API_URL must be a plain URL'],
    ['nowhere', 'GITHUB_API_URL is not a URL.'],
  ])('refuses %s', async (given, text) => {
    const error = await failure(Promise.resolve().then(() => githubAddress(given)));
    expect(error.text()).toContain(text);
    expect(error.text()).not.toContain('hush');
    expect(error.forAll).toBe(true);
  });
});

describe('what goes out', () => {
  test('has exactly the headers that GitHub documents, and the token in one of them', async () => {
    const run = scripted([json(200, OLD), empty(404), empty(201)]);
    await run.github.publicKey();
    await run.github.checkWrite('ABSENT');
    await run.github.store('A', 'value', OLD);
    const headers = {
      authorization: `Bearer ${TOKEN}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': `neon-auth-action/${VERSION}`,
    };
    const of = `${API}/repos/octo-org/octo-repo/actions/secrets`;
    const shared = { headers, setting: 'GITHUB_API_URL', timeout: 60_000 };
    expect(run.sent).toEqual([
      { ...shared, method: 'GET', url: `${of}/public-key` },
      { ...shared, method: 'DELETE', url: `${of}/ABSENT` },
      {
        ...shared,
        method: 'PUT',
        url: `${of}/A`,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ encrypted_value: `${OLD.key}(value)`, key_id: 'k1' }),
      },
    ]);
    expect(JSON.stringify([run.log, run.debug])).not.toContain(TOKEN);
  });

  test('has no segment that would select another path', async () => {
    const run = scripted([]);
    expect((await failure(run.github.checkWrite('..'))).text()).toContain('not sent');
    expect(run.sent).toEqual([]);
  });
});

describe('publicKey', () => {
  test('is given where it is one', async () => {
    expect(await scripted([json(200, { ...OLD, id: 1 })]).github.publicKey()).toEqual(OLD);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'text'],
    ['null', null],
    ['no fields', {}],
    ['no key id', { key: OLD.key }],
    ['a key that is null', { key: null, key_id: 'k1' }],
    ['a key of 2 bytes', { key: base64(2), key_id: 'k1' }],
    ['an empty key id', { key: OLD.key, key_id: '' }],
    ['a key that is a number', { key: 1, key_id: 'k1' }],
    ['a key of 31 bytes', { key: base64(31), key_id: 'k1' }],
    ['a key of 33 bytes', { key: base64(33), key_id: 'k1' }],
    ['a key in the base64 of URLs', { key: base64(32, 255).replaceAll('/', '_'), key_id: 'k1' }],
    ['a key that is not base64', { key: '!'.repeat(44), key_id: 'k1' }],
    ['a key with which nothing can be sealed', { key: base64(32, 0), key_id: 'k1' }],
  ])('%s is refused', async (_, body) => {
    const error = await failure(
      scripted([{ ...json(200, body), body: JSON.stringify(body) ?? '' }]).github.publicKey(),
    );
    expect(error.text()).toMatch(
      /public-key: 200, but the response holds no public key\. Check GITHUB_API_URL, and what responds/,
    );
  });

  test('is taken of a 200 only', async () => {
    const error = await failure(scripted([json(201, OLD)]).github.publicKey());
    expect(error.text()).toMatch(/public-key: 201, which GitHub does not document for this request\. Check/);
  });
});

describe('checkWrite', () => {
  test.each([404, 204])('%i proves the right', async status => {
    const { github, sent } = scripted([empty(status)]);
    await github.checkWrite('ABSENT');
    expect(sent).toMatchObject([{ method: 'DELETE', body: undefined }]);
  });

  test.each([200, 202, 205])('%i is not a response of GitHub to it', async status => {
    const error = await failure(scripted([empty(status)]).github.checkWrite('ABSENT'));
    expect(error).toMatchObject({ status, forAll: false });
    expect(error.text()).toMatch(/^DELETE .*, which GitHub does not document for this request\. Check/);
  });

  test.each([401, 403])('%i is a refusal', async status => {
    expect(await failure(scripted([said(status)]).github.checkWrite('A'))).toMatchObject({
      status,
      forAll: true,
    });
  });

  test.each([400, 409, 422])('%i is an error with advice', async status => {
    const error = await failure(scripted([said(status, 'why')]).github.checkWrite('A'));
    expect(error.text()).toBe(
      `DELETE api.github.test/repos/octo-org/octo-repo/actions/secrets/A: ${status} why. GitHub did not accept the request: its message says why.`,
    );
  });

  test('500 is tried again, and then an error', async () => {
    const run = scripted([said(500), said(500), said(500)]);
    expect((await failure(run.github.checkWrite('A'))).text()).toContain('githubstatus.com');
    expect(run.left).toEqual([]);
  });
});

describe('a redirect is not followed', () => {
  test.each([301, 302, 303, 307, 308])(
    '%i names the host that it leads to, and nothing more',
    async status => {
      const location = 'https://user:pass@elsewhere.test/path?code=1';
      const { github, sent } = scripted([empty(status, { location })]);
      const error = await failure(github.publicKey());
      expect(error).toMatchObject({ status, forAll: true });
      expect(error.text()).toContain(
        'A redirect to elsewhere.test is not followed, so that the token goes nowhere else: check GITHUB_API_URL.',
      );
      expect(error.text()).not.toMatch(/pass|code=1/);
      expect(sent).toHaveLength(1);
    },
  );

  test('to http on the same host neither', async () => {
    const { github } = scripted([empty(301, { location: 'http://api.github.test/x' })]);
    expect((await failure(github.publicKey())).text()).toContain('check GITHUB_API_URL');
  });

  test('within GitHub is that of a renamed repository', async () => {
    const moved = json(301, { message: 'Moved Permanently' }, { location: `${API}/repositories/1/x` });
    const error = await failure(scripted([moved]).github.publicKey());
    expect(error.text()).toBe(
      'GET api.github.test/repos/octo-org/octo-repo/actions/secrets/public-key: 301 Moved Permanently. A redirect to api.github.test is not followed: the repository was probably renamed or moved. Give its present name as github_repository.',
    );
  });

  test.each([undefined, '/relative'])('to %j', async location => {
    const { github } = scripted([empty(307, location === undefined ? {} : { location })]);
    expect((await failure(github.store('A', 'v', OLD))).text()).toContain('A redirect is not followed');
  });
});

const PUT_A = 'PUT api.github.test/repos/octo-org/octo-repo/actions/secrets/A';

describe('store', () => {
  test.each([201, 204])('%i: what is sealed is stored, with the key’s id', async status => {
    const { github, bodies } = scripted([empty(status)]);
    expect(await github.store('A', 'value', OLD)).toEqual({ key: OLD, at: undefined });
    expect(bodies()).toEqual([{ encrypted_value: `${OLD.key}(value)`, key_id: 'k1' }]);
  });

  test.each([200, 202, 206])('%i does not count', async status => {
    const error = await failure(scripted([json(status, {})]).github.store('A', 'v', OLD));
    expect(error.text()).toContain(`${status}, which GitHub does not document for this request`);
  });

  test.each([400, 422])(
    '%i: takes a new key where the old one is no longer taken, and gives it for the next',
    async status => {
      const { github, bodies, log } = scripted([said(status), json(200, NEW), empty(204)]);
      expect(await github.store('A', 'value', OLD)).toEqual({ key: NEW, at: undefined });
      expect(bodies()[2]).toEqual({ encrypted_value: `${NEW.key}(value)`, key_id: 'k2' });
      expect(log).toEqual([
        `${PUT_A}: ${status} no. The public key was replaced: trying again with the new one.`,
      ]);
    },
  );

  test('takes no new key after another refusal', async () => {
    const { github, sent } = scripted([said(403)]);
    expect(await failure(github.store('A', 'value', OLD))).toMatchObject({ status: 403 });
    expect(sent).toHaveLength(1);
  });

  test.each<[HttpResponse | TransportError, boolean]>([
    [new TransportError('lost', 'no response'), true],
    [new TransportError('rejected', 'the response is larger', { status: 201 }), true],
    [new TransportError('rejected', 'the certificate is not trusted'), false],
    [new TransportError('not-connected', 'refused'), false],
  ])('may have stored what got no whole response: %j', async (response, outcomeUnknown) => {
    const run = scripted([response, response, response]);
    expect(await failure(run.github.store('A', 'v', OLD))).toMatchObject({
      outcomeUnknown,
      status: undefined,
    });
  });

  test('fails with the first refusal where the key is still the same, and after a second one', async () => {
    const same = await failure(scripted([said(422, 'first'), json(200, OLD)]).github.store('A', 'v', OLD));
    expect(same.message).toContain('422 first');
    const again = scripted([said(422, 'first'), json(200, NEW), said(422, 'second')]);
    expect((await failure(again.github.store('A', 'v', OLD))).message).toContain('422 second');
  });

  test('tries again what was lost, and says in the end what came', async () => {
    const broken = new TransportError('lost', 'the connection broke before a response came (ECONNRESET)');
    const { github, log, debug } = scripted([broken, empty(201)]);
    await github.store('A', 'v', OLD);
    expect(log).toEqual([expect.stringMatching(/ECONNRESET.*Trying again in 0\.5 s \(1 of at most 2\)/)]);
    expect(debug).toEqual([
      `${PUT_A}: the connection broke before a response came (ECONNRESET)`,
      `${PUT_A}: 201`,
    ]);
    const untrusted = new TransportError('rejected', 'the certificate is not trusted', { advice: 'Set it.' });
    const run = scripted([untrusted]);
    expect((await failure(run.github.store('A', 'v', OLD))).text()).toMatch(/^PUT .*not trusted\. Set it\.$/);
    expect(run.sent).toHaveLength(1);
  });

  test('refuses a response over the size limit, and does not ask for it again', async () => {
    const large = new TransportError('rejected', 'the response is larger than 4194304 bytes', {
      status: 201,
    });
    const run = scripted([large]);
    expect((await failure(run.github.store('A', 'v', OLD))).message).toContain('the response is larger');
    expect(run.sent).toHaveLength(1);
  });

  test('shows no secret of a response and no line break, and cuts what is long', async () => {
    const message = `hush\n::error::x ${'y'.repeat(3000)}`;
    const error = await failure(scripted([said(409, message)]).github.store('A', 'v', OLD));
    expect(error.text()).toMatch(/^PUT .*: 409 \*\*\* ::error::x y+\.\.\. GitHub did not accept/);
    expect(error.text().length).toBeLessThan(1200);
  });

  test('sends nothing once the time is over', async () => {
    const { github, sent } = scripted([], 0);
    const error = await failure(github.store('A', 'v', OLD));
    expect(error).toMatchObject({ forAll: true });
    expect(error.text()).toMatch(/not sent: the timeout of the step is over\. Raise timeout\.$/);
    expect(sent).toEqual([]);
  });
});

test('a fault of the action is not one of GitHub', async () => {
  const error = await errorOf(scripted([]).github.publicKey());
  expect(error).not.toBeInstanceOf(GitHubError);
  expect(String(error)).toMatch(/^Error: nothing scripted for GET /);
});

describe('when secrets were written', () => {
  test('is the time of the response that stored them', async () => {
    const { github } = scripted([empty(204, { date: 'Thu, 01 Jan 2026 12:00:00 GMT' })]);
    expect(await github.store('A', 'v', OLD)).toEqual({ key: OLD, at: Date.UTC(2026, 0, 1, 12) });
  });

  test('is listed by GitHub, on one page', async () => {
    const secrets = [
      { name: 'A', created_at: '2026-01-01T11:00:00Z', updated_at: '2026-01-01T12:00:00Z' },
      { name: 'b', updated_at: 'yesterday' },
      { name: 'c_1', updated_at: '2026-01-01T12:00:01Z' },
      { name: 'D', updated_at: 5 },
      null,
      { updated_at: '2026-01-01T12:00:00Z' },
    ];
    const { github, sent } = scripted([json(200, { total_count: 6, secrets })]);
    expect([...(await github.updatedAt())]).toEqual([
      ['A', Date.UTC(2026, 0, 1, 12)],
      ['C_1', Date.UTC(2026, 0, 1, 12, 0, 1)],
    ]);
    expect(sent).toMatchObject([
      { method: 'GET', url: `${API}/repos/octo-org/octo-repo/actions/secrets?per_page=100` },
    ]);
  });

  test('is listed by GitHub, page by page where an organization has more', async () => {
    const page = Array.from({ length: 100 }, (_, at) => ({
      name: `S${at}`,
      updated_at: '2026-01-01T12:00:00Z',
    }));
    const last = [{ name: 'LAST', updated_at: '2026-01-01T12:00:01Z' }];
    const { github, sent } = scripted([json(200, { secrets: page }), json(200, { secrets: last })]);
    expect((await github.updatedAt()).size).toBe(101);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?per_page=100', '?per_page=100&page=2']);
  });

  test.each([{}, null, [], 'x', { secrets: {} }])('is an error of %j', async body => {
    const { github } = scripted([json(200, body)]);
    expect((await failure(github.updatedAt())).message).toMatch(
      /secrets: 200, but the response holds no list of secrets$/,
    );
  });
});

describe("an organization's secret", () => {
  const org = githubTargets('org:acme dependabot')[0];
  const at = `${API}/orgs/acme/dependabot/secrets`;

  test.each(['all', 'private'])('that %s repositories may read keeps that', async visibility => {
    const { github, sent } = scripted([json(200, { name: 'A', visibility }), empty(204)], undefined, org);
    const access = await github.access('A');
    expect(access).toEqual({ visibility });
    await github.store('A', 'v', OLD, access);
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${at}/A`, `PUT ${at}/A`]);
    const { key, key_id } = OLD;
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({ encrypted_value: `${key}(v)`, key_id, visibility });
  });

  test('that selected repositories may read keeps all of them, on whatever page', async () => {
    const repositories = Array.from({ length: 100 }, (_, id) => ({ id }));
    const { github, sent } = scripted(
      [
        json(200, { visibility: 'selected' }),
        json(200, { total_count: 101, repositories }),
        json(200, { total_count: 101, repositories: [{ id: 700 }] }),
      ],
      undefined,
      org,
    );
    expect(await github.access('A')).toEqual({
      visibility: 'selected',
      selected_repository_ids: [...repositories.map(({ id }) => id), 700],
    });
    expect(sent.slice(1).map(({ url }) => url)).toEqual([
      `${at}/A/repositories?per_page=100`,
      `${at}/A/repositories?per_page=100&page=2`,
    ]);
  });

  test('that is not there has no readers', async () => {
    expect(await scripted([said(404)], undefined, org).github.access('A')).toBeUndefined();
  });

  test.each([
    ['no visibility', [json(200, { name: 'A' })], 'visibility'],
    ['no ids', [json(200, { visibility: 'selected' }), json(200, { repositories: [{}] })], 'id of each'],
    ['no list', [json(200, { visibility: 'selected' }), json(200, {})], 'list of repositories'],
  ])('with %s is an error', async (_, responses, what) => {
    const error = await failure(scripted(responses, undefined, org).github.access('A'));
    expect(error.text()).toContain(`200, but the response holds no ${what}`);
  });

  test('needs another permission, which the error names', async () => {
    const error = await failure(scripted([said(403)], undefined, org).github.publicKey());
    expect(error.text()).toContain(
      'the organization permission "Organization dependabot secrets: read and write", or the scope admin:org',
    );
  });
});

test('giving up says how often, and what Retry-After asked for', async () => {
  const { github } = scripted([said(503), said(503), said(503)]);
  expect((await failure(github.publicKey())).text()).toMatch(
    /: 503 no\. Gave up after 3 tries in 1\.5 s\. GitHub had a fault/,
  );
  const lost = new TransportError('lost', 'no response');
  expect((await failure(scripted([lost, lost, lost]).github.store('A', 'v', OLD))).text()).toBe(
    `${PUT_A}: no response. Gave up after 3 tries in 1.5 s.`,
  );
  const limited = scripted([said(429, 'slow', { 'retry-after': '600' })]);
  const error = await failure(limited.github.publicKey());
  expect(error.text()).toContain('Gave up after 1 try in 0 s; Retry-After asked for 600 s. GitHub limits');
  expect(error).toMatchObject({ status: 429, forAll: true });
});
