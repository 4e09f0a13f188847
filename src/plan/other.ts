import { destinationInputs, destinationProblems, destinationsFor } from '../delivery/index.ts';
import { ALWAYS_REQUIRED, type Decided, hasInputs } from '../inputs/call.ts';
import type { Generation } from '../inputs/generation.ts';
import { type GivenInputs, type Problem, parseInputs } from '../inputs/read.ts';
import type { Settings } from '../inputs/settings/read.ts';
import { declarationOf, type InputName } from '../inputs/table.ts';
import type { TestUsers } from '../inputs/test-users.ts';
import { OPERATIONS } from '../operations/index.ts';
import { operationName } from '../operations/name.ts';
import type { Procedure } from '../operations/procedure.ts';
import { findProcedure, PROCEDURES } from '../operations/procedures.ts';
import { Secret } from '../secrets/secret.ts';
import { nearest, quote } from '../text.ts';
import { aboutOf, type ProcedurePlan } from './plan.ts';
import { branchTwice, missingInputs } from './problems.ts';
import { COMMON_INPUTS } from './used-inputs.ts';
import { unusedInputs } from './warnings.ts';

/** Inputs that say what a procedure is about. */
const ABOUT = ['key_name', 'org_id', 'config_file', 'from_branch_id', 'from_branch_name'] as const;
/** What a step that sends no request uses besides its own inputs. */
const OFFLINE: readonly InputName[] = ['operation', 'timeout', 'summary'];
/** In place of key and project, where no request is sent. */
const NOBODY = { api_key: new Secret(''), project_id: '' };
/** What a step uses that is about an account: neither generation nor branch. */
const OF_ACCOUNT = COMMON_INPUTS.filter(name => name !== 'auth_provider');

/**
 * Checks all inputs of a step whose operation is not one endpoint's, as `planOperation` does for those.
 * @returns what to do, or everything that is wrong; an operation that there is not, too.
 */
export function planOther(
  given: GivenInputs,
  settings?: Settings,
  testUsers?: TestUsers,
): ProcedurePlan | { problems: Problem[] } {
  const procedure = given.operation === undefined ? undefined : findProcedure(given.operation);
  return procedure
    ? planProcedure(procedure, given, testUsers)
    : { problems: withoutOperation(given, settings) };
}

/** Every operation's name. */
export function operationNames(): string[] {
  return [...OPERATIONS, ...PROCEDURES].map(({ name }) => name);
}

/** Every input that a procedure uses, in a generation. */
export function inputsOfProcedure(
  { required = [], optional, outputs, writes, offline, account }: Procedure,
  generation: Generation = 'better_auth',
): InputName[] {
  const branch: readonly InputName[] = generation === 'stack' ? [] : ['branch_id', 'branch_name'];
  const common = offline ? OFFLINE : account ? OF_ACCOUNT : [...COMMON_INPUTS, ...branch];
  const destinations = destinationInputs(destinationsFor(outputs));
  const own = [...required, ...optional, ...destinations, ...(writes ? (['dry_run'] as const) : [])];
  return [...new Set([...common, ...own])];
}

function withoutOperation(given: GivenInputs, settings: Settings | undefined): Problem[] {
  return [
    unknownOperation(given.operation),
    ...parseInputs(given).problems.filter(({ input }) => input !== 'operation'),
    ...missingInputs(given, ALWAYS_REQUIRED),
    ...branchTwice(given),
    ...(settings?.problems('', 'better_auth') ?? []),
  ];
}

/** What is wrong with the name of an operation that there is not. */
function unknownOperation(name: string | undefined): Problem {
  const near = name && nearest(operationName(name), operationNames());
  const unknown = name === undefined ? 'is required' : `${quote(name)} is not an operation`;
  return {
    input: 'operation',
    message: `${unknown}${near ? `; did you mean ${near}?` : '.'} The log of this step and docs/OPERATIONS.md of the action list all of them`,
  };
}

function planProcedure(
  procedure: Procedure,
  given: GivenInputs,
  testUsers: TestUsers | undefined,
): ProcedurePlan | { problems: Problem[] } {
  const generation = procedure.stack && given.auth_provider === 'stack' ? 'stack' : 'better_auth';
  const used = inputsOfProcedure(procedure, generation);
  // What is not used must reach none of the requests that it makes.
  const texts = Object.fromEntries(used.map(name => [name, given[name] ?? procedure.defaults?.[name]]));
  const { inputs, problems } = parseInputs(texts);
  const relevant = [
    ...problems,
    ...missingInputs(given, [...alwaysRequired(procedure), ...(procedure.required ?? [])]),
    ...(used.includes('test_users') ? (testUsers?.problems ?? []) : []),
    ...(procedure.offline || procedure.account ? [] : targetProblems(procedure, given)),
    ...(procedure.check?.(given, inputs) ?? []),
    ...destinationProblems(destinationsFor(procedure.outputs), given, inputs, {
      operation: procedure.name,
      generation,
      outputs: procedure.outputs,
      comments: procedure.optional.includes('pr_comment'),
    }),
  ];
  const target = procedure.offline ? NOBODY : { project_id: inputs.project_id ?? NOBODY.project_id };
  const test_users = used.includes('test_users') ? testUsers?.users : undefined;
  const call: Decided = { ...inputs, auth_provider: generation, settings: undefined, test_users, ...target };
  if (relevant.length > 0 || !hasInputs(call, procedure.required ?? [])) return { problems: relevant };
  // A variable that serves other steps is no mistake of this one.
  const unused = unusedInputs(given, used).filter(name => declarationOf(name).env === undefined);
  const warnings = unused.map(name => `${name} is not used by ${procedure.name}.`);
  const fromBranch = call.from_branch_id ?? call.from_branch_name;
  const own = [...(procedure.required ?? []), ...procedure.optional];
  const names = ABOUT.filter(name => own.includes(name));
  const about = [
    ...aboutOf(fromBranch ? names.filter(name => name !== 'config_file') : names, call),
    ...(call.overlay ? [['overlay', call.overlay.join(', ')] as [string, string]] : []),
    ...(call.prune ? [['prune', 'true'] as [string, string]] : []),
  ];
  return { operation: procedure, call, about, warnings };
}

function alwaysRequired({ offline, account }: Procedure): readonly InputName[] {
  if (offline) return [];
  return account ? ['api_key'] : ALWAYS_REQUIRED;
}

/** What is wrong with what a procedure acts on: a branch, and nothing empty ever selects one. */
function targetProblems({ name, stack }: Procedure, given: GivenInputs): Problem[] {
  const isStack = given.auth_provider === 'stack';
  if (stack && isStack) return [];
  const problems = branchTwice(given);
  if (isStack) problems.push({ input: 'auth_provider', message: `${name} exists with better_auth only` });
  if (!given.branch_id && !given.branch_name)
    problems.push({
      input: 'branch_id',
      message: `is required by ${name}: give branch_id or branch_name${stack ? ', or auth_provider: stack to act on the whole project' : ''}. An empty value counts as not given`,
    });
  return problems;
}
