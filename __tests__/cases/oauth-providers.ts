import {
  branch,
  branchIntegration,
  type Case,
  CLIENT_SECRET,
  ofBranch,
  ofProject,
  type Request,
  stackIntegration,
} from './case.ts';

const ours = { client_id: 'our-client', client_secret: CLIENT_SECRET };
const github = { id: 'github', ...ours, type: 'standard' };
const google = { id: 'google', type: 'shared' };
const secrets = [CLIENT_SECRET];
const stackProvider: Request = ['POST', ofProject('oauth_providers'), { id: 'github', ...ours }];
const branchProvider: Request = ['POST', ofBranch('/oauth_providers'), { id: 'github', ...ours }];
const one = { oauth_provider_id: 'github' };

export const OAUTH_PROVIDER_CASES: Case[] = [
  {
    operation: 'list-oauth-providers',
    generation: 'stack',
    before: [stackIntegration, stackProvider],
    requests: [['GET', ofProject('oauth_providers')]],
    status: 200,
    response: { providers: [github] },
    changed: false,
    outputs: { oauth_providers: [github], count: 1 },
    secrets,
    variants: [
      {
        response: { providers: [google, github] },
        outputs: { oauth_providers: [google, github], count: 2 },
      },
    ],
  },
  {
    operation: 'list-oauth-providers',
    generation: 'better_auth',
    before: [branchIntegration, branchProvider],
    inputs: branch,
    requests: [['GET', ofBranch('/oauth_providers')]],
    status: 200,
    // Google with Neon's shared keys is there from the start.
    response: { providers: [google, github] },
    changed: false,
    outputs: { oauth_providers: [google, github], count: 2 },
    secrets,
    variants: [{ response: { providers: [] }, outputs: { oauth_providers: [], count: 0 } }],
  },
  {
    operation: 'add-oauth-provider',
    generation: 'stack',
    before: [stackIntegration],
    inputs: { ...one, ...ours },
    requests: [stackProvider],
    status: 200,
    response: github,
    changed: true,
    outputs: { created: true, oauth_providers: [github] },
    secrets,
    variants: [
      {
        inputs: { oauth_provider_id: 'google' },
        requests: [['POST', ofProject('oauth_providers'), { id: 'google' }]],
        response: google,
        outputs: { created: true, oauth_providers: [google] },
      },
      {
        inputs: { ...one, ...ours, client_secret: 'hush"1' },
        requests: [
          ['POST', ofProject('oauth_providers'), { id: 'github', ...ours, client_secret: 'hush"1' }],
        ],
      },
    ],
  },
  {
    operation: 'add-oauth-provider',
    generation: 'better_auth',
    before: [branchIntegration, ['DELETE', ofBranch('/oauth_providers/google')]],
    inputs: { ...branch, oauth_provider_id: 'google' },
    requests: [['POST', ofBranch('/oauth_providers'), { id: 'google' }]],
    status: 200,
    response: google,
    changed: true,
    outputs: { created: true, oauth_providers: [google] },
    variants: [
      {
        inputs: { ...branch, oauth_provider_id: 'microsoft', microsoft_tenant_id: 'tenant-1', ...ours },
        requests: [
          [
            'POST',
            ofBranch('/oauth_providers'),
            { id: 'microsoft', ...ours, microsoft_tenant_id: 'tenant-1' },
          ],
        ],
      },
    ],
  },
  {
    operation: 'update-oauth-provider',
    generation: 'stack',
    before: [stackIntegration, stackProvider],
    inputs: { ...one, client_secret: CLIENT_SECRET },
    requests: [['PATCH', ofProject('oauth_providers/github'), { client_secret: CLIENT_SECRET }]],
    status: 200,
    response: github,
    changed: true,
    outputs: { oauth_providers: [github] },
    secrets,
    variants: [
      {
        inputs: { ...one, ...ours },
        requests: [['PATCH', ofProject('oauth_providers/github'), ours]],
      },
    ],
  },
  {
    operation: 'update-oauth-provider',
    generation: 'better_auth',
    before: [branchIntegration, branchProvider],
    inputs: { ...branch, ...one, ...ours },
    requests: [['PATCH', ofBranch('/oauth_providers/github'), ours]],
    status: 200,
    response: github,
    changed: true,
    outputs: { oauth_providers: [github] },
    secrets,
    variants: [
      {
        inputs: { ...branch, oauth_provider_id: 'microsoft', microsoft_tenant_id: 'tenant-1' },
        requests: [['PATCH', ofBranch('/oauth_providers/microsoft'), { microsoft_tenant_id: 'tenant-1' }]],
      },
    ],
  },
  {
    operation: 'delete-oauth-provider',
    generation: 'stack',
    before: [stackIntegration, stackProvider],
    inputs: one,
    requests: [['DELETE', ofProject('oauth_providers/github')]],
    status: 200,
    changed: true,
    outputs: {},
  },
  {
    operation: 'delete-oauth-provider',
    generation: 'better_auth',
    before: [branchIntegration, branchProvider],
    inputs: { ...branch, ...one },
    requests: [['DELETE', ofBranch('/oauth_providers/github')]],
    status: 200,
    changed: true,
    outputs: {},
    variants: [{ status: 204, undocumented: 'Neon’s guide has 204, its OpenAPI document 200' }],
  },
];
