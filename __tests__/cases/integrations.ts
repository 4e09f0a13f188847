import { BRANCH_IDS } from '../../emulator/neon/seeds.ts';
import {
  BRANCH,
  branch,
  branchIntegration,
  type Case,
  ofBranch,
  ofProject,
  PROJECT,
  stackIntegration,
} from './case.ts';

const jwks_url = '<emulator>/.well-known/jwks/<uuid>';
const base_url = '<emulator>/auth/<uuid>';
const auth_provider_project_id = '<uuid>';

/** New keys of Stack Auth, as Neon returns them and as outputs. */
export const stackKeys = {
  auth_provider: 'stack',
  auth_provider_project_id,
  pub_client_key: '<pck>',
  secret_server_key: '<ssk>',
  jwks_url,
  schema_name: 'neon_auth',
  table_name: 'users_sync',
};
export const KEYS = ['pub_client_key', 'secret_server_key'] as const;

/** What Neon returns for Better Auth, which has no keys. */
export const branchKeys = {
  auth_provider: 'better_auth',
  auth_provider_project_id,
  pub_client_key: '',
  secret_server_key: '',
  jwks_url,
  schema_name: 'neon_auth',
  table_name: 'user',
  base_url,
};
const { pub_client_key: _, secret_server_key: __, ...branchCreated } = branchKeys;

export const ofStack = {
  auth_provider: 'stack',
  auth_provider_project_id,
  branch_id: BRANCH_IDS.main,
  db_name: 'neondb',
  created_at: '<time>',
  owned_by: 'neon',
  jwks_url,
  name: 'quiet-river',
};
export const ofBetterAuth = {
  auth_provider: 'better_auth',
  auth_provider_project_id,
  branch_id: BRANCH,
  db_name: 'neondb',
  created_at: '<time>',
  owned_by: 'neon',
  jwks_url,
  base_url,
  name: 'quiet-river',
};

const create = '/projects/auth/create';
const stackBody = { auth_provider: 'stack', project_id: PROJECT, branch_id: BRANCH_IDS.dev };
const better = { auth_provider: 'better_auth' };
const stackRead = {
  auth_provider: 'stack',
  auth_provider_project_id,
  jwks_url,
  branch_id: BRANCH_IDS.main,
  database_name: 'neondb',
};

export const INTEGRATION_CASES: Case[] = [
  {
    operation: 'create-integration',
    generation: 'stack',
    inputs: { auth_provider: 'stack', branch_id: BRANCH_IDS.dev },
    requests: [['POST', create, { ...stackBody, database_name: 'neondb', role_name: 'neondb_owner' }]],
    status: 201,
    response: stackKeys,
    changed: true,
    outputs: { created: true, branch_id: BRANCH_IDS.dev, ...stackKeys },
    masked: [...KEYS],
    variants: [
      {
        inputs: {
          auth_provider: 'stack',
          branch_id: BRANCH_IDS.dev,
          database_name: 'app',
          role_name: 'owner',
        },
        requests: [['POST', create, { ...stackBody, database_name: 'app', role_name: 'owner' }]],
      },
      {
        inputs: { auth_provider: 'stack', branch_id: BRANCH_IDS.dev, mask_pub_client_key: 'false' },
        masked: ['secret_server_key'],
      },
    ],
  },
  {
    operation: 'create-integration',
    generation: 'better_auth',
    inputs: { ...branch, database_name: 'app' },
    requests: [['POST', ofBranch(), { ...better, database_name: 'app' }]],
    status: 201,
    response: branchKeys,
    changed: true,
    outputs: { created: true, ...branchCreated, branch_id: BRANCH },
    variants: [
      { inputs: branch, requests: [['POST', ofBranch(), better]] },
      { inputs: { ...branch, database_name: 'app', role_name: 'unused' } },
      {
        response: { ...branchKeys, schema_name: '', table_name: '' },
        outputs: {
          created: true,
          branch_id: BRANCH,
          ...better,
          auth_provider_project_id,
          jwks_url,
          base_url,
        },
      },
    ],
  },
  {
    operation: 'get-integration',
    generation: 'stack',
    before: [stackIntegration],
    requests: [['GET', ofProject('integrations')]],
    status: 200,
    response: { data: [ofStack] },
    changed: false,
    outputs: stackRead,
    variants: [{ response: { data: [ofBetterAuth, ofStack] } }],
  },
  {
    operation: 'get-integration',
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: branch,
    requests: [['GET', ofBranch()]],
    status: 200,
    response: ofBetterAuth,
    changed: false,
    outputs: {
      ...better,
      auth_provider_project_id,
      jwks_url,
      base_url,
      branch_id: BRANCH,
      database_name: 'neondb',
    },
  },
  {
    operation: 'list-integrations',
    generation: 'stack',
    before: [stackIntegration],
    requests: [['GET', ofProject('integrations')]],
    status: 200,
    response: { data: [ofStack] },
    changed: false,
    outputs: { integrations: [ofStack], count: 1 },
    variants: [
      {
        response: { data: [ofStack, ofBetterAuth] },
        outputs: { integrations: [ofStack, ofBetterAuth], count: 2 },
      },
      { response: { data: [] }, outputs: { integrations: [], count: 0 } },
    ],
  },
  {
    operation: 'list-integrations',
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: branch,
    requests: [['GET', ofBranch()]],
    status: 200,
    response: ofBetterAuth,
    changed: false,
    outputs: { integrations: [ofBetterAuth], count: 1 },
  },
  {
    operation: 'delete-integration',
    generation: 'stack',
    before: [stackIntegration],
    requests: [['DELETE', ofProject('integration/stack')]],
    status: 200,
    changed: true,
    outputs: {},
    variants: [
      {
        inputs: { delete_data: 'true', allow_protected_branch: 'true' },
        requests: [['DELETE', ofProject('integration/stack'), { delete_data: true }]],
      },
    ],
  },
  {
    operation: 'delete-integration',
    generation: 'better_auth',
    before: [branchIntegration],
    // Else the branch is read first.
    inputs: { ...branch, delete_data: 'true', allow_protected_branch: 'true' },
    requests: [['DELETE', ofBranch(), { delete_data: true }]],
    status: 200,
    changed: true,
    outputs: {},
    variants: [{ inputs: { ...branch, delete_data: 'false' }, requests: [['DELETE', ofBranch()]] }],
  },
];
