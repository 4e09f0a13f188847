import type { RecordedRequest } from '../../emulator/neon/server.ts';
import { lies } from './faults.ts';
import type { Observed } from './observed.ts';
import {
  heldBy,
  integrationOn,
  isDone,
  nameOf,
  type PlannedChange,
  plannedChanges,
  targetOf,
  textOf,
} from './state.ts';

/** So many reads a plan takes at the most of each branch. */
const MAX_READS = 9;
/** Refusals by which nothing was changed, in the words of their errors. */
const REFUSED =
  /nothing was (?:changed|asked of Neon)|The plan is not the approved one|The branch is not what|nothing to (?:export|apply|do)/i;

const isWrite = ({ method }: RecordedRequest) => method !== 'GET';
const pathOf = ({ path }: RecordedRequest) => path.split('?')[0] ?? '';

/** What may not be sent: also where the step was killed and says nothing. */
export function sentProblems(observed: Observed): string[] {
  const { step, requests, stored } = observed;
  const { operation, dry_run } = step.inputs;
  const problems: string[] = [];
  if (operation === 'validate' && requests.length > 0) problems.push('validate asked Neon');
  if (operation === 'export' && requests.some(isWrite)) problems.push('export wrote');
  if (operation !== 'apply') return problems;
  const failed = failedRead(observed);
  if (failed && requests.some(isWrite)) problems.push(`wrote, although ${failed} could not be read`);
  if (dry_run && (requests.some(isWrite) || stored.length > 0)) problems.push('a dry run wrote');
  return problems;
}

/** A path that was read for the plan and not with success at last; the integration may be missing. */
function failedRead(observed: Observed): string | undefined {
  const last = new Map(plannedReads(observed).map(one => [pathOf(one), one.status]));
  const branch = targetOf(observed);
  const base = `/projects/${observed.before.id}/branches/${branch}`;
  if (last.get(`${base}/auth`) === 404) {
    // Off, where the branch itself could be read.
    return last.get(base) === 200 ? undefined : base;
  }
  return [...last].find(([, status]) => status !== 200)?.[0];
}

function plannedReads({ requests }: Observed): RecordedRequest[] {
  const first = requests.findIndex(isWrite);
  return first < 0 ? requests : requests.slice(0, first);
}

/** What is wrong with an apply that came to its end. */
export function applyProblems(observed: Observed): string[] {
  if (observed.step.inputs.operation !== 'apply') return [];
  return [
    ...refusalProblems(observed),
    ...readProblems(observed),
    ...planProblems(observed),
    ...reportProblems(observed),
    ...duplicateClients(observed),
  ];
}

/** A refused plan writes nothing, and what must be refused is. */
function refusalProblems(observed: Observed): string[] {
  const { step, result, requests } = observed;
  const { approved_plan, fail_on_changes, prune, allow_protected_branch } = step.inputs;
  const { exitCode, outputs, annotations } = result;
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  const wrote = requests.some(isWrite);
  const problems: string[] = [];
  if (wrote && errors.some(error => REFUSED.test(error))) problems.push('wrote, although it refused');
  const digest = outputs.plan_digest;
  if (approved_plan && digest && digest !== approved_plan && (wrote || exitCode === 0))
    problems.push('carried out a plan that is not the approved one');
  if (fail_on_changes && exitCode === 0 && outputs.changes !== '0')
    problems.push('success in spite of drift');
  const branch = observed.before.branches.find(({ id }) => id === targetOf(observed));
  const isGuarded = prune && !allow_protected_branch && (branch?.default || branch?.protected);
  if (isGuarded && (wrote || exitCode === 0)) problems.push('pruned a protected branch');
  if (step.file?.wrong && (requests.length > 0 || exitCode === 0)) problems.push('a wrong file was applied');
  return problems;
}

function readProblems(observed: Observed): string[] {
  const { step, before } = observed;
  if (step.faults.length > 0 || step.cancel) return [];
  return before.branches.flatMap(({ id }) => {
    const base = `/projects/${before.id}/branches/${id}`;
    const count = plannedReads(observed).filter(
      one => pathOf(one) === base || pathOf(one).startsWith(`${base}/`),
    ).length;
    return count > MAX_READS ? [`${count} reads for a plan`] : [];
  });
}

/** The plan is what was approved, and what it counts. */
function planProblems(observed: Observed): string[] {
  const { planned, result, step } = observed;
  const { plan_digest, changes, plan } = result.outputs;
  if (plan === undefined) return [];
  const all = plannedChanges(observed);
  const problems =
    changes === String(all.length) ? [] : [`changes=${changes}, but the plan has ${all.length}`];
  if (!planned?.result.outputs.plan) return problems;
  const shown = (one: Observed) =>
    textOf(plannedChanges(one).map(({ fields, ...change }) => ({ ...change, to: valuesOf(fields) })));
  const isSame = planned.result.outputs.plan_digest === plan_digest;
  if (isSame && shown(planned) !== shown(observed)) problems.push('two plans of one digest');
  if (!isSame && step.approval === 'right' && step.faults.length === 0)
    problems.push('a plan that nothing has changed has another digest');
  return problems;
}

function valuesOf(fields: PlannedChange['fields']): unknown {
  return Object.entries(fields).map(([name, { to }]) => [name, to]);
}

const LISTS = /It was for (.*)\. Done: (.*)\. Not tried: (.*)\. Run the step again/;

/** What it reports as done is what the state shows, and what it did not try is as it was. */
function reportProblems(observed: Observed): string[] {
  const { step, result } = observed;
  if (step.faults.some(lies) || step.inputs.dry_run || result.outputs.plan === undefined) return [];
  const all = plannedChanges(observed);
  if (result.exitCode === 0) return undone(all, observed);
  const lists = result.annotations.map(({ message }) => LISTS.exec(message)).find(Boolean);
  if (!lists) return [];
  const [at = [], done = [], left = []] = lists
    .slice(1)
    .map(list => (list === 'nothing' ? [] : list.split(', ')));
  const count = [at, done, left].flat().length;
  const named = (names: string[]) => all.filter(change => names.includes(nameOf(change)));
  return [
    ...(count === all.length ? [] : [`${count} of ${all.length} changes are named`]),
    ...undone(named(done), observed),
    // A name may stand for a new client and for the one that it replaces.
    ...touched(named(left.filter(name => ![...at, ...done].includes(name))), observed),
  ];
}

/** Changes of which the state shows nothing; of those of one name, one is enough. */
function undone(changes: readonly PlannedChange[], observed: Observed): string[] {
  const is = integrationOn(observed.after, targetOf(observed));
  const { exitCode } = observed.result;
  const isShown = (change: PlannedChange) =>
    isDone(is, change) ||
    (exitCode !== 0 && changes.some(one => nameOf(one) === nameOf(change) && isDone(is, one)));
  return changes
    .filter(change => !isShown(change))
    .map(change => `${nameOf(change)} is said to be done, and is not`);
}

/** Changes that were made all the same; what a new integration brings along is none. */
function touched(changes: readonly PlannedChange[], observed: Observed): string[] {
  const [was, is] = [observed.before, observed.after].map(state => integrationOn(state, targetOf(observed)));
  if (!was) return [];
  return changes
    .filter(change => textOf(heldBy(was, change)) !== textOf(heldBy(is, change)))
    .map(change => `${nameOf(change)} is said not to have been tried, and was changed`);
}

/** No second client of a name, but for one that was to be replaced when the step failed, or that another branch has. */
function duplicateClients(observed: Observed): string[] {
  const [was, is] = [observed.before, observed.after].map(state =>
    integrationOn(state, targetOf(observed))?.oauth_clients.map(({ name }) => name),
  );
  const { from_branch_id, from_branch_name } = observed.step.inputs;
  if (from_branch_id || from_branch_name) return [];
  const replaces = observed.step.inputs.prune && observed.result.exitCode !== 0 ? 1 : 0;
  const count = (names: string[] | undefined, name: string) => names?.filter(one => one === name).length ?? 0;
  return [...new Set(is)]
    .filter(name => count(is, name) > Math.max(1, count(was, name) + replaces))
    .map(name => `a second client ${name}`);
}
