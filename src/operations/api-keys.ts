import { ageProblems } from '../inputs/min-age.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { Inputs } from '../inputs/table.ts';
import type { Procedure } from './procedure.ts';

/** Keys of wider rights than were meant must not be made because a variable was empty. */
function scopeProblems({ project_id, org_id }: GivenInputs): Problem[] {
  if (!project_id || org_id) return [];
  return [
    {
      input: 'org_id',
      message:
        'is required with project_id (or NEON_PROJECT_ID): only keys of an organization can be limited to a project. For a personal key give neither. An empty value counts as not given',
    },
  ];
}

function lastKeyProblems({ keep_old_keys, github_secrets = [] }: Inputs): Problem[] {
  if (keep_old_keys !== 0 || github_secrets.some(({ output }) => output === 'new_api_key')) return [];
  return [
    {
      input: 'keep_old_keys',
      message:
        '0 needs github_secrets with new_api_key: the key in use would be revoked while the new one is in the outputs of this step only',
    },
  ];
}

const rotateApiKey: Procedure = {
  name: 'rotate-api-key',
  group: 'API keys',
  summary:
    'Replaces an API key of Neon: a new one is made, proved and stored; then old ones of its name are revoked.',
  required: ['key_name'],
  optional: ['org_id', 'keep_old_keys', 'min_age'],
  outputs: ['new_api_key', 'api_key_id'],
  writes: true,
  account: true,
  check: (given, inputs) => [...scopeProblems(given), ...lastKeyProblems(inputs), ...ageProblems(given)],
  findOut:
    'Run the step again, and look at the API keys in the Neon Console: a key of this key_name that is stored nowhere can be revoked.',
};

/** Neon's own API keys. */
export const API_KEYS: readonly Procedure[] = [rotateApiKey];
