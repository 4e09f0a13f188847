import { inSeconds } from '../neon/transport.ts';
import type { Secret } from '../secret.ts';
import { VERSION } from '../version.ts';
import { type GitHubReply, type GitHubSend, NoReply } from './reply.ts';

/** What Octokit throws (`RequestError`); `response` is absent where there was no answer. */
interface Thrown {
  message: string;
  cause?: unknown;
  response?: { status: number; headers: Record<string, unknown>; data: unknown };
}

/**
 * The toolkit's Octokit, which respects GITHUB_API_URL and the runner's proxies. It retries nothing by itself.
 * @param debug gets what it would write to the console.
 */
export async function octokitSend(token: Secret, debug: (line: string) => void): Promise<GitHubSend> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token.reveal(), {
    userAgent: `neon-auth-action/${VERSION}`,
    log: { debug, info: debug, warn: debug, error: debug },
  });
  return async (route, parameters, timeout) => {
    const signal = AbortSignal.timeout(Math.ceil(timeout));
    try {
      const { status, headers, data } = await octokit.request(route, {
        ...parameters,
        headers: { 'x-github-api-version': '2022-11-28' },
        request: { signal },
      });
      return reply(status, headers, data);
    } catch (error) {
      if (error instanceof NoReply) throw error;
      const { response } = error as Thrown;
      if (response) return reply(response.status, response.headers, response.data);
      if (signal.aborted) throw new NoReply(`no answer within ${inSeconds(timeout)}`, true);
      throw noReply(error as Thrown);
    }
  };
}

function reply(status: number, headers: Record<string, unknown>, body: unknown): GitHubReply {
  // Octokit gives what came of JSON that broke off, or that is none, as a text.
  if (typeof body === 'string' && /json/i.test(String(headers['content-type']))) {
    throw new NoReply(`${status}, but the answer is not whole`, true);
  }
  const texts = Object.entries(headers).map(([name, value]) => [
    name,
    value === undefined ? value : String(value),
  ]);
  return { status, headers: Object.fromEntries(texts), body };
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|^ERR_SSL|EPROTO/;

/** The innermost reason says what happened: Octokit and fetch wrap it as their cause. */
function noReply(error: Thrown): NoReply {
  let reason: unknown = error;
  for (let depth = 0; depth < 5; depth++) {
    const { cause } = (reason ?? {}) as Thrown;
    if (cause === undefined) break;
    reason = cause;
  }
  const { code = '', message = '' } = reason as NodeJS.ErrnoException;
  const certificate = CERTIFICATE.test(code);
  const what = certificate ? 'the certificate of GitHub is not trusted' : 'the connection failed';
  return new NoReply(`${what} (${code || message})`, !certificate);
}
