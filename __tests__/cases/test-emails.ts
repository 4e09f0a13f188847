import { stringify } from 'yaml';
import { branch, branchIntegration, type Case, ofBranch } from './case.ts';
import { branchServer, SMTP } from './settings.ts';

const to = { recipient_email: 'reader@example.com' };
const error_message = '535 authentication failed';

export const TEST_EMAIL_CASES: Case[] = [
  {
    operation: 'send-test-email',
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: { ...branch, ...to, settings: stringify(SMTP) },
    requests: [['POST', ofBranch('/send_test_email'), { ...SMTP, ...to }]],
    status: 200,
    response: { success: true },
    changed: false,
    outputs: { success: true },
    secrets: [SMTP.password],
  },
  {
    operation: 'test-email-provider',
    generation: 'better_auth',
    before: [branchIntegration, branchServer],
    inputs: { ...branch, ...to },
    requests: [['POST', ofBranch('/email_provider/test'), to]],
    status: 200,
    response: { success: true },
    changed: false,
    outputs: { success: true },
    variants: [{ response: { success: false, error_message }, outputs: { success: false } }],
  },
];
