import type { Fault, RawResponse } from './faults.ts';

/** What people and scripts can drive over HTTP. */
export interface Controlled {
  /** What can be looked at, by name. */
  views: Record<string, () => unknown>;
  /** What can be done besides, by name; throws where the body is wrong. */
  actions?: Record<string, (body: unknown) => void>;
  /** Queues a fault; throws when it is not one. */
  fail(fault: Fault): void;
  reset(): void | Promise<void>;
}

const BASE = '/_emulator/';

/** Whether a request is one to control the emulator. */
export function isControl(url: string): boolean {
  return url.startsWith(BASE);
}

/** The endpoints under `/_emulator/`: GET of a view, POST of faults, reset and other actions. They need no key. */
export async function control(
  { views, actions, fail, reset }: Controlled,
  method: string,
  url: string,
  body: unknown,
): Promise<RawResponse> {
  const name = url.slice(BASE.length);
  const all = { ...actions, reset, faults: (fault: unknown) => fail(fault as Fault) };
  if (method === 'GET' && Object.hasOwn(views, name)) return json(200, await views[name]?.());
  if (method === 'POST' && isAction(all, name)) return act(all[name], body);
  return json(404, { message: `no such control endpoint: ${method} ${url}` });
}

function isAction<T extends object>(actions: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(actions, name);
}

async function act(action: (body: unknown) => void | Promise<void>, body: unknown): Promise<RawResponse> {
  try {
    await action(body);
    return { status: 204, headers: {}, body: '' };
  } catch (error) {
    return json(400, { message: (error as Error).message });
  }
}

function json(status: number, body: unknown): RawResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
