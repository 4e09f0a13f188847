import type { Preparation } from '../step.ts';
import { branch, branchIntegration, type Case, ofBranch, ofProject, stackIntegration } from './case.ts';

const APP = 'https://app.example.com';
const WILD = 'https://*.preview.example.com';
const trusted = (domain: string, auth_provider: string) => ({ domain, auth_provider });
const stackDomain: Preparation = ['POST', ofProject('domains'), trusted(APP, 'stack')];
const branchDomain: Preparation = ['POST', ofBranch('/domains'), trusted(APP, 'better_auth')];

export const DOMAIN_CASES: Case[] = [
  {
    name: 'list-domains, stack',
    before: [stackIntegration, stackDomain],
    inputs: { operation: 'list-domains' },
    requests: [['GET', ofProject('domains')]],
    outputs: {
      status: '200',
      changed: 'false',
      domains: JSON.stringify([trusted(APP, 'stack')]),
      count: '1',
    },
  },
  {
    name: 'list-domains, better_auth',
    before: [branchIntegration],
    inputs: { operation: 'list-domains', ...branch },
    requests: [['GET', ofBranch('/domains')]],
    outputs: { status: '200', changed: 'false', domains: '[]', count: '0' },
  },
  {
    name: 'add-domains, stack',
    before: [stackIntegration, stackDomain],
    inputs: { operation: 'add-domains', domains: APP },
    requests: [['POST', ofProject('domains'), trusted(APP, 'stack')]],
    outputs: { status: '409', changed: 'false', domains: JSON.stringify([trusted(APP, 'stack')]) },
  },
  {
    name: 'add-domains, better_auth',
    before: [branchIntegration],
    inputs: { operation: 'add-domains', ...branch, domains: `${APP}/, ${WILD}\n${APP}` },
    requests: [
      ['POST', ofBranch('/domains'), trusted(APP, 'better_auth')],
      ['POST', ofBranch('/domains'), trusted(WILD, 'better_auth')],
    ],
    outputs: {
      status: '201',
      changed: 'true',
      domains: JSON.stringify([trusted(APP, 'better_auth'), trusted(WILD, 'better_auth')]),
    },
  },
  {
    name: 'delete-domains, stack',
    before: [stackIntegration, stackDomain],
    inputs: { operation: 'delete-domains', domains: APP },
    requests: [['DELETE', ofProject('domains'), { auth_provider: 'stack', domains: [{ domain: APP }] }]],
    outputs: { status: '200', changed: 'true' },
  },
  {
    name: 'delete-domains, better_auth',
    before: [branchIntegration, branchDomain, ['POST', ofBranch('/domains'), trusted(WILD, 'better_auth')]],
    inputs: { operation: 'delete-domains', ...branch, domains: `${WILD},${APP}` },
    requests: [
      [
        'DELETE',
        ofBranch('/domains'),
        { auth_provider: 'better_auth', domains: [{ domain: WILD }, { domain: APP }] },
      ],
    ],
    outputs: { status: '200', changed: 'true' },
  },
];
