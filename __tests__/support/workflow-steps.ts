import { exampleWorkflows, isOurs, type Step, type Workflow } from './workflows.ts';

/** A workflow of examples/. */
export function exampleWorkflow(name: string): Workflow {
  const found = exampleWorkflows().find(([own]) => own === name)?.[1];
  if (!found) throw new Error(`no example ${name}`);
  return found;
}

/** What expressions stand for: `github.event.number` to `7`. */
export type Values = Record<string, string>;

/** One of our steps, as the runner hands it over. */
export interface GivenStep {
  inputs: Record<string, string>;
  env: Record<string, string>;
}

/** Our one step in a job of an example, its expressions evaluated; throws for one that has no value. */
export function exampleStep(name: string, job: string, values: Values): GivenStep {
  const { env = {}, steps = [] } = exampleWorkflow(name).jobs[job] ?? {};
  const ours = steps.filter(isOurs);
  if (ours.length !== 1) throw new Error(`${name}, job ${job}: ${ours.length} steps of ours`);
  const ofJob = evaluated(env, values);
  const all = { ...values, ...prefixed('env.', ofJob) };
  const { with: inputs, env: own } = ours[0] as Step;
  return { inputs: evaluated(inputs, all), env: { ...ofJob, ...evaluated(own, all) } };
}

function evaluated(texts: Record<string, unknown> = {}, values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      String(text).replace(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => {
        const [, inner = expression] = /^toJSON\((.*)\)$/.exec(expression) ?? [];
        const value = values[inner];
        if (value === undefined) throw new Error(`${expression} has no value`);
        return inner === expression ? value : JSON.stringify(value);
      }),
    ]),
  );
}

function prefixed(prefix: string, texts: Values): Values {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [prefix + name, text]));
}
