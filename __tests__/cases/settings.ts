import { stringify } from 'yaml';
import {
  branch,
  branchIntegration,
  type Case,
  ofBranch,
  ofProject,
  type Request,
  stackIntegration,
} from './case.ts';

/** An SMTP server as Neon's OpenAPI document wants it. */
export const SMTP = {
  host: 'smtp.example.com',
  port: 587,
  username: 'mailer',
  password: 'smtp-canary/pass+word',
  sender_email: 'auth@example.com',
  sender_name: 'Example',
};
const server = { type: 'standard', ...SMTP };
/** Neon does not give the password back. */
const shownServer = { ...server, password: '' };
export const branchServer: Request = ['PATCH', ofBranch('/email_provider'), server];

/** A read of what the branch has. */
function read(of: string, path: string, settings: object, variants: Case['variants'] = []): Case {
  return {
    operation: `get-${of}`,
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: branch,
    requests: [['GET', ofBranch(path)]],
    status: 200,
    response: settings,
    changed: false,
    outputs: { settings },
    variants,
  };
}

/** A change of it, given as YAML; `defaults` are what the response has besides. */
function write(of: string, method: string, path: string, defaults: object, settings: object): Case {
  const now = { ...defaults, ...settings };
  return {
    operation: `update-${of}`,
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: { ...branch, settings: stringify(settings) },
    requests: [[method, ofBranch(path), settings]],
    status: 200,
    response: now,
    changed: true,
    outputs: { settings: now },
  };
}

const passwords = {
  enabled: true,
  email_verification_method: 'otp',
  require_email_verification: false,
  auto_sign_in_after_verification: true,
  send_verification_email_on_sign_up: false,
  send_verification_email_on_sign_in: false,
  disable_sign_up: false,
};
const localhost = { allow_localhost: true };
const organization = {
  enabled: true,
  organization_limit: 10,
  membership_limit: 100,
  creator_role: 'owner',
  send_invitation_email: false,
};
const magicLink = { enabled: false, expires_in: 5, disable_sign_up: false };
const phoneNumber = { enabled: false, otp_expires_in: 300 };
const plugins = {
  email_and_password: passwords,
  email_provider: { type: 'shared' },
  organization,
  magic_link: magicLink,
  phone_number: phoneNumber,
  ...localhost,
  oauth_providers: [{ id: 'google', type: 'shared' }],
};
const hook = {
  enabled: true,
  webhook_url: 'https://example.com/hook',
  enabled_events: ['user.created'],
};

const EMAIL_PROVIDER_CASES: Case[] = [
  {
    operation: 'get-email-provider',
    generation: 'stack',
    before: [stackIntegration],
    requests: [['GET', ofProject('email_server')]],
    status: 200,
    response: { type: 'shared' },
    changed: false,
    outputs: { settings: { type: 'shared' } },
    variants: [{ response: shownServer, outputs: { settings: shownServer } }],
  },
  {
    operation: 'get-email-provider',
    generation: 'better_auth',
    before: [branchIntegration, branchServer],
    inputs: branch,
    requests: [['GET', ofBranch('/email_provider')]],
    status: 200,
    response: shownServer,
    changed: false,
    outputs: { settings: shownServer },
    variants: [{ response: { type: 'shared' }, outputs: { settings: { type: 'shared' } } }],
  },
  {
    operation: 'update-email-provider',
    generation: 'stack',
    before: [stackIntegration],
    inputs: { settings: JSON.stringify(server) },
    requests: [['PATCH', ofProject('email_server'), server]],
    status: 200,
    response: shownServer,
    changed: true,
    outputs: { settings: shownServer },
    secrets: [SMTP.password],
  },
  {
    operation: 'update-email-provider',
    generation: 'better_auth',
    before: [branchIntegration],
    inputs: { ...branch, settings: stringify(server) },
    requests: [branchServer],
    status: 200,
    response: shownServer,
    changed: true,
    outputs: { settings: shownServer },
    secrets: [SMTP.password],
    variants: [
      {
        inputs: { ...branch, settings: '{"type":"shared","sender_name":"Us"}' },
        requests: [['PATCH', ofBranch('/email_provider'), { type: 'shared', sender_name: 'Us' }]],
      },
    ],
  },
];

export const SETTINGS_CASES: Case[] = [
  ...EMAIL_PROVIDER_CASES,
  read('email-and-password', '/email_and_password', passwords),
  write('email-and-password', 'PATCH', '/email_and_password', passwords, {
    enabled: true,
    email_verification_method: 'link',
  }),
  read('allow-localhost', '/allow_localhost', localhost),
  write('allow-localhost', 'PATCH', '/allow_localhost', localhost, { allow_localhost: false }),
  read('plugins', '/plugins', plugins, [
    { response: { organization }, outputs: { settings: { organization } } },
  ]),
  write('organization', 'PATCH', '/plugins/organization', organization, {
    enabled: true,
    organization_limit: 3,
    creator_role: 'admin',
  }),
  write('magic-link', 'PATCH', '/plugins/magic-link', magicLink, { enabled: true, expires_in: 15 }),
  read('phone-number', '/plugins/phone-number', phoneNumber),
  write('phone-number', 'PATCH', '/plugins/phone-number', phoneNumber, {
    enabled: true,
    otp_expires_in: 120,
  }),
  read('webhook', '/webhooks', { enabled: false, timeout_seconds: 5 }),
  write('webhook', 'PUT', '/webhooks', { timeout_seconds: 5 }, hook),
  write('config', 'PATCH', '/config', {}, { name: 'My app' }),
];
