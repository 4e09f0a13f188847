import type { Generation } from '../../src/inputs/generation.ts';
import { declarationOf, type InputName } from '../../src/inputs/table.ts';
import type { Operation } from '../../src/operations/declare.ts';
import { outputNames } from '../../src/operations/traits.ts';
import { usedInputs } from '../../src/plan/used-inputs.ts';
import { BRANCH, PROJECT } from '../cases/case.ts';

/** An input that is not named below gets the first of these that fits: a new input is covered without a line here. */
const ANY = [
  'true',
  '5',
  'reuse',
  'fail',
  'sample',
  'a@example.com',
  'https://app.example.com',
  '{"enabled":true}',
];

const KNOWN: Record<string, string> = {
  project_id: PROJECT,
  branch_id: BRANCH,
  email: 'tester@example.com',
  recipient_email: 'tester@example.com',
  oauth_provider_id: 'google',
  user_id: 'd9b1f2a3-0000-4000-8000-000000000001',
  roles: 'admin',
  domains: 'https://app.example.com',
  match: 'https://app*',
  keep_domains: 'https://kept.example.com',
  if_exists: 'reuse',
  if_missing: 'fail',
  dry_run: 'false',
  mask_pub_client_key: 'true',
  max_retries: '0',
  timeout: '5',
  summary: 'true',
  wait_until_ready: 'true',
  export_env: 'true',
  env_file: '.env',
  github_repository: 'octo-org/octo-repo',
  framework: 'nextjs',
};

/** Not set from here: they decide where a step goes, or exclude what is set. */
const LEFT_OUT: readonly string[] = [
  'operation',
  'branch_name',
  'api_host',
  'auth_provider',
  'github_environment',
];

/**
 * Inputs by which an operation does more than its endpoint's request, or in place of it another's, in sets that go
 * together; what is given in their place.
 */
const BEYOND: Record<string, readonly { with: readonly InputName[]; instead?: readonly InputName[] }[]> = {
  'create-user': [
    { with: ['password', 'roles'] },
    { with: ['database_url'] },
    { with: ['password', 'roles', 'database_url'] },
  ],
  'delete-domains': [{ with: ['match', 'keep_domains'], instead: ['domains'] }],
};

/** Every input that takes an operation beyond its endpoint's request. */
export function inputsBeyond({ name, beyond }: Operation): readonly InputName[] {
  const named = new Set((BEYOND[name] ?? []).flatMap(set => set.with));
  const missing = beyond?.inputs.filter(input => !named.has(input)) ?? [];
  if (missing.length > 0) throw new Error(`${name}: give ${missing} a place in support/sample-inputs.ts`);
  return [...named];
}

/** The sets of inputs that take an operation beyond its endpoint's request, each with what it is used without. */
export function setsBeyond(
  operation: Operation,
  generation: Generation,
  secrets: Record<string, string>,
): { inputs: Record<string, string>; without: readonly InputName[] }[] {
  const used = usedInputs(operation, generation);
  return (BEYOND[operation.name] ?? [])
    .filter(set => set.with.every(name => used.includes(name)))
    .map(({ with: names, instead = [] }) => ({
      inputs: Object.fromEntries(
        names.flatMap(name => {
          const value = sampleOf(name, secrets);
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      without: instead,
    }));
}

/**
 * Every input that an operation takes in a generation, each with a value that fits it; but for those by which it would
 * go beyond its endpoint's request.
 * @param secrets the values of the inputs that are declared secrets.
 */
export function sampleInputs(
  operation: Operation,
  generation: Generation,
  secrets: Record<string, string>,
  settings = '{}',
): Record<string, string> {
  const { [generation]: endpoint } = operation.endpoints;
  const outputs = endpoint ? outputNames(endpoint) : [];
  const secret = ['secret_server_key', 'oauth_client_secret', 'transfer_url'] as const;
  const key = secret.find(name => outputs.includes(name)) ?? 'jwks_url';
  const ofOperation: Partial<Record<InputName, string>> = { settings, github_secrets: `KEY=${key}` };
  const apart = [...LEFT_OUT, ...inputsBeyond(operation)];
  const names = new Set(usedInputs(operation, generation).filter(name => !apart.includes(name)));
  const given = [...names].flatMap(name => {
    const value = ofOperation[name] ?? sampleOf(name, secrets);
    return value === undefined ? [] : [[name, value]];
  });
  return { operation: operation.name, auth_provider: generation, ...Object.fromEntries(given) };
}

function sampleOf(name: InputName, secrets: Record<string, string>): string | undefined {
  const { secret, parse } = declarationOf(name);
  if (secret) return secrets[name];
  if (KNOWN[name] !== undefined) return KNOWN[name];
  return ANY.find(value => {
    try {
      parse(value);
      return true;
    } catch {
      return false;
    }
  });
}
