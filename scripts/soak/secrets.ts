import { DEFAULT_TOKENS } from '../../emulator/github/server.ts';
import { HOOK_PASSWORD } from './config-file.ts';
import { SMTP_PASSWORD } from './inputs.ts';
import type { Observed } from './observed.ts';
import { PREVIEW_SECRETS } from './previews.ts';
import type { SoakStep } from './steps.ts';

/** Of the variables of a file, those that are secrets. */
const SECRET_VARIABLE = /SECRET|PASSWORD/;

/** What a step must not show: the secrets that it is given, and all that Neon has before and after it. */
export function secretsOf(
  apiKey: string,
  { inputs, file }: SoakStep,
  ...states: Observed['before'][]
): string[] {
  const keys = states.flatMap(({ api_keys }) => api_keys.map(({ key }) => key));
  const ofStates = states.flatMap(({ integrations }) =>
    integrations.flatMap(({ keys, oauth_providers, oauth_clients, transfer_codes }) => [
      keys.pub_client_key,
      keys.secret_server_key,
      ...oauth_providers.map(provider => provider.client_secret ?? ''),
      ...oauth_clients.map(client => client.client_secret ?? ''),
      ...transfer_codes,
    ]),
  );
  const variables = Object.entries(file?.env ?? {}).filter(([name]) => SECRET_VARIABLE.test(name));
  const tokens = [DEFAULT_TOKENS.write, DEFAULT_TOKENS.none];
  const given = [
    apiKey,
    ...tokens,
    SMTP_PASSWORD,
    HOOK_PASSWORD,
    ...PREVIEW_SECRETS,
    inputs.client_secret ?? '',
  ];
  const all = new Set([...given, ...variables.map(([, value]) => value), ...ofStates, ...keys]);
  return [...all].filter(secret => secret.length > 3);
}
