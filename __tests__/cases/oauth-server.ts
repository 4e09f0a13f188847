import { stringify } from 'yaml';
import { branch, branchIntegration, type Case, ofBranch, type Request } from './case.ts';

const RESOURCE = 'https://api.example.com';
const settings = { login_page: 'https://app.example.com/sign-in', resources: [RESOURCE] };
const SERVER = '/plugins/oauth-provider';
const CLIENTS = '/oauth-provider/clients';
const client = {
  name: 'Reports',
  type: 'confidential',
  redirect_uris: ['https://reports.example.com/callback'],
  resources: [RESOURCE],
};
const stored = {
  client_id: '<uuid>',
  ...client,
  skip_consent: false,
  disabled: false,
  created_at: '<time>',
};
const configured: Request = ['PATCH', ofBranch(SERVER), settings];
const made: Request = ['POST', ofBranch(CLIENTS), client];

export const OAUTH_SERVER_CASES: Case[] = [
  {
    operation: 'get-oauth-server',
    generation: 'better_auth',
    before: [branchIntegration, configured],
    inputs: branch,
    requests: [['GET', ofBranch(SERVER)]],
    status: 200,
    response: { enabled: false, ...settings },
    changed: false,
    outputs: { settings: { enabled: false, ...settings } },
  },
  {
    operation: 'update-oauth-server',
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: { ...branch, settings: stringify(settings) },
    requests: [configured],
    status: 200,
    response: { enabled: false, ...settings },
    changed: true,
    outputs: { settings: { enabled: false, ...settings } },
  },
  {
    operation: 'list-oauth-clients',
    generation: 'better_auth',
    before: [branchIntegration, configured, made],
    inputs: branch,
    requests: [['GET', ofBranch(CLIENTS)]],
    status: 200,
    response: { clients: [stored] },
    changed: false,
    outputs: { oauth_clients: [stored], count: 1 },
  },
  {
    operation: 'create-oauth-client',
    generation: 'better_auth',
    before: [branchIntegration, configured],
    inputs: { ...branch, settings: stringify(client) },
    requests: [made],
    status: 201,
    response: { ...stored, client_secret: '<oas>' },
    changed: true,
    outputs: { oauth_client_id: '<uuid>', oauth_client_secret: '<oas>' },
    masked: ['oauth_client_secret'],
    variants: [
      {
        inputs: { ...branch, settings: stringify({ ...client, type: 'public' }) },
        requests: [['POST', ofBranch(CLIENTS), { ...client, type: 'public' }]],
        response: { ...stored, type: 'public' },
        outputs: { oauth_client_id: '<uuid>' },
        masked: [],
      },
    ],
  },
  {
    operation: 'delete-oauth-client',
    generation: 'better_auth',
    before: [branchIntegration, configured, made],
    inputs: { ...branch, oauth_client_id: '{made}' },
    requests: [['DELETE', ofBranch(`${CLIENTS}/{made}`)]],
    status: 204,
    changed: true,
    outputs: {},
  },
];
