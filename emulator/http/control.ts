import type { Fault, RawResponse } from './faults.ts';

/** What people and scripts can drive over HTTP. */
export interface Controlled {
  /** What can be looked at, by name. */
  views: Record<string, () => unknown>;
  /** Queues a fault; throws when it is not one. */
  fail(fault: Fault): void;
  reset(): void;
}

const BASE = '/_emulator/';

/** Whether a request is one to control the emulator. */
export function isControl(url: string): boolean {
  return url.startsWith(BASE);
}

/** The endpoints under `/_emulator/`: GET of a view, POST of faults and reset. They need no key. */
export function control(controlled: Controlled, method: string, url: string, body: unknown): RawResponse {
  const name = url.slice(BASE.length);
  if (method === 'GET' && Object.hasOwn(controlled.views, name)) return json(200, controlled.views[name]?.());
  if (method === 'POST' && name === 'faults') return addFault(controlled, body);
  if (method !== 'POST' || name !== 'reset') {
    return json(404, { message: `no such control endpoint: ${method} ${url}` });
  }
  controlled.reset();
  return { status: 204, headers: {}, body: '' };
}

function addFault(controlled: Controlled, body: unknown): RawResponse {
  try {
    controlled.fail(body as Fault);
    return { status: 204, headers: {}, body: '' };
  } catch (error) {
    return json(400, { message: (error as Error).message });
  }
}

function json(status: number, body: unknown): RawResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
