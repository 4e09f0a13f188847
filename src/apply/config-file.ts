import { readWorkspaceFile } from '../files/read.ts';
import { proxySecrets } from '../http/proxy.ts';
import type { Call } from '../inputs/call.ts';
import { configFileOf } from '../inputs/config-file.ts';
import { type ProcedureDependencies, Refusal } from '../perform/procedure.ts';
import { MAX_ANNOTATIONS } from '../report/result.ts';
import { Secret } from '../secrets/secret.ts';
import { type ConfigProblem, problemLine, problemText, readConfig } from './config/index.ts';
import type { Desired } from './desired.ts';

/** Many times what a file needs; the parser takes long for what is meant to take long. */
const MAX_BYTES = 100_000;

/**
 * Reads `config_file`. What is wrong with it is an annotation at its line, each.
 * @throws Refusal with all problems, or FileProblem.
 */
export function readConfigFile(
  call: Call,
  mode: 'apply' | 'validate',
  { env, masker, log }: Pick<ProcedureDependencies, 'env' | 'masker' | 'log'>,
): { desired: Desired; warnings: string[] } {
  const path = configFileOf(call);
  const place = { input: 'config_file', given: path, workspace: env.GITHUB_WORKSPACE };
  const read = readConfig(
    { path, text: readWorkspaceFile(place, MAX_BYTES) },
    {
      overlays: call.overlay ?? [],
      mode,
      env,
      forbidden: [...secretsOf(call), ...proxySecrets(env)],
      register: masker.register,
    },
  );
  if (!('problems' in read)) return read;
  for (const problem of read.problems.slice(0, MAX_ANNOTATIONS)) {
    const { line, column } = problem;
    log.error(problemText(path, problem).join('\n'), { file: path, line, column });
  }
  throw new Refusal(refusalText(path, read.problems));
}

function refusalText(path: string, problems: readonly ConfigProblem[]): string {
  const lines = problems.map(problem => problemLine(path, problem));
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return [`${path} has ${count}, and nothing was asked of Neon:`, ...lines].join('\n');
}

/** The step's own secrets, which no file may send anywhere. */
function secretsOf(call: Call): string[] {
  return Object.values(call).flatMap(value =>
    value instanceof Secret && value.reveal() !== '' ? [value.reveal()] : [],
  );
}
