import type { FakeGitHub } from '../../emulator/github/server.ts';
import type { CommentOptions } from '../../src/github/comments.ts';
import type { Effects } from '../../src/http/effects.ts';
import type { Budget } from '../../src/http/retry.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import { Secret } from '../../src/secrets/secret.ts';

/** Effects over a real network, with a clock that only waits move on. */
export function realEffects(budget: Partial<Budget> = {}): Effects & Budget & { lines: string[] } {
  let clock = 0;
  const lines: string[] = [];
  return {
    maxRetries: 3,
    deadline: 120_000,
    ...budget,
    lines,
    async send({ method, url, headers, body }) {
      try {
        const response = await fetch(url, {
          method,
          headers,
          redirect: 'manual',
          ...(body !== undefined && { body }),
        });
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: await response.text(),
        };
      } catch {
        throw new TransportError('lost', 'the connection broke before a response came');
      }
    },
    now: () => clock,
    sleep: async milliseconds => {
      clock += milliseconds;
    },
    random: () => 0.5,
    log: line => lines.push(line),
    debug: () => {},
    redact: text => text.replaceAll('hush', '***'),
    registerFields: () => {},
  };
}

/** How to comment with a token of the fake. */
export function commentOptions(github: FakeGitHub, token: string, budget: Budget): CommentOptions {
  const { maxRetries, deadline } = budget;
  return {
    token: new Secret(token),
    apiUrl: github.url,
    graphqlUrl: github.graphqlUrl,
    maxRetries,
    deadline,
  };
}
