import { filePlace } from '../files/place.ts';
import { tryFile, writeFile } from '../files/write.ts';
import { type CarryOut, Refusal } from '../perform/procedure.ts';
import { Secret } from '../secrets/secret.ts';
import { withoutCredentials } from '../secrets/tokens.ts';
import type { Desired } from './desired.ts';
import { exportText } from './export/text.ts';
import { variableFor } from './export/variable.ts';
import { onBranch } from './on-branch.ts';
import { RESOURCES } from './plan/change.ts';
import { desiredOf } from './state/desired-of.ts';
import { readState } from './state/read.ts';

/** More than the settings of a branch take. */
const ROOM = 100_000;

/** `export`: writes a branch's present settings to `config_file`, secrets left out. */
export const exportSettings: CarryOut = async (given, { neon, env }) => {
  const { config_file } = given;
  const place = filePlace({ input: 'config_file', given: config_file, workspace: env.GITHUB_WORKSPACE });
  tryFile(place, ROOM);
  const call = await onBranch(given, neon);
  const { actual } = await readState(new Set(RESOURCES), false, call, neon);
  if (!actual.enabled)
    throw new Refusal(`Neon Auth is off on branch ${call.branch_id}: there is nothing to export.`);
  const { desired, unread, warnings } = desiredOf(actual);
  const shown = withoutSecrets(desired);
  const left = [...unread.map(({ path }) => path), ...shown.left];
  const text = exportText(
    shown.desired,
    left.map(path => ({ path, variable: variableFor(path) })),
    schemaAddress(env),
  );
  writeFile(place, 0o644, () => Buffer.from(text, 'utf8'));
  const secrets = left.length > 0 ? `; secrets left out: ${left.join(', ')}` : '';
  return { did: `written to ${config_file}${secrets}`, changed: false, outputs: { config_file }, warnings };
};

/** What a file may hold, and the places of what is left out: secrets, and URLs with credentials in them. */
function withoutSecrets(desired: Desired): { desired: Desired; left: string[] } {
  const left: string[] = [];
  const shown = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map(item => shown(item, `${path}[${nameIn(item)}]`));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(
      ([key, held]) => [key, held, path === '' ? key : `${path}.${key}`] as const,
    );
    const secret = entries.filter(([, held]) => isSecret(held)).map(([, , place]) => place);
    left.push(...secret);
    return Object.fromEntries(
      entries
        .filter(([, , place]) => !secret.includes(place))
        .map(([key, held, place]) => [key, shown(held, place)]),
    );
  };
  return { desired: shown(desired, '') as Desired, left };
}

function isSecret(value: unknown): boolean {
  return value instanceof Secret || (typeof value === 'string' && withoutCredentials(value) !== value);
}

/** By what an item of a list is named in paths: the id of a provider, the name of a client. */
function nameIn(item: unknown): string {
  const { id, name } = (item ?? {}) as { id?: unknown; name?: unknown };
  return String(id ?? name ?? '');
}

/** Where editors find the schema: that of the version of the action that is running. */
function schemaAddress({
  GITHUB_SERVER_URL,
  GITHUB_ACTION_REPOSITORY,
  GITHUB_ACTION_REF,
}: NodeJS.ProcessEnv): string {
  const address = `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/raw/${GITHUB_ACTION_REF}/schema/neon-auth.schema.json`;
  const isWhole = /^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+\/raw\/[\w./-]+$/.test(address);
  return isWhole && !address.includes('undefined') ? address : './schema/neon-auth.schema.json';
}
