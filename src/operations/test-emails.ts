import type {
  SendNeonAuthEmailProviderTestData,
  SendNeonAuthTestEmailData,
  SendNeonAuthTestEmailResponse,
} from '@neon/sdk';
import { type Fields, flag } from '../neon/fields.ts';
import { endpoint, operation } from './declare.ts';
import { settingsBody } from './settings-endpoints.ts';

const OUTCOME = {
  method: 'POST',
  readOnly: true,
  outputs: { success: (response: Fields<SendNeonAuthTestEmailResponse>) => flag(response, 'success') },
  warning: ({ success, error_message: why }: Fields<SendNeonAuthTestEmailResponse>) =>
    success === false
      ? `The test e-mail was not sent: ${typeof why === 'string' && why ? why : 'the mail server did not say why'}`
      : undefined,
} as const;

const findOut = 'Look into the mailbox of recipient_email before the step runs again.';

export const sendTestEmail = operation({
  name: 'send-test-email',
  group: 'E-mail',
  summary: 'Sends a test e-mail through the SMTP server of the settings, which are not kept.',
  done: 'test e-mail asked for',
  required: ['settings', 'recipient_email'],
  findOut,
  endpoints: {
    better_auth: endpoint<
      SendNeonAuthTestEmailData,
      SendNeonAuthTestEmailResponse,
      'settings' | 'recipient_email'
    >({
      ...OUTCOME,
      path: '/projects/{project_id}/branches/{branch_id}/auth/send_test_email',
      body: call => ({
        ...settingsBody<SendNeonAuthTestEmailData>(call),
        recipient_email: call.recipient_email,
      }),
    }),
  },
});

// Newer than the OpenAPI document of @neondatabase/api-client 2.7.3.
export const testEmailProvider = operation({
  name: 'test-email-provider',
  group: 'E-mail',
  summary: 'Sends a test e-mail through the mail server that the branch has.',
  done: 'test e-mail asked for',
  required: ['recipient_email'],
  findOut,
  endpoints: {
    better_auth: endpoint<
      SendNeonAuthEmailProviderTestData,
      SendNeonAuthTestEmailResponse,
      'recipient_email'
    >({
      ...OUTCOME,
      path: '/projects/{project_id}/branches/{branch_id}/auth/email_provider/test',
      body: ({ recipient_email }) => ({ recipient_email }),
    }),
  },
});
