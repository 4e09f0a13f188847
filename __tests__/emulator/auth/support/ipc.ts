import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CHEAP, NODE } from '../../support/cli.ts';

/** Functions that a child process offers; arguments and results are JSON. */
export type Table = Record<string, (...args: never[]) => unknown>;

interface Asked {
  id: number;
  name: string;
  args: never[];
}

interface Told {
  id: number;
  value?: unknown;
  error?: string;
}

/** In a child: offers functions to the parent, and ends with it. */
export function offer(table: Table): void {
  process.on('message', async ({ id, name, args }: Asked) => {
    let told: Told;
    try {
      told = { id, value: await table[name]?.(...args) };
    } catch (error) {
      told = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    process.send?.(told);
  });
  process.once('disconnect', () => process.exit());
}

/** A running child; `call` throws what its function throws. */
export interface Child<T extends Table> {
  call<K extends keyof T & string>(name: K, ...args: Parameters<T[K]>): Promise<Awaited<ReturnType<T[K]>>>;
  end(): Promise<void>;
}

/**
 * Starts a script that calls `offer`, in a Node that runs TypeScript and ES modules, which jest does not.
 * @param folder where the script is
 */
export function start<T extends Table>(script: string, folder = __dirname): Child<T> {
  const child: ChildProcess = fork(join(folder, script), {
    execPath: NODE,
    execArgv: CHEAP,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, PromiseWithResolvers<never>>();
  const ended = once(child, 'exit');
  child.on('message', ({ id, value, error }: Told) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error !== undefined) waiter?.reject(new Error(error));
    else waiter?.resolve(value as never);
  });
  child.on('exit', () => {
    for (const waiter of waiting.values()) waiter.reject(new Error(`${script} ended`));
  });
  let last = 0;
  return {
    call(name, ...args) {
      last += 1;
      const waiter = Promise.withResolvers<never>();
      waiting.set(last, waiter);
      child.send({ id: last, name, args });
      return waiter.promise;
    },
    async end() {
      child.disconnect();
      await ended;
    },
  };
}
