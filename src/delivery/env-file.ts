import type { Destination } from './destination.ts';

/** `env_file`: the variables of `export_env` as lines of a dotenv file. */
export const envFile: Destination = {
  inputs: ['env_file', 'framework'],
  takes: outputs => outputs.includes('jwks_url'),
  isAsked: call => call.env_file !== undefined,
  async prepare({ env_file = '', auth_provider, framework }, { env }) {
    const { namesOf, variablesOf } = await import('./variables.ts');
    const { envFilePlace } = await import('./env-file-place.ts');
    const { tryEnvFile, writeEnvFile } = await import('./env-file-write.ts');
    const place = () => envFilePlace(env_file, env.GITHUB_WORKSPACE);
    tryEnvFile(place());
    return {
      dryRun: `Would write variables to ${env_file}.`,
      deliver(outputs) {
        const variables = variablesOf(auth_provider, outputs, framework);
        // Looked up again: it may have changed since.
        if (variables.length > 0) writeEnvFile(place(), variables);
        return { did: [`Variables written to ${env_file}: ${namesOf(variables)}.`], failures: [] };
      },
    };
  },
};
