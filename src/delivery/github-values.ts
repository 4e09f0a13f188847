import { CLIENT_SECRETS, partsOf, type SecretMapping } from '../inputs/github.ts';
import { type OutputName, type Outputs, revealed, SDK_KEYS } from '../report/outputs.ts';

/** What `github_secrets` asks to store, of the outputs that there are. */
export interface Values {
  /** Name and text of each secret, in the order in which they are stored. */
  values: [name: string, text: string][];
  /** Lines whose output is not there. */
  missing: SecretMapping[];
  /** Names of secrets of OAuth clients that were not made, which keep theirs. */
  kept: string[];
  /** Whether keys that are made anew are among what is asked for. */
  hasKeys: boolean;
  /** Whether the integration was there already. */
  isReused: boolean;
}

/** Keys without which nothing else is of use. */
const FIRST: readonly string[] = ['secret_server_key', 'new_api_key'];

/** What is to be stored, in this order: the key first. */
export function valuesOf(mappings: readonly SecretMapping[], outputs: Outputs): Values {
  const values: [name: string, text: string][] = [];
  const missing: SecretMapping[] = [];
  const kept: string[] = [];
  const isLater = ({ output }: SecretMapping) => Number(!FIRST.includes(output));
  for (const mapping of mappings.toSorted((one, other) => isLater(one) - isLater(other))) {
    const text = textOf(mapping, outputs);
    if (text === undefined && isOfClients(mapping)) kept.push(mapping.secret);
    else if (text === undefined) missing.push(mapping);
    else values.push([mapping.secret, text]);
  }
  const hasKeys = mappings.some(({ output }) => [...SDK_KEYS, ...FIRST].includes(output));
  return { values, missing, kept, hasKeys, isReused: outputs.created === false };
}

/** An output's text; of `oauth_client_secrets.NAME` the secret of that client alone. */
function textOf(mapping: SecretMapping, outputs: Outputs): string | undefined {
  const [output, client] = partsOf(mapping);
  const text = revealed(outputs[output as OutputName]);
  if (client === undefined || text === undefined) return text;
  const secrets = JSON.parse(text) as Record<string, string>;
  return Object.hasOwn(secrets, client) ? secrets[client] : undefined;
}

/** Clients that are there already keep their secrets, which nobody can read again. */
function isOfClients(mapping: SecretMapping): boolean {
  return partsOf(mapping)[0] === CLIENT_SECRETS;
}

/** Why values are missing, in a sentence. */
export function missingText({ missing, isReused }: Pick<Values, 'missing' | 'isReused'>): string {
  const names = missing.map(({ output }) => output).join(', ');
  return isReused
    ? `The integration exists already, and Neon does not give ${names} again: use generate-sdk-keys for new keys.`
    : `Neon's response has no ${names}.`;
}
