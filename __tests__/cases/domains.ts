import {
  branch,
  branchIntegration,
  type Case,
  ofBranch,
  ofProject,
  type Request,
  stackIntegration,
} from './case.ts';

const APP = 'https://app.example.com';
const WILD = 'https://*.preview.example.com';
const trusted = (domain: string, auth_provider: string) => ({ domain, auth_provider });
const stackDomain: Request = ['POST', ofProject('domains'), trusted(APP, 'stack')];
const branchDomain: Request = ['POST', ofBranch('/domains'), trusted(APP, 'better_auth')];

export const DOMAIN_CASES: Case[] = [
  {
    operation: 'list-domains',
    generation: 'stack',
    before: [stackIntegration, stackDomain],
    requests: [['GET', ofProject('domains')]],
    status: 200,
    response: { domains: [trusted(APP, 'stack')] },
    changed: false,
    outputs: { domains: [trusted(APP, 'stack')], count: 1 },
  },
  {
    operation: 'list-domains',
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: branch,
    requests: [['GET', ofBranch('/domains')]],
    status: 200,
    response: { domains: [] },
    changed: false,
    outputs: { domains: [], count: 0 },
  },
  {
    operation: 'add-domains',
    generation: 'stack',
    before: [stackIntegration, stackDomain],
    inputs: { domains: APP },
    requests: [stackDomain],
    status: 409,
    response: {
      request_id: '<uuid>',
      code: 'DOMAIN_ALREADY_EXISTS',
      message: `Domain ${APP} already exists`,
    },
    changed: false,
    outputs: { domains: [trusted(APP, 'stack')] },
    did: `existed already: ${APP}`,
    variants: [{ status: 201, response: undefined, changed: true, did: `added: ${APP}` }],
  },
  {
    operation: 'add-domains',
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: { ...branch, domains: `${APP}, ${WILD}\n${APP}` },
    requests: [branchDomain, ['POST', ofBranch('/domains'), trusted(WILD, 'better_auth')]],
    status: 201,
    changed: true,
    outputs: { domains: [trusted(APP, 'better_auth'), trusted(WILD, 'better_auth')] },
    did: `added: ${APP}, ${WILD}`,
  },
  {
    operation: 'delete-domains',
    generation: 'stack',
    before: [stackIntegration, stackDomain],
    inputs: { domains: APP },
    requests: [['DELETE', ofProject('domains'), { auth_provider: 'stack', domains: [{ domain: APP }] }]],
    status: 200,
    changed: true,
    outputs: { domains: [trusted(APP, 'stack')] },
  },
  {
    operation: 'delete-domains',
    generation: 'better_auth',
    before: [branchIntegration, branchDomain, ['POST', ofBranch('/domains'), trusted(WILD, 'better_auth')]],
    inputs: { ...branch, domains: `${WILD},${APP}` },
    requests: [
      [
        'DELETE',
        ofBranch('/domains'),
        { auth_provider: 'better_auth', domains: [{ domain: WILD }, { domain: APP }] },
      ],
    ],
    status: 200,
    changed: true,
    outputs: { domains: [trusted(WILD, 'better_auth'), trusted(APP, 'better_auth')] },
  },
];
