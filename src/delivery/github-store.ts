import { youngText } from '../github/age.ts';
import { GitHubError, textOfAll } from '../github/errors.ts';
import { failureText, progressText, storedTexts } from '../github/stored-text.ts';
import {
  AT_ONCE,
  type CheckedTarget,
  checkTargets,
  interference,
  nothingStored,
  type Stored,
  storeAll,
  storingTime,
} from '../github/storing.ts';
import { targetOf } from '../github/target.ts';
import { sideBySide } from '../http/side-by-side.ts';
import type { Call } from '../inputs/call.ts';
import { NEEDS_TOKEN } from '../inputs/github.ts';
import type { Outputs } from '../report/outputs.ts';
import type { Delivered } from '../report/result.ts';
import { type Dependencies, DestinationProblem, OUTPUTS_ARE_SET, type Prepared } from './destination.ts';
import { ledgerOf } from './github-ledger.ts';
import { missingText, type Values, valuesOf } from './github-values.ts';

/** One target, and how far storing has come there. */
interface Run extends CheckedTarget {
  done: Stored;
}

/** The storing of a step's values, as far as it has come. */
interface Storing {
  values: Values;
  runs: Run[];
  /** Why nothing is stored, although there are values. */
  withheld?: string;
}

/** Checks the targets of `github_secrets`. Throws DestinationProblem with what is wrong with all of them. */
export async function prepareStore(call: Call, dependencies: Dependencies): Promise<Prepared> {
  const checked = await checkedTargets(call, dependencies);
  const { github_secrets = [], min_age } = call;
  const names = github_secrets.map(({ secret }) => secret);
  let storing: Storing | undefined;
  const begin = (outputs: Outputs): Storing => {
    const values = valuesOf(github_secrets, outputs);
    storing ??= { values, runs: checked.map(one => ({ ...one, done: nothingStored(values.values) })) };
    return storing;
  };
  return {
    dryRun: dryRunText(checked, names),
    notNeeded: min_age === undefined ? undefined : youngText(checked, names, min_age, Date.now()),
    reserved: storingTime(names.length, checked.length),
    begin,
    withhold(why) {
      if (storing) storing.withheld = why;
      return { did: [], failures: [], isSomewhere: false, ledger: storing ? ledger(storing) : [] };
    },
    deliver: outputs => store(begin(outputs)),
    progress() {
      if (!storing) return undefined;
      return { text: progressText(storing.runs), ledger: ledger(storing) };
    },
  };
}

function dryRunText(checked: readonly CheckedTarget[], names: readonly string[]): string {
  const lines = checked.map(({ target }) => target.line);
  const keys = lines.length === 1 ? 'public key' : 'public keys';
  return `Would store in ${lines.join(', ')}, whose ${keys} could be read: ${names.join(', ')}.`;
}

async function checkedTargets(call: Call, { env, effects }: Dependencies): Promise<CheckedTarget[]> {
  const { github_token, github_secrets = [], github_targets, min_age } = call;
  const repository = call.github_repository ?? env.GITHUB_REPOSITORY;
  if (!github_targets && !repository)
    throw new DestinationProblem('Input github_repository: is required outside of a workflow.');
  if (!github_token) throw new DestinationProblem(`Input github_token: ${NEEDS_TOKEN}.`);
  const targets = github_targets ?? [targetOf(repository ?? '', call.github_environment)];
  const checks = {
    names: github_secrets.map(({ secret }) => secret),
    readsOnly: call.dry_run,
    withTimes: min_age !== undefined,
  };
  const dependencies = { ...effects, apiUrl: env.GITHUB_API_URL };
  const { checked, errors } = await checkTargets(targets, github_token, checks, dependencies);
  if (errors.length > 0) throw new DestinationProblem(textOfAll(errors));
  return checked;
}

/** Stores the values in all targets, so many of them at once. */
async function store(storing: Storing): Promise<Delivered> {
  const { runs, values } = storing;
  await sideBySide(runs, AT_ONCE, run => storeAll(run, values.values, run.done));
  const did = storedTexts(runs);
  const { missing, kept, hasKeys, isReused } = values;
  if (kept.length > 0) did.push(`No such OAuth client was made, so ${kept.join(', ')} stays as it is.`);
  // What is not made anew is the same, whoever has stored it.
  const written = hasKeys ? runs.filter(({ done }) => done.stored.size > 0) : [];
  const others = await sideBySide(written, AT_ONCE, othersOf);
  did.push(...others.flatMap(({ unread }) => unread ?? []));
  const failures = others.flatMap(({ found }) => found ?? []);
  const isLacking = runs.some(({ done }) => done.failed.size + done.doubtful.size > 0);
  if (isLacking || missing.length > 0) {
    const notThere = missing.map(({ secret }) => secret);
    const why = missing.length > 0 ? [missingText(values)] : [];
    const isHalf = hasKeys && !isReused && missing.length > 0;
    failures.unshift(failureText(runs, notThere, why, isHalf));
  }
  if (isLacking) failures.push(OUTPUTS_ARE_SET);
  const isSomewhere = runs.some(({ done }) => done.stored.size + done.doubtful.size > 0);
  return { did, failures, isSomewhere, ledger: ledger(storing) };
}

/** Whether somebody else has written in between; that it cannot be read is no failure of what was stored. */
async function othersOf(run: Run): Promise<{ found?: string | undefined; unread?: string }> {
  try {
    return { found: await interference(run, run.done) };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { unread: `Whether another run stored secrets at the same time is not known: ${error.message}.` };
  }
}

function ledger({ runs, values, withheld }: Storing) {
  return runs.flatMap(({ target, done }) => ledgerOf(target, done, values, withheld));
}
