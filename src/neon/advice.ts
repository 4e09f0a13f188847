import { isRedirect, redirectAdvice } from '../http/advice.ts';

const ADVICE: Record<number, string> = {
  400: 'Neon did not accept the request: correct the input that its message names.',
  401: 'Check api_key: it is mistyped, revoked or of another Neon account. Keys are made in the Neon Console under API keys.',
  403: 'The API key may not do this: use one of a member or organization with access to this project.',
  404: 'Check project_id and the branch, and that Neon Auth is enabled there: with this key Neon finds no such thing.',
  405: 'Neon has no such endpoint any more.',
  407: 'The proxy wants credentials: give them in HTTPS_PROXY.',
  408: 'Whoever responded had waited too long for the request: check the network and proxy of the runner.',
  409: 'It exists already or is being changed by another request.',
  410: 'Neon has switched this endpoint off.',
  423: 'Another operation holds the project locked. Raise timeout and max_retries, and let such jobs run one at a time (concurrency in the workflow).',
  429: 'Too many requests: Neon takes 700 a minute and 40 a second on a route. Raise timeout and max_retries, or run fewer jobs at once.',
};

/** What is missing where a request for it gets a 404. */
const MISSING: [path: RegExp, advice: string][] = [
  [/^\/organizations\/[^/]+\//, 'Check org_id: with this key Neon finds no such organization.'],
  [/^\/api_keys\/\d+$/, 'It is no key of this account, or was revoked before.'],
  [
    /^\/projects\/[^/]+(?:\/branches)?$/,
    'Check project_id and api_key: with this key Neon finds no such project.',
  ],
  [
    /^\/projects\/[^/]+\/branches\/[^/]+$/,
    'Check the branch and project_id: with this key Neon finds no such branch.',
  ],
];

/** What to do about a status, in sentences. */
export function adviceFor(status: number, location?: string, path = ''): string[] {
  if (isRedirect(status)) return [redirectAdvice(location, 'key', 'api_host')];
  const missing = status === 404 ? MISSING.find(([pattern]) => pattern.test(path))?.[1] : undefined;
  const advice =
    missing ??
    ADVICE[status] ??
    (status >= 500 ? 'Neon had a fault: try again later; see https://neonstatus.com.' : undefined);
  return advice ? [advice] : [];
}
