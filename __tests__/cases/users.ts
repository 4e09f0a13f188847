import {
  branch,
  branchIntegration,
  type Case,
  ofBranch,
  ofProject,
  PROJECT,
  type Request,
  stackIntegration,
} from './case.ts';

const email = 'tester@example.com';
const stackBody = { project_id: PROJECT, auth_provider: 'stack', email };
const stackUser: Request = ['POST', '/projects/auth/user', stackBody];
const branchUser: Request = ['POST', ofBranch('/users'), { email }];
const created = { created: true, user_id: '<uuid>' };

export const USER_CASES: Case[] = [
  {
    operation: 'create-user',
    generation: 'stack',
    before: [stackIntegration],
    inputs: { email, name: 'Test User' },
    requests: [['POST', '/projects/auth/user', { ...stackBody, name: 'Test User' }]],
    status: 201,
    response: { id: '<uuid>' },
    changed: true,
    outputs: created,
    variants: [
      { inputs: { email }, requests: [stackUser] },
      {
        inputs: { email, name: 'Ünal "X"' },
        requests: [['POST', '/projects/auth/user', { ...stackBody, name: 'Ünal "X"' }]],
      },
    ],
  },
  {
    operation: 'create-user',
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: { ...branch, email },
    requests: [branchUser],
    status: 201,
    response: { id: '<uuid>' },
    changed: true,
    outputs: created,
    variants: [
      {
        inputs: { ...branch, email, name: 'User' },
        requests: [['POST', ofBranch('/users'), { email, name: 'User' }]],
      },
    ],
  },
  {
    operation: 'update-user-role',
    generation: 'better_auth',
    before: [branchIntegration, branchUser],
    inputs: { ...branch, user_id: '{made}', roles: 'admin\neditor' },
    requests: [['PUT', ofBranch('/users/{made}/role'), { roles: ['admin', 'editor'] }]],
    status: 200,
    response: { id: '<uuid>' },
    changed: true,
    outputs: { user_id: '<uuid>' },
    variants: [{ inputs: { ...branch, user_id: '{made}', roles: 'admin, editor\nadmin' } }],
  },
  {
    operation: 'delete-user',
    generation: 'stack',
    before: [stackIntegration, stackUser],
    inputs: { user_id: '{made}' },
    requests: [['DELETE', ofProject('users/{made}')]],
    status: 204,
    changed: true,
    outputs: {},
  },
  {
    operation: 'delete-user',
    generation: 'better_auth',
    before: [branchIntegration, branchUser],
    inputs: { ...branch, user_id: '{made}' },
    requests: [['DELETE', ofBranch('/users/{made}')]],
    status: 204,
    changed: true,
    outputs: {},
  },
];
