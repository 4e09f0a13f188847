import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import { createGitHub } from '../../src/github/client.ts';
import { GitHubError } from '../../src/github/errors.ts';
import { type GitHubReply, NoReply } from '../../src/github/reply.ts';
import { labelOf, publicKeyRoute, secretRoute, targetOf } from '../../src/github/target.ts';
import { errorOf } from '../support/plans.ts';

const target = targetOf('octo-org/octo-repo', undefined);
const KEY: GitHubReply = { status: 200, headers: {}, body: { key_id: 'k1', key: 'a2V5' } };
const said = (status: number, message = 'no', headers: GitHubReply['headers'] = {}): GitHubReply => ({
  status,
  headers,
  body: { message },
});

/** The client over a script of answers, with a clock that only waits move on; a text is sealed as `key(text)`. */
function scripted(replies: (GitHubReply | NoReply)[], deadline = 120_000) {
  let clock = 0;
  const sent: [route: string, parameters: Record<string, unknown>, timeout: number][] = [];
  const log: string[] = [];
  const left = [...replies];
  const github = createGitHub(
    { target, maxRetries: 2, deadline },
    {
      send: async (...request) => {
        sent.push(request);
        const next = left.shift();
        if (!next) throw new Error(`nothing scripted for ${request[0]}`);
        if (next instanceof NoReply) throw next;
        return next;
      },
      seal: (text, key) => {
        if (key === 'bad') throw new TypeError('invalid input');
        return `${key}(${text})`;
      },
      now: () => clock,
      sleep: async milliseconds => {
        clock += milliseconds;
      },
      random: () => 0.5,
      log: line => log.push(line),
      debug: () => {},
      redact: text => text.replaceAll('hush', '***'),
    },
  );
  return { github, sent, log };
}

describe('targets', () => {
  test('have routes whose parameters are encoded', () => {
    const environment = targetOf('octo-org/octo-repo', 'eu/west 1');
    expect(secretRoute(environment, 'A')).toEqual({
      route: 'PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}',
      parameters: { owner: 'octo-org', repo: 'octo-repo', environment_name: 'eu/west 1', secret_name: 'A' },
      text: 'PUT /repos/octo-org/octo-repo/environments/eu%2Fwest%201/secrets/A',
    });
    expect(publicKeyRoute(target).text).toBe('GET /repos/octo-org/octo-repo/actions/secrets/public-key');
    expect(labelOf(environment)).toBe('environment eu/west 1 of octo-org/octo-repo');
  });
});

describe('publicKey', () => {
  test('is tried before it is used', async () => {
    expect(await scripted([KEY]).github.publicKey()).toEqual({ key_id: 'k1', key: 'a2V5' });
    for (const body of [
      undefined,
      'text',
      {},
      { key: 'a2V5' },
      { key: 1, key_id: 'k1' },
      { key: 'bad', key_id: 'k1' },
    ]) {
      const error = await errorOf(scripted([{ status: 200, headers: {}, body }]).github.publicKey());
      expect((error as GitHubError).text()).toMatch(/public-key: 200, but the answer holds no public key\.$/);
    }
  });
});

describe('checkWrite', () => {
  // Only a refusal for lack of the right is a no; all else would be the same for one who has it.
  test.each([404, 204, 422, 500])('%i is no refusal of one that may not write', async status => {
    const { github, sent } = scripted([said(status)]);
    await github.checkWrite('ABSENT');
    expect(sent[0]?.[0]).toMatch(/^DELETE /);
    expect(sent[0]?.[1]).toMatchObject({ secret_name: 'ABSENT' });
    expect(sent[0]?.[1]).not.toHaveProperty('data');
  });

  test.each([401, 403])('%i is one', async status => {
    expect(await errorOf(scripted([said(status)]).github.checkWrite('A'))).toMatchObject({
      status,
      forAll: true,
    });
  });
});

describe('store', () => {
  const key = { key_id: 'k1', key: 'a2V5' };

  test('sends what is sealed, with the key’s id', async () => {
    const { github, sent } = scripted([said(201)]);
    expect(await github.store('A', 'value', key)).toBe(key);
    expect(sent[0]?.[1]).toMatchObject({ data: { encrypted_value: 'a2V5(value)', key_id: 'k1' } });
  });

  test('takes a new key where the old one is no longer taken, and gives it for the next', async () => {
    const fresh: GitHubReply = { status: 200, headers: {}, body: { key_id: 'k2', key: 'bmV3' } };
    const { github, sent } = scripted([said(422), fresh, said(204)]);
    expect(await github.store('A', 'value', key)).toEqual({ key_id: 'k2', key: 'bmV3' });
    expect(sent[2]?.[1]).toMatchObject({ data: { encrypted_value: 'bmV3(value)', key_id: 'k2' } });
  });

  test('fails with the first refusal where the key is still the same, and after a second one', async () => {
    expect(await errorOf(scripted([said(422, 'first'), KEY]).github.store('A', 'v', key))).toMatchObject({
      message: expect.stringContaining('422 first'),
    });
    const fresh: GitHubReply = { status: 200, headers: {}, body: { key_id: 'k2', key: 'bmV3' } };
    const again = scripted([said(422, 'first'), fresh, said(422, 'second')]);
    expect(await errorOf(again.github.store('A', 'v', key))).toMatchObject({
      message: expect.stringContaining('422 second'),
    });
  });

  test('tries again what was lost, and says in the end what came', async () => {
    const { github, log } = scripted([new NoReply('the connection failed (ECONNRESET)', true), said(201)]);
    await github.store('A', 'v', key);
    expect(log).toEqual([expect.stringMatching(/ECONNRESET.*Trying again in 0\.5 s \(1 of at most 2\)/)]);
    const untrusted = scripted([new NoReply('the certificate of GitHub is not trusted (X)', false)]);
    expect(await errorOf(untrusted.github.store('A', 'v', key))).toMatchObject({
      message: expect.stringContaining('not trusted'),
    });
  });

  test('shows no secret of an answer and no line break, and cuts what is long', async () => {
    const message = `hush\n::error::x ${'y'.repeat(3000)}`;
    const error = (await errorOf(scripted([said(409, message)]).github.store('A', 'v', key))) as GitHubError;
    expect(error.text()).toMatch(/^PUT .*: 409 \*\*\* ::error::x y+\.\.\.$/);
    expect(error.text().length).toBeLessThan(1200);
  });

  test('sends nothing once the time is over', async () => {
    const { github, sent } = scripted([], 0);
    expect(await errorOf(github.store('A', 'v', key))).toMatchObject({ forAll: true });
    expect(sent).toEqual([]);
    expect(await errorOf(github.store('A', 'v', key))).toBeInstanceOf(GitHubError);
  });
});
