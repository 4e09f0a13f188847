import type { Generation } from '../inputs/generation.ts';
import type { Inputs } from '../inputs/table.ts';
import { type OutputName, type Outputs, revealed } from '../report/outputs.ts';
import type { Variable } from '../runner/environment.ts';

/** The frameworks that show variables of certain names to browsers. */
export type Framework = NonNullable<Inputs['framework']>;

interface Row {
  name: string;
  output: OutputName;
  /** The name after a framework's prefix; absent for what no browser may have. */
  public?: string;
}

/** Names by generation: those of Stack Auth's SDK, and of Neon's. */
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
    { name: 'NEON_AUTH_COOKIE_SECRET', output: 'cookie_secret' },
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
  const value = revealed(outputs[output]);
  return value === undefined ? undefined : { name, value };
}

/** The names of variables as a list; `none`. */
export function namesOf(variables: readonly Variable[]): string {
  return variables.map(({ name }) => name).join(', ') || 'none';
}
