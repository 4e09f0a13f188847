import type { Destination } from './destination.ts';

/** `export_env`: environment variables for the later steps of the job. */
export const exportEnv: Destination = {
  inputs: ['export_env', 'framework'],
  takes: outputs => outputs.includes('jwks_url'),
  isAsked: call => call.export_env,
  async prepare(call, { log }) {
    const { namesOf, variablesOf } = await import('./variables.ts');
    const { exportVariables } = await import('../runner/environment.ts');
    return {
      dryRun: 'Would set environment variables for the later steps.',
      deliver(outputs) {
        const variables = variablesOf(call.auth_provider, outputs, call.framework);
        const did = exportVariables(variables, log)
          ? [`Environment variables for the later steps: ${namesOf(variables)}.`]
          : [];
        return { did, failures: [] };
      },
    };
  },
};
