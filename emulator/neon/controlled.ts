import type { AuthServices } from '../auth/index.ts';
import type { Controlled } from '../http/control.ts';
import type { PendingFault } from '../http/faults.ts';
import type { Backend } from './backend.ts';
import type { Emulator } from './emulator.ts';

/** What can be seen of the emulator, and done with it, over HTTP. */
export function controlled(
  emulator: Emulator & { pending(): readonly PendingFault[] },
  backend: Backend,
): Controlled {
  const { requests, violations, state, auth, pending, fail, reset } = emulator;
  const views = {
    requests: () => requests,
    violations: () => violations,
    // Infinity, for ever, is 0 as in the fault itself.
    faults: () =>
      pending().map(({ fault, left }) => ({ ...fault, times: left === Number.POSITIVE_INFINITY ? 0 : left })),
    state: () => backend.view(state),
    ...(auth && {
      mail: () => auth.mails,
      webhooks: () => auth.webhooks,
      databases: () => databases(emulator, auth),
    }),
  };
  const actions = auth && { options: (body: unknown) => setOptions(auth, body) };
  return { views, ...(actions && { actions }), fail, reset };
}

/** Connection strings by branch id. */
async function databases({ state }: Emulator, auth: AuthServices): Promise<Record<string, string>> {
  const branches = Object.values(state.projects).flatMap(project => project.branches);
  const urls = branches.map(async ({ id }) => [id, await auth.branch(id).databaseUrl()] as const);
  return Object.fromEntries(await Promise.all(urls));
}

const CHECKS: Record<string, (value: unknown) => boolean> = {
  sync_delay: value => Number.isInteger(value) && (value as number) >= 0,
  deliver_webhooks: value => typeof value === 'boolean',
};

function setOptions(auth: AuthServices, body: unknown): void {
  const given = Object.entries(typeof body === 'object' && body !== null ? body : { body });
  const wrong = given.filter(([name, value]) => !CHECKS[name]?.(value)).map(([name]) => name);
  if (wrong.length > 0) throw new Error(`not options, or not their values: ${wrong.join(', ')}`);
  const { sync_delay = auth.syncDelay, deliver_webhooks = auth.deliverWebhooks } = body as {
    sync_delay?: number;
    deliver_webhooks?: boolean;
  };
  Object.assign(auth, { syncDelay: sync_delay, deliverWebhooks: deliver_webhooks });
}
