import type { Preparation } from '../step.ts';
import { branch, branchIntegration, type Case, ofBranch, ofProject, stackIntegration } from './case.ts';

const email = 'tester@example.com';
const stackUser: Preparation = [
  'POST',
  '/projects/auth/user',
  { project_id: 'quiet-river-12345678', auth_provider: 'stack', email },
];
const branchUser: Preparation = ['POST', ofBranch('/users'), { email }];

export const USER_CASES: Case[] = [
  {
    name: 'update-user-role, better_auth',
    before: [branchIntegration, branchUser],
    inputs: { operation: 'update-user-role', ...branch, user_id: '{user}', roles: 'admin\neditor' },
    requests: [['PUT', ofBranch('/users/{user}/role'), { roles: ['admin', 'editor'] }]],
    outputs: { status: '200', changed: 'true', user_id: '<uuid>' },
  },
  {
    name: 'delete-user, stack',
    before: [stackIntegration, stackUser],
    inputs: { operation: 'delete-user', user_id: '{user}' },
    requests: [['DELETE', ofProject('users/{user}')]],
    outputs: { status: '204', changed: 'true' },
  },
  {
    name: 'delete-user, better_auth',
    before: [branchIntegration, branchUser],
    inputs: { operation: 'delete-user', ...branch, user_id: '{user}' },
    requests: [['DELETE', ofBranch('/users/{user}')]],
    outputs: { status: '204', changed: 'true' },
  },
];
