import { destinationInputs, destinationProblems, destinationsFor } from '../delivery/index.ts';
import { ALWAYS_REQUIRED, type Decided, hasInputs } from '../inputs/call.ts';
import { type GivenInputs, type Problem, parseInputs } from '../inputs/read.ts';
import type { Settings } from '../inputs/settings/read.ts';
import { declarationOf, type InputName } from '../inputs/table.ts';
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
const ABOUT = ['config_file', 'from_branch_id', 'from_branch_name'] as const;
/** What a step that sends no request uses besides its own inputs. */
const OFFLINE: readonly InputName[] = ['operation', 'timeout', 'summary'];
/** In place of key and project, where no request is sent. */
const NOBODY = { api_key: new Secret(''), project_id: '' };

/**
 * Checks all inputs of a step whose operation is not one endpoint's, as `planOperation` does for those.
 * @returns what to do, or everything that is wrong; an operation that there is not, too.
 */
export function planOther(given: GivenInputs, settings?: Settings): ProcedurePlan | { problems: Problem[] } {
  const procedure = given.operation === undefined ? undefined : findProcedure(given.operation);
  return procedure ? planProcedure(procedure, given) : { problems: withoutOperation(given, settings) };
}

/** Every operation's name. */
export function operationNames(): string[] {
  return [...OPERATIONS, ...PROCEDURES].map(({ name }) => name);
}

/** Every input that a procedure uses. */
export function inputsOfProcedure({ optional, outputs, writes, offline }: Procedure): InputName[] {
  const common: readonly InputName[] = offline ? OFFLINE : [...COMMON_INPUTS, 'branch_id', 'branch_name'];
  const destinations = destinationInputs(destinationsFor(outputs));
  const own = [...optional, ...destinations, ...(writes ? (['dry_run'] as const) : [])];
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

function planProcedure(procedure: Procedure, given: GivenInputs): ProcedurePlan | { problems: Problem[] } {
  const used = inputsOfProcedure(procedure);
  // What is not used must reach none of the requests that it makes.
  const { inputs, problems } = parseInputs(Object.fromEntries(used.map(name => [name, given[name]])));
  const relevant = [
    ...problems,
    ...missingInputs(given, procedure.offline ? [] : ALWAYS_REQUIRED),
    ...(procedure.offline ? [] : targetProblems(procedure, given)),
    ...(procedure.check?.(given, inputs) ?? []),
    ...destinationProblems(destinationsFor(procedure.outputs), given, inputs, {
      operation: procedure.name,
      generation: 'better_auth',
      outputs: procedure.outputs,
      comments: procedure.optional.includes('pr_comment'),
    }),
  ];
  const target = procedure.offline ? NOBODY : {};
  const call: Decided = { ...inputs, auth_provider: 'better_auth', settings: undefined, ...target };
  if (relevant.length > 0 || !hasInputs(call, [])) return { problems: relevant };
  // A variable that serves other steps is no mistake of this one.
  const unused = unusedInputs(given, used).filter(name => declarationOf(name).env === undefined);
  const warnings = unused.map(name => `${name} is not used by ${procedure.name}.`);
  const fromBranch = call.from_branch_id ?? call.from_branch_name;
  const names = ABOUT.filter(name => procedure.optional.includes(name));
  const about = [
    ...aboutOf(fromBranch ? names.filter(name => name !== 'config_file') : names, call),
    ...(call.overlay ? [['overlay', call.overlay.join(', ')] as [string, string]] : []),
    ...(call.prune ? [['prune', 'true'] as [string, string]] : []),
  ];
  return { operation: procedure, call, about, warnings };
}

/** What is wrong with what a procedure acts on: a branch, and nothing empty ever selects one. */
function targetProblems({ name }: Procedure, given: GivenInputs): Problem[] {
  const problems = branchTwice(given);
  if (given.auth_provider === 'stack')
    problems.push({ input: 'auth_provider', message: `${name} exists with better_auth only` });
  if (!given.branch_id && !given.branch_name)
    problems.push({
      input: 'branch_id',
      message: `is required by ${name}: give branch_id or branch_name. An empty value counts as not given`,
    });
  return problems;
}
