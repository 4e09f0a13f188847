import { parse, stringify } from 'yaml';

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  jobs: Record<string, { steps: Step[] }>;
}

/** This action, as documents and examples name it. */
export const OURS = /^OWNER\/neon-auth-action@/;

/** A workflow whose steps of this action ask the emulator. */
export function asRun(text: string, apiHost: string): string {
  const workflow = parse(text) as Workflow;
  for (const step of Object.values(workflow.jobs).flatMap(({ steps }) => steps)) {
    if (!OURS.test(step.uses ?? '')) continue;
    step.with = { ...step.with, api_host: apiHost };
  }
  return stringify(workflow, { lineWidth: 0 });
}

/** The actions that a workflow uses, each as `owner/name@ref`; act has actions/checkout itself. */
export function actionsIn(text: string): string[] {
  const all = [...text.matchAll(/uses: ([^\s.][^\s]*@\S+)/g)].map(([, name = '']) => name);
  return [...new Set(all)].filter(name => !name.startsWith('actions/checkout@'));
}
