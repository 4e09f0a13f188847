import { type Stats, statSync } from 'node:fs';
import { filePlace } from '../files/place.ts';
import { tryFile, writeFile } from '../files/write.ts';
import { configFileOf } from '../inputs/config-file.ts';
import { onBranch } from '../perform/on-branch.ts';
import { type CarryOut, Refusal } from '../perform/procedure.ts';
import { quote } from '../text.ts';
import { problemLine, readConfig } from './config/index.ts';
import type { Desired } from './desired.ts';
import { exportText } from './export/text.ts';
import { variableFor } from './export/variable.ts';
import { withoutSecrets } from './export/without-secrets.ts';
import { RESOURCES } from './plan/change.ts';
import { desiredOf } from './state/desired-of.ts';
import { readState } from './state/read.ts';

/** More than the settings of a branch take. */
const ROOM = 100_000;
/** Of a new file, which is to be committed. */
const MODE = 0o644;

/** `export`: writes a branch's present settings to `config_file`, secrets left out. */
export const exportSettings: CarryOut = async (given, { neon, env, masker }) => {
  const { dry_run } = given;
  const config_file = configFileOf(given);
  const place = filePlace({ input: 'config_file', given: config_file, workspace: env.GITHUB_WORKSPACE });
  tryFile(place, ROOM);
  const call = await onBranch(given, neon);
  const { actual } = await readState(new Set(RESOURCES), false, call, neon);
  if (!actual.enabled)
    throw new Refusal(`Neon Auth is off on branch ${call.branch_id}: there is nothing to export.`);
  const { desired, unread, leftOut } = desiredOf(actual);
  const { desired: shown, values, lists } = withoutSecrets(oneOfAName(desired));
  const secrets = [...unread, ...values];
  const unreadable = secrets.map(path => ({ path, variable: variableFor(path) }));
  const text = exportText(shown, unreadable, schemaAddress(env));
  if (masker.redact(text) !== text)
    throw new Refusal(
      `A secret that this step knows stands in the settings of the branch: ${config_file} is not written.`,
    );
  const there: Stats | undefined = statSync(place.path, { throwIfNoEntry: false });
  const mode = there ? there.mode & 0o777 : MODE;
  if (!dry_run) writeFile(place, mode, () => Buffer.from(text, 'utf8'));
  const written = there ? `written over ${config_file}` : `written to ${config_file}`;
  const did = dry_run ? `dry run: ${config_file} could be written` : written;
  return {
    did: secrets.length > 0 ? `${did}; secrets left out: ${secrets.join(', ')}` : did,
    changed: false,
    outputs: { config_file },
    warnings: [
      ...refusals(config_file, text, masker.register),
      ...leftOut.map(what => `${what}: it is not in the file.`),
      ...lists.map(path => `auth.${path} holds credentials in a URL: it is not in the file.`),
      ...namesakes(desired).map(
        name => `${quote(name)} is the name of several OAuth clients: the file has one.`,
      ),
    ],
  };
};

/** Why a file could not be applied as it is, such as a domain that is stored without its scheme. */
function refusals(path: string, text: string, register: (secret: string) => void): string[] {
  const read = readConfig(
    { path, text },
    { overlays: [], mode: 'validate', env: {}, forbidden: [], register },
  );
  if (!('problems' in read)) return [];
  return read.problems.map(problem => `apply would refuse ${problemLine(path, problem)}.`);
}

/** A file names clients by their names: it can hold one of each. */
function oneOfAName(desired: Desired): Desired {
  const { oauth_clients: clients } = desired;
  if (!clients) return desired;
  const first = clients.filter(({ name }, at) => clients.findIndex(one => one.name === name) === at);
  return { ...desired, oauth_clients: first };
}

function namesakes({ oauth_clients: clients = [] }: Desired): string[] {
  const names = clients.map(({ name }) => name);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

/** Where editors find the schema: that of the version of the action that is running. */
function schemaAddress({
  GITHUB_SERVER_URL,
  GITHUB_ACTION_REPOSITORY,
  GITHUB_ACTION_REF,
}: NodeJS.ProcessEnv): string {
  const address = `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/raw/${GITHUB_ACTION_REF}/schema/neon-auth.schema.json`;
  const isWhole = /^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+\/raw\/[\w./-]+$/.test(address);
  return GITHUB_ACTION_REF && isWhole ? address : './schema/neon-auth.schema.json';
}
