import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUTS } from '../src/inputs/table.ts';
import { OUTPUTS } from '../src/report/outputs.ts';
import { planStep } from './support/plans.ts';
import {
  exampleWorkflows,
  givenOf,
  isOurs,
  type Job,
  type Step,
  testUsersOf,
  type Workflow,
} from './support/workflows.ts';

const WORKFLOWS = exampleWorkflows();
const ON_PULL_REQUESTS = WORKFLOWS.filter(([, workflow]) => isOnPullRequest(workflow));
const OF_PRODUCTION = WORKFLOWS.filter(([, { jobs }]) =>
  Object.values(jobs).some(({ steps }) => steps.some(changesProduction)),
);
const FROM_THE_FILE = WORKFLOWS.filter(([, { jobs }]) =>
  Object.values(jobs).some(({ steps }) => steps.some(appliesFile)),
);

describe.each(WORKFLOWS)('examples/%s', (_, workflow) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);
  const ours = steps.filter(isOurs);

  test('asks for what the action takes', async () => {
    expect(ours).not.toHaveLength(0);
    for (const given of ours.flatMap(givenOf)) {
      expect(Object.keys(given).filter(input => !(input in INPUTS))).toEqual([]);
      const plan = planStep(given, undefined, await testUsersOf(given));
      expect(plan).toMatchObject({ warnings: [] });
    }
  });

  test('uses outputs that there are', () => {
    for (const [, job] of jobs) expect(unknownOutputs(job, workflow)).toEqual([]);
  });

  // The action itself has no release yet whose commit could stand here.
  test('pins the actions of others to commits', () => {
    const used = steps.filter(step => step.uses && !isOurs(step)).map(({ uses }) => uses);
    expect(used.filter(uses => !/@[0-9a-f]{40}$/.test(uses ?? ''))).toEqual([]);
  });

  test('grants nothing but by job, runs one at a time, and leaves no token behind', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toMatch(/\w/);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map(step => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  test('gives secrets to single steps, and to scripts through env', () => {
    const outside = { ...workflow, jobs: jobs.map(([, { steps: _steps, ...job }]) => job) };
    expect(JSON.stringify(outside)).not.toMatch(/secrets\./);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    expect(steps.filter(({ if: condition }) => condition?.includes('secrets.'))).toEqual([]);
  });
});

test.each(ON_PULL_REQUESTS)('examples/%s gives no secret to a pull request from a fork', (_, { jobs }) => {
  for (const { steps, needs, if: condition } of Object.values(jobs)) {
    if (!/secrets\./.test(JSON.stringify(steps))) continue;
    const conditions = [condition, needs && jobs[needs]?.if].join();
    if (conditions.startsWith("github.event_name == 'schedule'")) continue;
    expect(conditions).toContain('head.repo.full_name == github.repository');
  }
});

test.each(OF_PRODUCTION)('examples/%s changes production by an approved plan only', (_, { jobs }) => {
  for (const { environment, steps } of Object.values(jobs)) {
    for (const { with: inputs } of steps.filter(changesProduction)) {
      expect(environment).toBe('production');
      expect(inputs).toMatchObject({
        approved_plan: expect.stringMatching(/^\$\{\{ needs\.plan\.outputs\.plan_digest \}\}$/),
        require_approval: true,
      });
    }
  }
});

test.each(FROM_THE_FILE)('examples/%s gives the variables of examples/neon-auth.yml', (_, { jobs }) => {
  const { auth, overlays } = parse(readFileSync('examples/neon-auth.yml', 'utf8'));
  for (const { with: inputs, env = {} } of Object.values(jobs).flatMap(({ steps }) =>
    steps.filter(appliesFile),
  )) {
    const used = JSON.stringify([auth, overlays[String(inputs?.overlay)]]).matchAll(/(?<!\$)\$\{(\w+)\}/g);
    expect(Object.keys(env)).toEqual(expect.arrayContaining([...used].map(([, name]) => name)));
  }
});

function appliesFile({ with: inputs = {} }: Step): boolean {
  return 'config_file' in inputs && inputs.operation !== 'validate';
}

function isOnPullRequest({ on }: Workflow): boolean {
  return on === 'pull_request' || (typeof on === 'object' && 'pull_request' in on);
}

function changesProduction({ with: inputs = {} }: Step): boolean {
  return inputs.operation === 'apply' && inputs.branch_name === 'production' && inputs.dry_run !== true;
}

/** Outputs that a job reads of our steps, or of jobs before it, and that nothing sets. */
function unknownOutputs(job: Job, workflow: Workflow): string[] {
  const text = JSON.stringify(job);
  const ofSteps = [...text.matchAll(/steps\.(\w+)\.outputs\.(\w+)/g)].filter(([, id, output = '']) => {
    const step = job.steps.find(one => one.id === id);
    return !step || (isOurs(step) && !(output in OUTPUTS));
  });
  const ofJobs = [...text.matchAll(/needs\.(\w+)\.outputs\.(\w+)/g)].filter(
    ([, name = '', output = '']) => job.needs !== name || !(output in (workflow.jobs[name]?.outputs ?? {})),
  );
  return [...ofSteps, ...ofJobs].map(([expression]) => expression);
}
