import { lies } from './faults.ts';
import type { Observed } from './observed.ts';

/** Texts by which a step says that what it made may be there without having been delivered. */
const SAID =
  /may have been carried out|perhaps this step's own|Carried out by then|Not stored: |halves of different pairs|It was carried out: what the response has is given/;

/** The secret key that a step has made; undefined where it made none. */
export function madeKey({ before, after }: Observed): string | undefined {
  const keysOf = ({ integrations }: Observed['before']) =>
    integrations.map(({ keys }) => keys.secret_server_key).filter(Boolean);
  const known = keysOf(before);
  return keysOf(after).find(key => !known.includes(key));
}

/** A key that was made is delivered, or said to be lost; and what is said to be stored is. */
export function keyProblems(observed: Observed): string[] {
  return [...lost(observed), ...untrue(observed), ...undelivered(observed)];
}

function lost(observed: Observed): string[] {
  const key = madeKey(observed);
  const { step, result } = observed;
  // Nobody can say anything after SIGKILL, nor know of a key that a refusal denies.
  if (!key || result.signal || step.faults.some(lies)) return [];
  const { outputs, exitCode, stdout } = result;
  if (outputs.secret_server_key === key) return [];
  return exitCode !== 0 && SAID.test(stdout) ? [] : ['a key was made, is not delivered, and nothing says so'];
}

/** What the log says is stored is what GitHub has. */
function untrue({ step, result, stored }: Observed): string[] {
  const said = [...result.stdout.matchAll(/Stored in .+?: ([\w, ]+)\./g)].flatMap(([, names = '']) =>
    names === 'none' ? [] : names.split(', '),
  );
  return said
    .filter(name => {
      const value = heldIn(result.outputs, step.secrets[name] ?? '');
      return !stored.some(secret => secret.name === name && secret.value === value);
    })
    .map(name => `${name} is said to be stored, and is not`);
}

/** An output, or what it holds of one client. */
function heldIn(outputs: Record<string, string>, output: string): string | undefined {
  const [name = '', client] = output.split('.');
  if (client === undefined) return outputs[name];
  return (JSON.parse(outputs[name] ?? '{}') as Record<string, string>)[client];
}

/** A success has brought every value to every place. */
function undelivered({ step, result, stored, envFile }: Observed): string[] {
  const { inputs, secrets } = step;
  const { outputs, exitCode, exported } = result;
  if (exitCode !== 0 || inputs.dry_run) return [];
  const problems = Object.entries(secrets)
    .filter(
      ([name, output]) => stored.findLast(secret => secret.name === name)?.value !== heldIn(outputs, output),
    )
    .map(([name]) => `success, but ${name} is not stored`);
  const values = [outputs.secret_server_key, outputs.jwks_url].filter(value => value !== undefined);
  for (const value of values) {
    const named = value === outputs.jwks_url ? inputs.auth_provider !== 'stack' : true;
    if (!named) continue;
    if (inputs.export_env && !Object.values(exported).includes(value))
      problems.push('success, but not exported');
    if (inputs.env_file && !envFile.includes(value)) problems.push('success, but not in the env file');
  }
  return problems;
}
