import { stringify } from 'yaml';
import { SETTINGS } from '../../../support/samples.ts';
import { branch, branchIntegration, type Case, ofBranch } from './case.ts';

/** A read of what a new integration has. */
function read(of: string, path: string, settings: object): Case {
  return {
    name: `get-${of}, better_auth`,
    before: [branchIntegration],
    inputs: { operation: `get-${of}`, ...branch },
    requests: [['GET', ofBranch(path)]],
    outputs: { status: '200', changed: 'false', settings: JSON.stringify(settings) },
  };
}

/** A change of it, given as YAML; `defaults` are what the answer has besides. */
function write(of: string, method: string, path: string, defaults: object): Case {
  const settings = SETTINGS[`update-${of}`] as object;
  return {
    name: `update-${of}, better_auth`,
    before: [branchIntegration],
    inputs: { operation: `update-${of}`, ...branch, settings: stringify(settings) },
    requests: [[method, ofBranch(path), settings]],
    outputs: { status: '200', changed: 'true', settings: JSON.stringify({ ...defaults, ...settings }) },
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

export const SETTINGS_CASES: Case[] = [
  read('email-and-password', '/email_and_password', passwords),
  write('email-and-password', 'PATCH', '/email_and_password', passwords),
  read('allow-localhost', '/allow_localhost', localhost),
  write('allow-localhost', 'PATCH', '/allow_localhost', localhost),
  read('plugins', '/plugins', plugins),
  write('organization', 'PATCH', '/plugins/organization', organization),
  write('magic-link', 'PATCH', '/plugins/magic-link', magicLink),
  read('phone-number', '/plugins/phone-number', phoneNumber),
  write('phone-number', 'PATCH', '/plugins/phone-number', phoneNumber),
  read('webhook', '/webhooks', { enabled: false, timeout_seconds: 5 }),
  write('webhook', 'PUT', '/webhooks', { timeout_seconds: 5 }),
  write('config', 'PATCH', '/config', {}),
];
