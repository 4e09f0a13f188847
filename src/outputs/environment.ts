import * as core from '@actions/core';
import type { Generation } from '../operations/declare.ts';
import { Secret } from '../secret.ts';
import type { OutputName, Outputs } from './declarations.ts';
import type { Log } from './log.ts';

/** The frameworks that show variables of certain names to browsers. */
export type Framework = 'nextjs' | 'vite';

/** An environment variable that an application reads. */
export interface Variable {
  name: string;
  value: string;
  /** Whether nobody but a server may have it. */
  secret: boolean;
}

interface Row {
  name: string;
  output: OutputName;
  /** The name after a framework's prefix; absent for what no browser may have. */
  public?: string;
}

/** Names by generation (contract section 5): those of Stack Auth's SDK, and of Neon's. */
const ROWS: Record<Generation, readonly Row[]> = {
  stack: [
    { name: 'STACK_PROJECT_ID', output: 'auth_provider_project_id', public: 'STACK_PROJECT_ID' },
    {
      name: 'STACK_PUBLISHABLE_CLIENT_KEY',
      output: 'pub_client_key',
      public: 'STACK_PUBLISHABLE_CLIENT_KEY',
    },
    { name: 'STACK_SECRET_SERVER_KEY', output: 'secret_server_key' },
  ],
  better_auth: [
    { name: 'NEON_AUTH_BASE_URL', output: 'base_url', public: 'NEON_AUTH_URL' },
    { name: 'NEON_AUTH_JWKS_URL', output: 'jwks_url' },
  ],
};

const PREFIX: Record<Framework, string> = { nextjs: 'NEXT_PUBLIC_', vite: 'VITE_' };

/** The variables of a step's outputs; an output that is not set gives none, and a secret no public one. */
export function variablesOf(generation: Generation, outputs: Outputs, framework?: Framework): Variable[] {
  const rows = ROWS[generation];
  const server = rows.map(row => variable(row.name, row.output, outputs));
  const browser = framework
    ? rows.map(row => row.public && variable(PREFIX[framework] + row.public, row.output, outputs))
    : [];
  return [...server, ...browser].filter(found => typeof found === 'object');
}

function variable(name: string, output: OutputName, outputs: Outputs): Variable | undefined {
  const value = textOf(outputs[output]);
  return value === undefined ? undefined : { name, value, secret: output === 'secret_server_key' };
}

/** An output's text, secrets revealed; undefined where it is not set or empty. */
export function textOf(value: Outputs[OutputName]): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return value instanceof Secret ? value.reveal() || undefined : String(value);
}

/** Sets variables for the steps that follow, and tells whether it could. All secrets among them must be masked by now. */
export function exportVariables(variables: readonly Variable[], log: Pick<Log, 'warning'>): boolean {
  // Without the file the toolkit would print the variables, secrets included.
  if (!process.env.GITHUB_ENV) {
    log.warning('GITHUB_ENV is not set: the variables are not exported.');
    return false;
  }
  for (const { name, value } of variables) core.exportVariable(name, value);
  return true;
}
