import { NEEDS_TOKEN, partsOf, type SecretMapping } from '../inputs/github.ts';
import type { Problem } from '../inputs/read.ts';
import { isSecretOutput, SDK_KEYS } from '../report/outputs.ts';
import { nearest, orList, quote } from '../text.ts';
import type { Destination, Produced } from './destination.ts';

const TARGET = ['github_token', 'github_repository', 'github_environment', 'github_targets'] as const;
/** The one target that `github_targets` takes the place of. */
const ONE_TARGET = ['github_repository', 'github_environment'] as const;

/** `github_secrets`: encrypted secrets of repositories, environments and organizations, by GitHub's REST API. */
export const githubSecrets: Destination = {
  inputs: ['github_secrets', ...TARGET],
  outputs: ['stored'],
  takes: outputs => outputs.some(name => name === 'jwks_url' || isSecretOutput(name)),
  isAsked: call => call.github_secrets !== undefined,
  problems(given, { github_secrets = [] }, produced) {
    const problems: Problem[] = [];
    if (given.github_secrets && !given.github_token) {
      problems.push({ input: 'github_token', message: NEEDS_TOKEN });
    }
    // Whoever names a target means to store: new keys must not be made for nobody because a variable was empty.
    const isForComment = (name: string) => name === 'github_token' && produced.comments;
    const target = TARGET.find(name => given[name] && !isForComment(name));
    if (target && !given.github_secrets) {
      problems.push({ input: 'github_secrets', message: `is required with ${target}` });
    }
    const other = given.github_targets && ONE_TARGET.find(name => given[name]);
    if (other) {
      problems.push({
        input: 'github_targets',
        message: `is given together with ${other}: give one of them`,
      });
    }
    const messages = github_secrets.flatMap(mapping => outputProblem(mapping, produced) ?? []);
    return [...problems, ...messages.map((message): Problem => ({ input: 'github_secrets', message }))];
  },
  async prepare(call, dependencies) {
    const { prepareStore } = await import('./github-store.ts');
    return prepareStore(call, dependencies);
  },
};

function outputProblem(
  mapping: SecretMapping,
  { operation, generation, outputs }: Produced,
): string | undefined {
  const [output] = partsOf(mapping);
  if (outputs.some(name => name === output)) return undefined;
  if (SDK_KEYS.includes(output) && outputs.includes('jwks_url')) {
    return generation === 'better_auth'
      ? `better_auth has no ${output}; it has base_url and jwks_url`
      : `${output} cannot be read back: generate-sdk-keys makes new keys`;
  }
  const near = nearest(output, outputs);
  return `${quote(output)} is not an output of ${operation}${near ? `; did you mean ${near}?` : `, which gives ${orList(outputs)}`}`;
}
