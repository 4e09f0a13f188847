import { type Destination, DestinationProblem } from './destination.ts';

/** `export_env`: environment variables for the later steps of the job. */
export const exportEnv: Destination = {
  inputs: ['export_env', 'framework'],
  takes: outputs => outputs.includes('jwks_url'),
  isAsked: call => call.export_env,
  async prepare(call, { env }) {
    const { namesOf, variablesOf } = await import('./variables.ts');
    const { environmentProblem, exportVariables } = await import('../runner/environment.ts');
    const why = environmentProblem(env);
    if (why) throw new DestinationProblem(`Input export_env: ${why}.`);
    return {
      dryRun: 'Would set environment variables for the later steps.',
      deliver(outputs) {
        const variables = variablesOf(call.auth_provider, outputs, call.framework);
        exportVariables(variables);
        return { did: [`Environment variables for the later steps: ${namesOf(variables)}.`], failures: [] };
      },
    };
  },
};
