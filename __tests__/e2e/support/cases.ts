import { BRANCH_IDS } from '../../../emulator/neon/server.ts';
import { branch, branchIntegration, type Case, ofBranch, ofProject, stackIntegration } from './cases/case.ts';
import { DOMAIN_CASES } from './cases/domains.ts';
import { EMAIL_CASES } from './cases/email.ts';
import { SETTINGS_CASES } from './cases/settings.ts';
import { USER_CASES } from './cases/users.ts';
import { BRANCH, CLIENT_SECRET, PROJECT, type Preparation } from './step.ts';

export type { Case } from './cases/case.ts';

const ours = { client_id: 'our-client', client_secret: CLIENT_SECRET };
const stackProvider: Preparation = ['POST', ofProject('oauth_providers'), { id: 'github', ...ours }];
const branchProvider: Preparation = ['POST', ofBranch('/oauth_providers'), { id: 'github', ...ours }];

const stackKeys = {
  auth_provider: 'stack',
  auth_provider_project_id: '<uuid>',
  pub_client_key: '<pck>',
  secret_server_key: '<ssk>',
  jwks_url: '<emulator>/.well-known/jwks/<uuid>',
  schema_name: 'neon_auth',
  table_name: 'users_sync',
};
const branchDetails = {
  auth_provider: 'better_auth',
  auth_provider_project_id: '<uuid>',
  jwks_url: '<emulator>/.well-known/jwks/<uuid>',
  base_url: '<emulator>/auth/<uuid>',
};
const shownProvider = '{"id":"github","client_id":"our-client","client_secret":"***","type":"standard"}';
const KEYS = ['pub_client_key', 'secret_server_key'];

export const CASES: Case[] = [
  {
    name: 'create-integration, stack',
    before: [],
    inputs: { operation: 'create-integration', auth_provider: 'stack', branch_id: BRANCH_IDS.dev },
    requests: [
      [
        'POST',
        '/projects/auth/create',
        {
          auth_provider: 'stack',
          project_id: PROJECT,
          branch_id: BRANCH_IDS.dev,
          database_name: 'neondb',
          role_name: 'neondb_owner',
        },
      ],
    ],
    outputs: { status: '201', changed: 'true', created: 'true', branch_id: 'br-dev-0007', ...stackKeys },
    masked: KEYS,
  },
  {
    name: 'create-integration, better_auth',
    before: [],
    inputs: { operation: 'create-integration', ...branch, database_name: 'app' },
    requests: [['POST', ofBranch(), { auth_provider: 'better_auth', database_name: 'app' }]],
    outputs: {
      status: '201',
      changed: 'true',
      created: 'true',
      ...branchDetails,
      branch_id: BRANCH,
      schema_name: 'neon_auth',
      table_name: 'user',
    },
  },
  {
    name: 'list-integrations, stack',
    before: [stackIntegration],
    inputs: { operation: 'list-integrations' },
    requests: [['GET', ofProject('integrations')]],
    outputs: {
      status: '200',
      changed: 'false',
      integrations: `[{"auth_provider":"stack","auth_provider_project_id":"<uuid>","branch_id":"${BRANCH_IDS.main}","db_name":"neondb","created_at":"<time>","owned_by":"neon","jwks_url":"<emulator>/.well-known/jwks/<uuid>","name":"quiet-river"}]`,
      count: '1',
    },
  },
  {
    name: 'list-integrations, better_auth',
    before: [branchIntegration],
    inputs: { operation: 'list-integrations', ...branch },
    requests: [['GET', ofBranch()]],
    outputs: {
      status: '200',
      changed: 'false',
      integrations: `[{"auth_provider":"better_auth","auth_provider_project_id":"<uuid>","branch_id":"${BRANCH_IDS.preview}","db_name":"neondb","created_at":"<time>","owned_by":"neon","jwks_url":"<emulator>/.well-known/jwks/<uuid>","base_url":"<emulator>/auth/<uuid>","name":"quiet-river"}]`,
      count: '1',
    },
  },
  {
    name: 'generate-sdk-keys, stack',
    before: [stackIntegration],
    inputs: { operation: 'generate-sdk-keys' },
    requests: [['POST', '/projects/auth/keys', { project_id: PROJECT, auth_provider: 'stack' }]],
    outputs: { status: '201', changed: 'true', ...stackKeys },
    masked: KEYS,
  },
  {
    name: 'create-user, stack',
    before: [stackIntegration],
    inputs: { operation: 'create-user', email: 'tester@example.com', name: 'Test User' },
    requests: [
      [
        'POST',
        '/projects/auth/user',
        { project_id: PROJECT, auth_provider: 'stack', email: 'tester@example.com', name: 'Test User' },
      ],
    ],
    outputs: { status: '201', changed: 'true', created: 'true', user_id: '<uuid>' },
  },
  {
    name: 'create-user, better_auth',
    before: [branchIntegration],
    inputs: { operation: 'create-user', ...branch, email: 'tester@example.com' },
    requests: [['POST', ofBranch('/users'), { email: 'tester@example.com' }]],
    outputs: { status: '201', changed: 'true', created: 'true', user_id: '<uuid>' },
  },
  {
    name: 'transfer-ownership, stack',
    before: [stackIntegration],
    inputs: { operation: 'transfer-ownership' },
    requests: [
      ['POST', '/projects/auth/transfer_ownership', { project_id: PROJECT, auth_provider: 'stack' }],
    ],
    outputs: {
      status: '200',
      changed: 'true',
      transfer_url: '<emulator>/integrations/neon/projects/transfer/confirm?code=<code>',
    },
    masked: ['transfer_url'],
  },
  {
    name: 'transfer-ownership, better_auth',
    before: [branchIntegration],
    inputs: { operation: 'transfer-ownership', auth_provider: 'better_auth' },
    requests: [
      ['POST', '/projects/auth/transfer_ownership', { project_id: PROJECT, auth_provider: 'better_auth' }],
    ],
    outputs: {
      status: '200',
      changed: 'true',
      transfer_url: '<emulator>/integrations/neon/projects/transfer/confirm?code=<code>',
    },
    masked: ['transfer_url'],
  },
  {
    name: 'delete-integration, stack',
    before: [stackIntegration],
    inputs: { operation: 'delete-integration' },
    requests: [['DELETE', ofProject('integration/stack')]],
    outputs: { status: '200', changed: 'true' },
  },
  {
    name: 'delete-integration, better_auth',
    before: [branchIntegration],
    inputs: { operation: 'delete-integration', ...branch, delete_data: 'true' },
    requests: [['DELETE', ofBranch(), { delete_data: true }]],
    outputs: { status: '200', changed: 'true' },
  },
  {
    name: 'list-oauth-providers, stack',
    before: [stackIntegration, stackProvider],
    inputs: { operation: 'list-oauth-providers' },
    requests: [['GET', ofProject('oauth_providers')]],
    outputs: { status: '200', changed: 'false', oauth_providers: `[${shownProvider}]`, count: '1' },
  },
  {
    name: 'list-oauth-providers, better_auth',
    before: [branchIntegration, branchProvider],
    inputs: { operation: 'list-oauth-providers', ...branch },
    requests: [['GET', ofBranch('/oauth_providers')]],
    outputs: {
      status: '200',
      changed: 'false',
      oauth_providers: `[{"id":"google","type":"shared"},${shownProvider}]`,
      count: '2',
    },
  },
  {
    name: 'add-oauth-provider, stack',
    before: [stackIntegration],
    inputs: { operation: 'add-oauth-provider', oauth_provider_id: 'github', ...ours },
    requests: [['POST', ofProject('oauth_providers'), { id: 'github', ...ours }]],
    outputs: { status: '200', changed: 'true', created: 'true', oauth_providers: `[${shownProvider}]` },
  },
  {
    name: 'add-oauth-provider, better_auth',
    before: [branchIntegration, ['DELETE', ofBranch('/oauth_providers/google')]],
    inputs: { operation: 'add-oauth-provider', ...branch, oauth_provider_id: 'google' },
    requests: [['POST', ofBranch('/oauth_providers'), { id: 'google' }]],
    outputs: {
      status: '200',
      changed: 'true',
      created: 'true',
      oauth_providers: '[{"id":"google","type":"shared"}]',
    },
  },
  {
    name: 'update-oauth-provider, stack',
    before: [stackIntegration, stackProvider],
    inputs: { operation: 'update-oauth-provider', oauth_provider_id: 'github', client_secret: CLIENT_SECRET },
    requests: [['PATCH', ofProject('oauth_providers/github'), { client_secret: CLIENT_SECRET }]],
    outputs: { status: '200', changed: 'true', oauth_providers: `[${shownProvider}]` },
  },
  {
    name: 'update-oauth-provider, better_auth',
    before: [branchIntegration, branchProvider],
    inputs: { operation: 'update-oauth-provider', ...branch, oauth_provider_id: 'github', ...ours },
    requests: [['PATCH', ofBranch('/oauth_providers/github'), ours]],
    outputs: { status: '200', changed: 'true', oauth_providers: `[${shownProvider}]` },
  },
  {
    name: 'delete-oauth-provider, stack',
    before: [stackIntegration, stackProvider],
    inputs: { operation: 'delete-oauth-provider', oauth_provider_id: 'github' },
    requests: [['DELETE', ofProject('oauth_providers/github')]],
    outputs: { status: '200', changed: 'true' },
  },
  {
    name: 'delete-oauth-provider, better_auth',
    before: [branchIntegration, branchProvider],
    inputs: { operation: 'delete-oauth-provider', ...branch, oauth_provider_id: 'github' },
    requests: [['DELETE', ofBranch('/oauth_providers/github')]],
    outputs: { status: '200', changed: 'true' },
  },
  {
    name: 'get-integration, stack',
    before: [stackIntegration],
    inputs: { operation: 'get-integration' },
    requests: [['GET', ofProject('integrations')]],
    outputs: {
      status: '200',
      changed: 'false',
      auth_provider: 'stack',
      auth_provider_project_id: '<uuid>',
      jwks_url: '<emulator>/.well-known/jwks/<uuid>',
      branch_id: BRANCH_IDS.main,
      database_name: 'neondb',
    },
  },
  {
    name: 'get-integration, better_auth',
    before: [branchIntegration],
    inputs: { operation: 'get-integration', ...branch },
    requests: [['GET', ofBranch()]],
    outputs: {
      status: '200',
      changed: 'false',
      ...branchDetails,
      branch_id: BRANCH_IDS.preview,
      database_name: 'neondb',
    },
  },
  ...USER_CASES,
  ...DOMAIN_CASES,
  ...EMAIL_CASES,
  ...SETTINGS_CASES,
];
