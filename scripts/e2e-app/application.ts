import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Variables } from './prepare.ts';

const FOLDER = resolve('examples/nextjs');
const NEXT = join(FOLDER, 'node_modules/next/dist/bin/next');
/** An IPv4 origin on loopback with the port that was free. */
const LISTENS = /http:\/\/127\.0\.0\.1:(\d+)/;

/** An application that responds. */
export interface Application {
  port: number;
  stop(): Promise<void>;
}

/** Installs the packages of the example, if they are not those of its lock file. Returns whether it had to. */
export async function install(log: string): Promise<boolean> {
  const npm = (...args: string[]) => ended(run('npm', args, forNpm(), log));
  if ((await npm('ls')) === 0) return false;
  if ((await npm('ci')) !== 0) throw new Error(`npm ci of ${FOLDER} failed: see ${log}`);
  return true;
}

/** Builds the example. Throws where that fails. */
export async function build(variables: Variables, log: string): Promise<void> {
  const code = await ended(run(process.execPath, [NEXT, 'build'], forNext(variables), log));
  if (code !== 0) throw new Error(`next build failed: see ${log}`);
}

/** Starts what was built, at a free port. Throws where it ends instead. */
export async function start(variables: Variables, log: string): Promise<Application> {
  const args = [NEXT, 'start', '--hostname', '127.0.0.1', '--port', '0'];
  const child = run(process.execPath, args, forNext(variables), log);
  const end = ended(child);
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', chunk => {
      const [, found] = LISTENS.exec(String(chunk)) ?? [];
      if (found) resolve(Number(found));
    });
    void end.then(code => reject(new Error(`next start ended with ${code}: see ${log}`)));
  });
  return {
    port,
    async stop() {
      child.kill();
      await end;
    },
  };
}

/** PATH, HOME and the variables; nothing else of this environment, and no NEON_* of it. */
function forNext(variables: Variables): Variables {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, NEXT_TELEMETRY_DISABLED: '1', ...variables };
}

/** This environment, for the way to the registry, without what `npm run` says of the repository's own package. */
function forNpm(): NodeJS.ProcessEnv {
  const own = /^npm_(?:package_|lifecycle_|config_local_prefix$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

/** A command in the example's folder, whose output goes to a file. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv, log: string): ChildProcess {
  const child = spawn(command, args, { cwd: FOLDER, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const file = createWriteStream(log, { flags: 'a' });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  return child;
}

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
