import type { NeonAuthWebhookConfig } from '@neon/sdk';
import type { Mapping } from '../../inputs/settings/mapping.ts';
import { validators } from '../../inputs/settings/validators.ts';
import { revealedJson } from '../../secrets/secret.ts';
import type { Desired } from '../desired.ts';
import type { Actual } from '../state/actual.ts';
import { kept, type PlanOptions, part, type ResourcePlan, type Setting } from './change.ts';
import { difference } from './compare.ts';

/** The operation that changes each setting. */
export const UPDATES: Record<Setting, string> = {
  name: 'update-config',
  email_provider: 'update-email-provider',
  email_and_password: 'update-email-and-password',
  organization: 'update-organization',
  magic_link: 'update-magic-link',
  phone_number: 'update-phone-number',
  oauth_server: 'update-oauth-server',
  webhook: 'update-webhook',
  allow_localhost: 'update-allow-localhost',
};

/** The wanted mapping of a setting; undefined where it is left alone. */
export function settingOf(setting: Setting, desired: Desired): Mapping | undefined {
  switch (setting) {
    case 'name':
    case 'allow_localhost':
      return desired[setting] === undefined ? undefined : { [setting]: desired[setting] };
    case 'organization':
    case 'magic_link':
    case 'phone_number':
      return desired.plugins?.[setting] as Mapping | undefined;
    default:
      return desired[setting] as Mapping | undefined;
  }
}

/** What becomes of a setting. */
export function planSetting(
  setting: Setting,
  desired: Desired,
  actual: Actual,
  options: PlanOptions,
): ResourcePlan {
  const wanted = settingOf(setting, desired);
  if (wanted === undefined) return part();
  const present = presentFor(setting, wanted, actual.settings[setting] ?? {});
  const { fields, body } = difference(wanted, present, options.forceSecrets);
  if (Object.keys(body).length === 0) return part(kept(setting));
  const settings = bodyOf(setting, wanted, body, present);
  const change = { action: 'update' as const, resource: setting, id: null, fields };
  const problems = problemsOf(setting, settings, fields, present, actual);
  return {
    planned: [{ change, write: { operation: UPDATES[setting], inputs: { settings } } }],
    problems: problems.length > 0 ? problems : misfits(setting, settings),
  };
}

/** Of a mail server of another type nothing stays. */
function presentFor(setting: Setting, wanted: Mapping, present: Mapping): Mapping {
  const isOther = setting === 'email_provider' && present.type !== wanted.type;
  return isOther ? { type: present.type } : present;
}

const WEBHOOK = [
  'enabled',
  'webhook_url',
  'enabled_events',
  'timeout_seconds',
] as const satisfies (keyof NeonAuthWebhookConfig)[];

/** What is sent: of most settings what differs; a webhook is replaced whole, and a mail server says its type. */
function bodyOf(setting: Setting, wanted: Mapping, body: Mapping, present: Mapping): Mapping {
  if (setting === 'email_provider') return { type: wanted.type, ...body };
  if (setting !== 'webhook') return body;
  const stays = WEBHOOK.filter(name => present[name] !== undefined && present[name] !== null);
  return { ...Object.fromEntries(stays.map(name => [name, present[name]])), ...body };
}

const SERVER = ['host', 'port', 'username', 'sender_email', 'sender_name'];

/** What a server lacks that was not there before. */
function lacking(body: Mapping, present: Mapping): string[] {
  if (present.type === 'standard') return [];
  const missing = SERVER.filter(name => body[name] === undefined);
  return missing.length > 0
    ? [`auth.email_provider needs ${missing.join(', ')} as well: the server is new to the branch`]
    : [];
}

function problemsOf(
  setting: Setting,
  body: Mapping,
  fields: object,
  present: Mapping,
  { isRoot }: Actual,
): string[] {
  if (setting === 'webhook' && body.enabled === undefined)
    return ['auth.webhook.enabled is required: the branch has no webhook yet'];
  if (setting === 'oauth_server') return serverProblems(body, isRoot);
  if (setting !== 'email_provider' || body.type !== 'standard') return [];
  // A stored password must not go to another server, nor with another user.
  const isOther = ['type', 'host', 'username'].some(name => name in fields);
  return isOther && body.password === undefined
    ? [
        'auth.email_provider.password is required: the server is new to the branch, or its host or username change, and a stored password is neither read nor sent elsewhere',
      ]
    : lacking(body, present);
}

function serverProblems({ mcp, enabled }: Mapping, isRoot: boolean | undefined): string[] {
  const problems: string[] = [];
  if (mcp !== undefined && (mcp as Mapping).resource === undefined)
    problems.push('auth.oauth_server.mcp.resource is required: the branch has none yet');
  if (enabled === true && isRoot === false)
    problems.push(
      "auth.oauth_server.enabled can be true on the project's root branch only: put it in an overlay for that branch",
    );
  return problems;
}

/** What does not fit Neon's document, as what a file says does: it comes of what a branch is said to be. */
function misfits(setting: Setting, settings: Mapping): string[] {
  const operation = UPDATES[setting];
  const validate = validators[`${operation} (better_auth)`] ?? validators[operation];
  if (!validate || validate(JSON.parse(revealedJson(settings)))) return [];
  const places = (validate.errors ?? []).map(
    ({ instancePath }) => `auth.${setting}${instancePath.replaceAll('/', '.')}`,
  );
  return [
    `${[...new Set(places)].join(', ')}: what a branch is said to have there does not fit Neon's API description`,
  ];
}
