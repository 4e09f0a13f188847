import { type GitHubExchange, requestProblems, responseProblems } from '../../spec/github.ts';
import type { RawResponse } from '../http/faults.ts';
import { secretPath } from './secrets.ts';

/** What GitHub's document does not allow, of the request and of what the fake responds to it. */
export function violationsOf(
  request: Pick<GitHubExchange, 'method' | 'path' | 'body'>,
  real: RawResponse | undefined,
): string[] {
  const isKnown = !real || real.status < 400;
  const response = real && isSecrets(request.path) && responseOf(real);
  const problems = [
    // A refused one may be for something that there is not.
    ...(isKnown ? requestProblems(request) : []),
    ...(response ? responseProblems({ ...request, ...response }) : []),
  ];
  return problems.map(problem => `${request.method} ${request.path}: ${problem}`);
}

// The responses to comments hold only what the action reads.
const isSecrets = (path: string) => secretPath(path) !== undefined;

function responseOf({ status, body }: RawResponse): Pick<GitHubExchange, 'status' | 'response'> {
  return { status, response: body === '' ? undefined : JSON.parse(String(body)) };
}
