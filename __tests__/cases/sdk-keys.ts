import { branchIntegration, type Case, PROJECT, stackIntegration } from './case.ts';
import { branchKeys, KEYS, stackKeys } from './integrations.ts';

const stack = { project_id: PROJECT, auth_provider: 'stack' };
const better = { project_id: PROJECT, auth_provider: 'better_auth' };
const url = '<emulator>/integrations/neon/projects/transfer/confirm?code=<code>';

export const SDK_KEY_CASES: Case[] = [
  {
    operation: 'generate-sdk-keys',
    generation: 'stack',
    before: [stackIntegration],
    requests: [['POST', '/projects/auth/keys', stack]],
    status: 201,
    response: stackKeys,
    changed: true,
    outputs: stackKeys,
    masked: [...KEYS],
  },
  {
    // Better Auth has no keys that could be generated, though the endpoint takes its name.
    operation: 'generate-sdk-keys',
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: { auth_provider: 'better_auth' },
    requests: [['POST', '/projects/auth/keys', better]],
    status: 201,
    response: branchKeys,
    changed: false,
    outputs: {},
    fails: '201, but it holds no key: the branch-level product has no SDK keys',
    variants: [
      { response: stackKeys, changed: true, outputs: stackKeys, masked: [...KEYS], fails: undefined },
    ],
  },
  {
    operation: 'transfer-ownership',
    generation: 'stack',
    before: [stackIntegration],
    requests: [['POST', '/projects/auth/transfer_ownership', stack]],
    status: 200,
    response: { url },
    changed: true,
    outputs: { transfer_url: url },
    masked: ['transfer_url'],
  },
  {
    operation: 'transfer-ownership',
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: { auth_provider: 'better_auth' },
    requests: [['POST', '/projects/auth/transfer_ownership', better]],
    status: 200,
    response: { url },
    changed: true,
    outputs: { transfer_url: url },
    masked: ['transfer_url'],
  },
];
