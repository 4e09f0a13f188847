import { isSecretOutput, type OutputName } from '../report/outputs.ts';
import type { Alternative, Endpoint, Operation } from './declare.ts';

/** Names of the outputs that an endpoint can set, at a first run or when what exists is reused. */
export function outputNames(endpoint: Endpoint): OutputName[] {
  return [...new Set([...firstOutputs(endpoint), ...(reusedOutputs(endpoint) ?? [])])];
}

/** Names of the outputs that an endpoint can set where nothing existed before. */
export function firstOutputs({ each, outputs = {} }: Endpoint): OutputName[] {
  return each ? [each] : (Object.keys(outputs) as OutputName[]);
}

/** Names of the outputs that an endpoint can set where what exists is reused; undefined where nothing ever is. */
export function reusedOutputs({ each, alternative }: Endpoint): OutputName[] | undefined {
  if (alternative?.kind !== 'exists' && alternative?.kind !== 'found') return undefined;
  if (each) return [each];
  const known = alternative.kind === 'exists' ? alternative.outputs : {};
  return Object.keys({ ...known, ...alternative.existing?.outputs }) as OutputName[];
}

/** Whether an endpoint makes what Neon gives this once: it must not be asked for where nothing can take it. */
export function makesSecrets(endpoint: Endpoint): boolean {
  return endpoint.method !== 'GET' && outputNames(endpoint).some(isSecretOutput);
}

/** Whether an operation changes something at Neon, in any generation. */
export function writes({ endpoints }: Operation): boolean {
  return Object.values(endpoints).some(({ method }) => method !== 'GET');
}

/** Whether an operation has an endpoint that acts on one branch, and not the same one for both generations. */
export function hasBranchLevel({ endpoints: { better_auth } }: Operation): boolean {
  return better_auth !== undefined && usesBranch(better_auth);
}

/** Whether `if_exists: update` is possible. */
export function canUpdate({ endpoints }: Operation): boolean {
  return Object.values(endpoints).some(
    ({ alternative }) => alternative && 'existing' in alternative && alternative.existing?.update,
  );
}

/** Whether the endpoint acts on one branch. */
export function usesBranch({ path, defaultBranch }: Pick<Endpoint, 'path' | 'defaultBranch'>): boolean {
  return path.includes('{branch_id}') || defaultBranch === true;
}

/** What a refusal may mean in any generation of an operation. */
export function hasAlternative({ endpoints }: Operation, ...kinds: Alternative['kind'][]): boolean {
  return Object.values(endpoints).some(({ alternative }) => alternative && kinds.includes(alternative.kind));
}
