import { destinationInputs, destinationProblems, destinationWarnings } from './destinations.ts';
import {
  declarationOf,
  type GivenInputs,
  INPUT_NAMES,
  type InputName,
  type Problem,
  parseInputs,
} from './inputs.ts';
import {
  type Call,
  changes,
  type Endpoint,
  type Generation,
  type Operation,
  usesBranch,
} from './operations/declare.ts';
import { findOperation, OPERATIONS } from './operations/index.ts';
import { KNOWN_PROVIDERS } from './operations/oauth-providers.ts';
import type { Settings } from './settings/read.ts';
import { nearest, orList, quote } from './text.ts';

/** What a step was told to do, checked. */
export interface Plan {
  operation: Operation;
  endpoint: Endpoint;
  call: Call;
  warnings: string[];
}

/** Inputs that every operation uses. */
const COMMON: readonly InputName[] = [
  'operation',
  'api_key',
  'project_id',
  'auth_provider',
  'timeout',
  'max_retries',
  'summary',
  'api_host',
];

/** Which generation of the API a step speaks (contract section 1). */
export function generationOf(
  given: Pick<GivenInputs, 'auth_provider' | 'branch_id' | 'branch_name'>,
): Generation {
  if (given.auth_provider === 'stack' || given.auth_provider === 'better_auth') return given.auth_provider;
  return given.branch_id || given.branch_name ? 'better_auth' : 'stack';
}

/** Every input that an operation uses in a generation. */
export function usedInputs(operation: Operation, generation: Generation): InputName[] {
  const used = operation.endpoints[generation];
  const destinations = destinationInputs(operation);
  return [
    ...COMMON,
    ...(used && usesBranch(used) ? (['branch_id', 'branch_name'] as const) : []),
    ...(operation.required ?? []),
    ...(operation.optional ?? []),
    ...(operation.only?.[generation] ?? []),
    ...destinations,
    ...(changes(operation) || destinations.length > 0 ? (['dry_run'] as const) : []),
  ];
}

/**
 * Checks all inputs of a step at once.
 * @param settings what was read of the input `settings`, where it is given.
 * @returns what to do, or everything that is wrong.
 */
export function planStep(given: GivenInputs, settings?: Settings): Plan | { problems: Problem[] } {
  const { inputs, problems } = parseInputs(given);
  const operation = given.operation === undefined ? undefined : findOperation(given.operation);
  if (!operation) {
    const others = problems.filter(({ input }) => input !== 'operation');
    return {
      problems: [
        operationProblem(given.operation),
        ...others,
        ...missing(given),
        ...(settings?.problems('') ?? []),
      ],
    };
  }
  const generation = generationOf(given);
  const used = usedInputs(operation, generation);
  const endpoint = operation.endpoints[generation];
  const relevant = [
    ...problems.filter(({ input }) => used.some(name => name === input)),
    ...missing(given, operation, endpoint),
    ...(operation.check?.(given) ?? []),
    ...destinationProblems(given, inputs, operation, endpoint, generation),
    ...(used.includes('settings') && settings ? settings.problems(operation.name) : []),
    ...(endpoint || problems.some(({ input }) => input === 'auth_provider')
      ? []
      : [wrongGeneration(operation)]),
  ];
  if (relevant.length > 0 || !endpoint) return { problems: relevant };
  const call = { ...inputs, auth_provider: generation, settings: settings?.mapping } as Call;
  const warnings = warningsFor(given, operation, generation, used);
  if (destinationInputs(operation).length > 0) warnings.push(...destinationWarnings(given, inputs));
  return { operation, endpoint, call, warnings };
}

function operationProblem(name: string | undefined): Problem {
  const names = OPERATIONS.map(operation => operation.name);
  const near = name && nearest(name.toLowerCase().replaceAll('_', '-'), names);
  const unknown = name === undefined ? 'is required' : `${quote(name)} is not an operation`;
  return {
    input: 'operation',
    message: `${unknown}${near ? `; did you mean ${near}?` : '.'} Operations: ${names.join(', ')}`,
  };
}

function missing(given: GivenInputs, operation?: Operation, endpoint?: Endpoint): Problem[] {
  const problems: Problem[] = [];
  for (const input of ['api_key', 'project_id', ...(operation?.required ?? [])] as const) {
    const { env } = declarationOf(input);
    if (!given[input])
      problems.push({ input, message: `is required${env ? `, or ${env} in the environment` : ''}` });
  }
  if (given.branch_id && given.branch_name) {
    problems.push({ input: 'branch_name', message: 'cannot be given together with branch_id' });
  }
  if (endpoint && usesBranch(endpoint) && !endpoint.defaultBranch && !given.branch_id && !given.branch_name) {
    problems.push({
      input: 'branch_id',
      message: `is required by ${operation?.name} with auth_provider better_auth, or branch_name`,
    });
  }
  return problems;
}

function wrongGeneration(operation: Operation): Problem {
  const [has] = Object.keys(operation.endpoints);
  const how =
    has === 'better_auth'
      ? 'give branch_id or branch_name, or auth_provider: better_auth'
      : 'give auth_provider: stack';
  return { input: 'auth_provider', message: `${operation.name} exists with ${has} only: ${how}` };
}

function warningsFor(
  given: GivenInputs,
  operation: Operation,
  generation: Generation,
  used: InputName[],
): string[] {
  const unused = INPUT_NAMES.filter(
    name => given[name] !== undefined && !isDefault(name, given[name]) && !used.includes(name),
  );
  const warnings = unused.map(
    name => `${name} is not used by ${operation.name}${why(name, operation, generation)}.`,
  );
  const provider = given.oauth_provider_id;
  if (provider && used.includes('oauth_provider_id') && !KNOWN_PROVIDERS.some(known => known === provider)) {
    const near = nearest(provider, KNOWN_PROVIDERS);
    warnings.push(
      `oauth_provider_id ${quote(provider)} is not one of ${orList(KNOWN_PROVIDERS)}${near ? `; did you mean ${near}?` : '.'} It is passed on, since Neon adds providers.`,
    );
  }
  return warnings;
}

/** action.yml gives its defaults to every step; a boolean may be spelled in three ways. */
function isDefault(name: InputName, text: string): boolean {
  return text.toLowerCase() === declarationOf(name).default;
}

function why(name: InputName, operation: Operation, generation: Generation): string {
  const other = generation === 'stack' ? 'better_auth' : 'stack';
  if (operation.endpoints[other] && usedInputs(operation, other).includes(name)) {
    return ` with auth_provider ${generation}, only with ${other}`;
  }
  if (name === 'branch_id' || name === 'branch_name') {
    return generation === 'better_auth'
      ? ': it acts on the whole project, and the branch only selects auth_provider better_auth'
      : ': it acts on the whole project';
  }
  return '';
}
