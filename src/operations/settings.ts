import type {
  GetNeonAuthAllowLocalhostData,
  GetNeonAuthEmailAndPasswordConfigData,
  GetNeonAuthEmailProviderData,
  GetNeonAuthEmailServerData,
  GetNeonAuthPhoneNumberPluginData,
  GetNeonAuthPluginConfigsData,
  GetNeonAuthWebhookConfigData,
  NeonAuthAllowLocalhostResponse,
  NeonAuthConfigResponse,
  NeonAuthEmailAndPasswordConfig,
  NeonAuthEmailServerConfigResponse,
  NeonAuthMagicLinkConfig,
  NeonAuthOrganizationConfig,
  NeonAuthPhoneNumberConfig,
  NeonAuthPluginConfigs,
  NeonAuthWebhookConfig,
  UpdateNeonAuthAllowLocalhostData,
  UpdateNeonAuthConfigData,
  UpdateNeonAuthEmailAndPasswordConfigData,
  UpdateNeonAuthEmailProviderData,
  UpdateNeonAuthEmailServerData,
  UpdateNeonAuthMagicLinkPluginData,
  UpdateNeonAuthOrganizationPluginData,
  UpdateNeonAuthPhoneNumberPluginData,
  UpdateNeonAuthWebhookConfigData,
} from '@neon/sdk';
import type { Operation } from './declare.ts';
import { get, read, update, write } from './settings-endpoints.ts';

const EMAIL_SERVER = '/projects/{project_id}/auth/email_server';
const AUTH = '/projects/{project_id}/branches/{branch_id}/auth';
const EMAIL_PROVIDER = `${AUTH}/email_provider` as const;
const EMAIL_AND_PASSWORD = `${AUTH}/email_and_password` as const;
const ALLOW_LOCALHOST = `${AUTH}/allow_localhost` as const;
const PHONE_NUMBER = `${AUTH}/plugins/phone-number` as const;
const WEBHOOKS = `${AUTH}/webhooks` as const;

const emailProvider = 'the mail server that sends the e-mails of Neon Auth';
const emailAndPassword = 'how users sign in with e-mail and password';
const allowLocalhost = 'whether localhost is trusted';
const phoneNumber = 'how users sign in with a phone number';
const webhook = 'the webhook and the events that it gets';

/** Reads and writes of everything that is set rather than listed, one pair a resource. */
export const SETTINGS_OPERATIONS: readonly Operation[] = [
  get('email-provider', 'E-mail', emailProvider, {
    stack: read<GetNeonAuthEmailServerData, NeonAuthEmailServerConfigResponse>(EMAIL_SERVER, 'type'),
    better_auth: read<GetNeonAuthEmailProviderData, NeonAuthEmailServerConfigResponse>(
      EMAIL_PROVIDER,
      'type',
    ),
  }),
  update('email-provider', 'E-mail', emailProvider, {
    stack: write<UpdateNeonAuthEmailServerData, NeonAuthEmailServerConfigResponse>(
      'PATCH',
      EMAIL_SERVER,
      'type',
    ),
    better_auth: write<UpdateNeonAuthEmailProviderData, NeonAuthEmailServerConfigResponse>(
      'PATCH',
      EMAIL_PROVIDER,
      'type',
    ),
  }),
  get('email-and-password', 'Sign-in', emailAndPassword, {
    better_auth: read<GetNeonAuthEmailAndPasswordConfigData, NeonAuthEmailAndPasswordConfig>(
      EMAIL_AND_PASSWORD,
      'enabled',
    ),
  }),
  update('email-and-password', 'Sign-in', emailAndPassword, {
    better_auth: write<UpdateNeonAuthEmailAndPasswordConfigData, NeonAuthEmailAndPasswordConfig>(
      'PATCH',
      EMAIL_AND_PASSWORD,
      'enabled',
    ),
  }),
  get('allow-localhost', 'Domains', allowLocalhost, {
    better_auth: read<GetNeonAuthAllowLocalhostData, NeonAuthAllowLocalhostResponse>(
      ALLOW_LOCALHOST,
      'allow_localhost',
    ),
  }),
  update('allow-localhost', 'Domains', allowLocalhost, {
    better_auth: write<UpdateNeonAuthAllowLocalhostData, NeonAuthAllowLocalhostResponse>(
      'PATCH',
      ALLOW_LOCALHOST,
      'allow_localhost',
    ),
  }),
  get('plugins', 'Sign-in', 'the settings of all plugins and sign-in methods', {
    better_auth: read<GetNeonAuthPluginConfigsData, NeonAuthPluginConfigs>(`${AUTH}/plugins`),
  }),
  update('organization', 'Sign-in', 'how users form organizations', {
    better_auth: write<UpdateNeonAuthOrganizationPluginData, NeonAuthOrganizationConfig>(
      'PATCH',
      `${AUTH}/plugins/organization`,
      'enabled',
    ),
  }),
  update('magic-link', 'Sign-in', 'how users sign in with a link sent by e-mail', {
    better_auth: write<UpdateNeonAuthMagicLinkPluginData, NeonAuthMagicLinkConfig>(
      'PATCH',
      `${AUTH}/plugins/magic-link`,
      'enabled',
    ),
  }),
  get('phone-number', 'Sign-in', phoneNumber, {
    better_auth: read<GetNeonAuthPhoneNumberPluginData, NeonAuthPhoneNumberConfig>(PHONE_NUMBER, 'enabled'),
  }),
  update('phone-number', 'Sign-in', phoneNumber, {
    better_auth: write<UpdateNeonAuthPhoneNumberPluginData, NeonAuthPhoneNumberConfig>(
      'PATCH',
      PHONE_NUMBER,
      'enabled',
    ),
  }),
  get('webhook', 'Webhooks', webhook, {
    better_auth: read<GetNeonAuthWebhookConfigData, NeonAuthWebhookConfig>(WEBHOOKS, 'enabled'),
  }),
  update('webhook', 'Webhooks', webhook, {
    better_auth: write<UpdateNeonAuthWebhookConfigData, NeonAuthWebhookConfig>('PUT', WEBHOOKS, 'enabled'),
  }),
  update('config', 'E-mail', 'the application name that e-mails show', {
    better_auth: write<UpdateNeonAuthConfigData, NeonAuthConfigResponse>('PATCH', `${AUTH}/config`, 'name'),
  }),
];
