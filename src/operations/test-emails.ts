import type {
  SendNeonAuthEmailProviderTestData,
  SendNeonAuthTestEmailData,
  SendNeonAuthTestEmailResponse,
} from '@neon/sdk';
import { type Answer, flag, optionalText } from './answer.ts';
import { type BodyOf, type Call, endpoint, type Operation } from './declare.ts';

const OUTCOME = {
  method: 'POST',
  leavesAsIs: true,
  outputs: (answer: Answer<SendNeonAuthTestEmailResponse>) => ({ success: flag(answer, 'success') }),
  warning: (answer: Answer<SendNeonAuthTestEmailResponse>) =>
    answer.success === false
      ? `The test e-mail was not sent: ${optionalText(answer, 'error_message') ?? 'the mail server did not say why'}`
      : undefined,
} as const;

const findOut = 'Look into the mailbox of recipient_email before the step runs again.';

export const sendTestEmail: Operation = {
  name: 'send-test-email',
  group: 'E-mail',
  summary: 'Sends a test e-mail through the SMTP server of the settings, which are not kept.',
  done: 'test e-mail asked for',
  required: ['settings', 'recipient_email'],
  outputs: ['success'],
  findOut,
  endpoints: {
    better_auth: endpoint<SendNeonAuthTestEmailData, SendNeonAuthTestEmailResponse>({
      ...OUTCOME,
      path: '/projects/{project_id}/branches/{branch_id}/auth/send_test_email',
      body: ({ settings, recipient_email }: Call) =>
        ({ ...settings, recipient_email }) as BodyOf<SendNeonAuthTestEmailData>,
    }),
  },
};

// Newer than the OpenAPI document of @neondatabase/api-client 2.7.3.
export const testEmailProvider: Operation = {
  name: 'test-email-provider',
  group: 'E-mail',
  summary: 'Sends a test e-mail through the mail server that the branch has.',
  done: 'test e-mail asked for',
  required: ['recipient_email'],
  outputs: ['success'],
  findOut,
  endpoints: {
    better_auth: endpoint<SendNeonAuthEmailProviderTestData, SendNeonAuthTestEmailResponse>({
      ...OUTCOME,
      path: '/projects/{project_id}/branches/{branch_id}/auth/email_provider/test',
      body: call => ({ recipient_email: call.recipient_email as string }),
    }),
  },
};
