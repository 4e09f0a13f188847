import type { RawResponse } from '../http/faults.ts';

/** GitHub's body of a refusal. */
export function refusal(status: number, message: string): RawResponse {
  return json(status, {
    message,
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  });
}

export function json(status: number, body: object): RawResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}
