import { stringify } from 'yaml';
import { SMTP } from '../../../support/samples.ts';
import type { Preparation } from '../step.ts';
import { branch, branchIntegration, type Case, ofBranch, ofProject, stackIntegration } from './case.ts';

const server = { type: 'standard', ...SMTP };
// Neon does not return the password.
const shown = JSON.stringify({ ...server, password: '' });
const branchServer: Preparation = ['PATCH', ofBranch('/email_provider'), server];
const to = { recipient_email: 'reader@example.com' };

export const EMAIL_CASES: Case[] = [
  {
    name: 'get-email-provider, stack',
    before: [stackIntegration],
    inputs: { operation: 'get-email-provider' },
    requests: [['GET', ofProject('email_server')]],
    outputs: { status: '200', changed: 'false', settings: '{"type":"shared"}' },
  },
  {
    name: 'get-email-provider, better_auth',
    before: [branchIntegration, branchServer],
    inputs: { operation: 'get-email-provider', ...branch },
    requests: [['GET', ofBranch('/email_provider')]],
    outputs: { status: '200', changed: 'false', settings: shown },
  },
  {
    name: 'update-email-provider, stack',
    before: [stackIntegration],
    inputs: { operation: 'update-email-provider', settings: JSON.stringify(server) },
    requests: [['PATCH', ofProject('email_server'), server]],
    outputs: { status: '200', changed: 'true', settings: shown },
    secrets: [SMTP.password],
  },
  {
    name: 'update-email-provider, better_auth',
    before: [branchIntegration],
    inputs: { operation: 'update-email-provider', ...branch, settings: stringify(server) },
    requests: [['PATCH', ofBranch('/email_provider'), server]],
    outputs: { status: '200', changed: 'true', settings: shown },
    secrets: [SMTP.password],
  },
  {
    name: 'send-test-email, better_auth',
    before: [branchIntegration],
    inputs: { operation: 'send-test-email', ...branch, ...to, settings: stringify(SMTP) },
    requests: [['POST', ofBranch('/send_test_email'), { ...SMTP, ...to }]],
    outputs: { status: '200', changed: 'false', success: 'true' },
    secrets: [SMTP.password],
  },
  {
    name: 'test-email-provider, better_auth',
    before: [branchIntegration, branchServer],
    inputs: { operation: 'test-email-provider', ...branch, ...to },
    requests: [['POST', ofBranch('/email_provider/test'), to]],
    outputs: { status: '200', changed: 'false', success: 'true' },
  },
];
