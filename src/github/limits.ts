import type { Effects } from '../http/effects.ts';
import { askedWait } from '../http/headers.ts';
import { parseResponse } from './response.ts';
import { isRateLimited } from './retry.ts';

/**
 * Effects for requests that run side by side with one token: where GitHub's rate limit refuses one of them and says how
 * long, the others wait as well ("Best practices for using the REST API": who goes on may be banned). A wait that does
 * not end before the deadline is left to the retry loop, which does not begin it.
 */
export function sharingLimits<E extends Effects>(effects: E, deadline: number): E {
  let until = 0;
  return {
    ...effects,
    async send(request) {
      const wait = until < deadline ? Math.max(0, until - effects.now()) : 0;
      if (wait > 0) await effects.sleep(wait);
      const response = await effects.send({ ...request, timeout: Math.max(1, request.timeout - wait) });
      if (response.status >= 400 && isRateLimited(parseResponse(response))) {
        const asked = askedWait(response.headers, Date.now()) ?? 0;
        until = Math.max(until, effects.now() + asked);
      }
      return response;
    },
  };
}
