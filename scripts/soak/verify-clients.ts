import { lies } from './faults.ts';
import type { Observed } from './observed.ts';

type OAuthClients = Observed['before']['integrations'][number]['oauth_clients'];

/** Texts by which a step says that a client may be there whose secret nobody has. */
const SAID = /may have been carried out|cannot be read/;

/** The secrets of clients that a step gave, by the name of the client; that of one alone is ''. */
function given({ result: { outputs } }: Observed): Record<string, string> {
  const { oauth_client_secrets = '{}', oauth_client_secret } = outputs;
  const named = JSON.parse(oauth_client_secrets) as Record<string, string>;
  return { ...named, ...(oauth_client_secret && { '': oauth_client_secret }) };
}

/** The clients that a step has made. */
export function madeClients({ before, after }: Observed): OAuthClients {
  const clientsOf = ({ integrations }: Observed['before']) =>
    integrations.flatMap(({ oauth_clients }) => oauth_clients);
  const known = new Set(clientsOf(before).map(({ client_id }) => client_id));
  return clientsOf(after).filter(({ client_id }) => !known.has(client_id));
}

/** A secret that Neon gave is an output, or said to be lost; and an output is the secret of a client. */
export function clientProblems(observed: Observed): string[] {
  const { step, result } = observed;
  if (result.signal || step.faults.some(lies)) return [];
  const made = madeClients(observed);
  const secrets = given(observed);
  const lost = made.filter(
    ({ client_secret }) => client_secret && !Object.values(secrets).includes(client_secret),
  );
  const isSaid = result.exitCode !== 0 && SAID.test(result.stdout);
  const untrue = Object.entries(secrets).filter(
    ([name, secret]) => !made.some(one => one.client_secret === secret && (name === '' || one.name === name)),
  );
  return [
    ...(isSaid ? [] : lost.map(({ name }) => `the secret of client ${name} is lost, and nothing says so`)),
    ...untrue.map(([name]) => `a secret is given that is not one of a new client ${name}`),
  ];
}
