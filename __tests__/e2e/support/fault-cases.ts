import type { Fault } from '../../../emulator/neon/server.ts';

/** A way for the network or the API to fail, and what a read and a write make of it. */
export interface FaultCase {
  name: string;
  /** What the emulator does; absent where nothing of the emulator is reached. */
  fault?: Fault;
  /** Inputs that take the place of the usual ones. */
  inputs?: Record<string, string>;
  /** What the error reports; absent where the step succeeds. */
  read?: RegExp;
  write?: RegExp;
}

/** No label of a name is longer than 63: it is refused before anything goes out. */
const NO_SUCH_HOST = `${'x'.repeat(64)}.test`;
const HTML = '<html><body><h1>Bad Gateway</h1></body></html>';
const html = { headers: { 'content-type': 'text/html' }, body: HTML };
const large = JSON.stringify({ auth_provider: 'x'.repeat(10 * 1024 * 1024) });

export const MAYBE = /It may have been carried out all the same\. Run list-integrations/;

/** In `read` and `write`; the rest of both is checked for all: one error, exit code 1, nothing half-known. */
export const FAULT_CASES: FaultCase[] = [
  {
    name: 'Connection refused',
    inputs: { api_host: 'http://127.0.0.1:1/api/v2', max_retries: '1' },
    read: /the connection was refused/,
    write: /the connection was refused/,
  },
  {
    name: 'Host name not found',
    inputs: { api_host: `https://${NO_SUCH_HOST}/api/v2`, max_retries: '1' },
    read: /the host name was not found/,
    write: /the host name was not found/,
  },
  {
    name: 'Reset before a response',
    fault: { connection: 'reset', effect: true },
    read: /the connection broke before a response came/,
    write: MAYBE,
  },
  {
    name: 'Reset in the middle of the response',
    fault: { connection: 'reset-in-body' },
    read: /the connection broke after status 200, in the middle of the response/,
    write: MAYBE,
  },
  {
    name: 'No response ever',
    fault: { connection: 'hang', effect: true },
    inputs: { timeout: '1' },
    read: /no response within/,
    write: MAYBE,
  },
  {
    name: 'One byte a second',
    fault: { connection: 'trickle' },
    inputs: { timeout: '2' },
    read: /status 200, but not the whole response, within/,
    write: MAYBE,
  },
  {
    name: 'What responds does not speak HTTP',
    inputs: { api_host: 'not-http' },
    read: /is not HTTP/,
    write: MAYBE,
  },
  {
    name: 'JSON that is cut off',
    fault: { status: 200, body: '{"auth_provider":"bet', effect: true },
    read: /200, but its body is not JSON \(application\/json, 21 bytes\)/,
    write: MAYBE,
  },
  {
    name: 'HTML with status 200, such as a login page',
    fault: { status: 200, ...html, effect: true },
    read: /200, but its body is not JSON \(text\/html/,
    write: MAYBE,
  },
  {
    name: 'HTML of a gateway with status 502',
    fault: { status: 502, ...html, effect: true },
    read: /502 Bad Gateway; its body is not JSON \(text\/html/,
    write: MAYBE,
  },
  {
    name: 'No body where one is due',
    fault: { status: 200, body: '', effect: true },
    read: /200, but the response is not a JSON object/,
    write: MAYBE,
  },
  {
    name: 'A body of 10 MB',
    fault: { status: 200, body: large, effect: true },
    read: /the response is larger than 4194304 bytes/,
    write: MAYBE,
  },
  {
    name: 'JSON nested 100,000 deep',
    fault: { status: 200, body: `${'['.repeat(100_000)}${']'.repeat(100_000)}`, effect: true },
    read: /200, but its body is nested more than 200 deep \(application\/json, 200000 bytes\)/,
    write: MAYBE,
  },
  { name: 'Right JSON as text/plain', fault: { patch: {}, headers: { 'content-type': 'text/plain' } } },
  {
    name: '`null` instead of an object',
    fault: { status: 200, body: 'null', effect: true },
    read: /200, but the response is not a JSON object/,
    write: MAYBE,
  },
  {
    name: 'A needed field is `null`',
    fault: { patch: { auth_provider: null } },
    read: /200, but the response has no auth_provider/,
    write: MAYBE,
  },
  {
    name: 'A needed field is empty',
    fault: { patch: { auth_provider: '' } },
    read: /200, but the response has no auth_provider/,
    write: MAYBE,
  },
  {
    name: 'A needed field is missing',
    fault: { omit: ['auth_provider'] },
    read: /200, but the response has no auth_provider/,
    write: MAYBE,
  },
  {
    name: 'A needed field is of another type',
    fault: { patch: { auth_provider: 5 } },
    read: /the auth_provider of the response is not a text/,
    write: MAYBE,
  },
  {
    name: 'Fields that nobody knows, and empty optional ones',
    fault: { patch: { surprise: { deep: [1] }, base_url: null, jwks_url: '', schema_name: ' ' } },
  },
  {
    name: 'A redirect to another host',
    fault: { status: 302, headers: { location: 'https://elsewhere.test/steal' }, body: '' },
    read: /302 Found.*A redirect to elsewhere\.test is not followed/,
    write: /302 Found.*A redirect to elsewhere\.test is not followed/,
  },
  {
    name: 'Status 401',
    fault: { status: 401 },
    read: /401 .*Check api_key/,
    write: /401 .*Check api_key/,
  },
  {
    name: 'Status 423, until the retries are over',
    fault: { status: 423, headers: { 'retry-after': '0' } },
    inputs: { max_retries: '1' },
    read: /423 .*locked/,
    write: /423 .*locked/,
  },
  {
    name: 'Status 429 with a `Retry-After` beyond `timeout`',
    fault: { status: 429, headers: { 'retry-after': '3600' } },
    read: /429 .*Too many requests/,
    write: /429 .*Too many requests/,
  },
  {
    name: 'Status 408',
    fault: { status: 408, effect: true },
    read: /408 .*waited too long/,
    write: MAYBE,
  },
  {
    name: 'HTML of a gateway with status 503',
    fault: { status: 503, ...html, effect: true },
    inputs: { max_retries: '0' },
    read: /503 Service Unavailable; its body is not JSON \(text\/html/,
    write: MAYBE,
  },
  {
    name: 'Status 503, then no response ever',
    fault: { status: 503 },
    inputs: { timeout: '4' },
    read: /503 .*; then no response within/,
    write: /no response within .*; before that: 503 .*It may have been carried out/,
  },
  {
    name: 'Status 500',
    fault: { status: 500, effect: true },
    read: /500 .*Neon had a fault/,
    write: MAYBE,
  },
  {
    name: 'Status 504',
    fault: { status: 504, effect: true },
    read: /504 .*Neon had a fault/,
    write: MAYBE,
  },
];
