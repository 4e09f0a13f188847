import { describe, expect, test } from '@jest/globals';
import { errorOfResponse, GitHubError } from '../../src/github/errors.ts';
import type { GitHubResponse } from '../../src/github/response.ts';
import { refusalsOf, targetOf } from '../../src/github/target.ts';

const ASKED = 'PUT api.github.test/x';
const OTHER_TOKENS =
  "The job's own GITHUB_TOKEN can never have it: use the token of a GitHub App or a fine-grained personal access token (README, How secrets travel).";
const SECRETS =
  'It takes the repository permission "Secrets: read and write", or the scope repo of a classic token.';
const ENVIRONMENTS = SECRETS.replace('Secrets', 'Environments');

function errorOf(
  status: number,
  message: string,
  headers: GitHubResponse['headers'] = {},
  environment?: string,
): GitHubError {
  return errorOfResponse(
    ASKED,
    { status, headers, body: { message } },
    {
      refusals: refusalsOf(targetOf('octo-org/octo-repo', environment)),
      baseUrl: 'https://api.github.test/v3',
      setting: 'GITHUB_API_URL',
      clean: text => text.replaceAll('hush', '***'),
    },
  );
}

describe('an error of GitHub says what to do', () => {
  test.each<[string, Parameters<typeof errorOf>, string]>([
    ['a wrong token', [401, 'no'], 'no. Check github_token: it is mistyped, revoked or has expired.'],
    [
      "the job's own token",
      [403, 'Resource not accessible by integration'],
      `Resource not accessible by integration. This is the job's own GITHUB_TOKEN, or the token of a GitHub App without the permission. ${SECRETS} ${OTHER_TOKENS}`,
    ],
    [
      'a token without the right',
      [403, 'no', {}, 'production'],
      `no. The token lacks the permission, or the organization has not admitted it. ${ENVIRONMENTS} ${OTHER_TOKENS}`,
    ],
    [
      'a right that GitHub names',
      [403, 'no', { 'x-accepted-github-permissions': `secrets=write ${'x'.repeat(200)}` }],
      `no. The token lacks the permission, or the organization has not admitted it. ${SECRETS.replace(
        '",',
        `" (GitHub asks for secrets=write ${'x'.repeat(83)}...),`,
      )} ${OTHER_TOKENS}`,
    ],
    [
      'no repository',
      [404, 'Not Found'],
      `Not Found. GitHub finds no octo-org/octo-repo with this token: check github_repository, and that the token includes the repository. ${SECRETS} ${OTHER_TOKENS}`,
    ],
    [
      'no environment',
      [404, 'Not Found', {}, 'production'],
      `Not Found. GitHub finds no octo-org/octo-repo environment:production with this token: check github_repository and github_environment, which must exist already, and that the token includes the repository. ${ENVIRONMENTS} ${OTHER_TOKENS}`,
    ],
    [
      'a rate limit',
      [403, 'API rate limit exceeded'],
      'API rate limit exceeded. GitHub limits how fast requests may come: raise timeout, or try again later.',
    ],
    ['a fault', [500, 'hush'], '***. GitHub had a fault: see https://www.githubstatus.com.'],
    ['a refusal', [422, 'hush'], '***. GitHub did not accept the request: its message says why.'],
    ['no message', [422, ' '], 'without a message. GitHub did not accept the request: its message says why.'],
    [
      'a renamed repository',
      [301, 'Moved', { location: 'https://api.github.test/repositories/1' }],
      'Moved. A redirect to api.github.test is not followed: the repository was probably renamed or moved. Give its present name as github_repository.',
    ],
    [
      'a redirect elsewhere',
      [302, 'Found', { location: 'https://api.github.test:8443/x' }],
      'Found. A redirect to api.github.test:8443 is not followed, so that the token goes nowhere else: check GITHUB_API_URL.',
    ],
  ])('%s', (_, given, text) => {
    const error = errorOf(...given);
    expect(error.text()).toBe(`${ASKED}: ${given[0]} ${text}`);
    expect(error.status).toBe(given[0]);
  });

  test('a status that is not documented', () => {
    const error = errorOf(299, 'no');
    expect(error).toMatchObject({ status: 299, forAll: false, outcomeUnknown: true });
    expect(error.text()).toBe(
      `${ASKED}: 299, which GitHub does not document for this request. Check GITHUB_API_URL, and what responds in place of GitHub, such as a proxy with a login page.`,
    );
  });
});

test('holds for all secrets where rights, target, rate limit or a redirect are the cause', () => {
  const statuses = [300, 307, 399, 400, 401, 402, 403, 404, 405, 409, 422, 429, 500];
  expect(statuses.filter(status => errorOf(status, 'no').forAll)).toEqual([
    300, 307, 399, 401, 403, 404, 429,
  ]);
});

test('what a request did is unknown after a fault of GitHub, and after no refusal', () => {
  const statuses = [300, 400, 403, 422, 499, 500, 503];
  expect(statuses.filter(status => errorOf(status, 'no').outcomeUnknown)).toEqual([500, 503]);
});

test('an error without advice is one sentence', () => {
  const error = new GitHubError('it failed');
  expect(error).toMatchObject({ status: undefined, forAll: false, outcomeUnknown: false, advice: '' });
  expect(error.text()).toBe('it failed.');
});
