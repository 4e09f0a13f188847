import { parse, stringify } from 'yaml';

/** A workflow, or what was made one, by the place that it is from. */
export interface Extracted {
  /** `docs/PREVIEWS.md:12`. */
  place: string;
  text: string;
}

const FENCE = /^( *)```ya?ml\n([\s\S]*?)^ *```$/gm;

/**
 * The workflows among the YAML blocks of a document, each as a whole one: a block may be a workflow, jobs, or the steps of
 * a job. Other YAML, such as a configuration file, is left out.
 */
export function workflowsIn(path: string, document: string): Extracted[] {
  return [...document.matchAll(FENCE)].flatMap(([all, , block = '']) => {
    const line = document.slice(0, document.indexOf(all)).split('\n').length + 1;
    const text = wholeWorkflow(block);
    return text === undefined ? [] : [{ place: `${path}:${line}`, text }];
  });
}

/** A whole workflow of what a block shows; undefined where it shows none. */
export function wholeWorkflow(block: string): string | undefined {
  const value: unknown = parse(block);
  if (Array.isArray(value)) return value.some(isStep) ? ofSteps(value) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('on' in value && 'jobs' in value) return block;
  if ('jobs' in value) return ofJobs(value.jobs as object);
  if ('steps' in value) return ofJobs({ job: { 'runs-on': 'ubuntu-latest', ...value } });
  const jobs = Object.values(value);
  if (jobs.length > 0 && jobs.every(isJob)) return ofJobs(value);
  return undefined;
}

function isStep(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('uses' in value || 'run' in value);
}

function isJob(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('runs-on' in value || 'steps' in value);
}

/** Steps, behind those that they name and do not show. */
function ofSteps(steps: unknown[]): string {
  const text = JSON.stringify(steps);
  const named = [...text.matchAll(/steps\.([\w-]+)\.outputs/g)].map(([, id = '']) => id);
  const shown = [...text.matchAll(/"id":"([\w-]+)"/g)].map(([, id = '']) => id);
  const before = [...new Set(named)].filter(id => !shown.includes(id)).map(id => ({ id, run: 'true' }));
  return ofJobs({ job: { 'runs-on': 'ubuntu-latest', steps: [...before, ...steps] } });
}

/** What a fragment leaves out is what a reader has around it. */
function ofJobs(jobs: object): string {
  const whole = {
    name: 'Fragment',
    on: 'pull_request',
    permissions: {},
    concurrency: { group: 'fragment' },
    jobs,
  };
  return stringify(whole, { lineWidth: 0 });
}
