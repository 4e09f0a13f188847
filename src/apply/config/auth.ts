import type { Scalar } from 'yaml';
import { withSecrets } from '../../secrets/fields.ts';
import type { Desired } from '../desired.ts';
import { checked } from './check.ts';
import { partsOf, selected } from './overlays.ts';
import { type Found, leavesOf, type Placed, plainValue } from './placed.ts';
import { brokenRules, doubts } from './rules.ts';
import { literalSecrets, registerSecrets } from './secrets.ts';
import { substituted } from './variables.ts';

/** How a file is read. */
export interface ConfigOptions {
  /** Names of overlays to be merged over `auth`, in this order. */
  overlays: readonly string[];
  /**
   * `validate` takes variables that are not set, and without `overlays` checks `auth` alone and with each overlay of
   * the file.
   */
  mode: 'apply' | 'validate';
  env: NodeJS.ProcessEnv;
  /** The step's own secrets, which no file may send anywhere. */
  forbidden: readonly string[];
  /** Is given every secret of the file before any text that could hold it is made. */
  register: (secret: string) => void;
}

/** What a file says, and what is wrong with it. */
export interface ReadAuth {
  /** Only what no problem is reported of may be used. */
  desired: Desired;
  problems: Found[];
  warnings: Found[];
  /** Scalars under keys that nothing knows: they may be secrets. */
  unknown: Scalar[];
}

const NOTHING: ReadAuth = { desired: {}, problems: [], warnings: [], unknown: [] };

/** `auth` with the overlays that are asked for, each merged, its variables replaced, and checked. */
export function readAuth(root: Placed, options: ConfigOptions): ReadAuth {
  const parts = partsOf(root);
  // It may be no file of this kind at all, and then any text may be anything.
  if ('problems' in parts) return { ...NOTHING, ...parts, unknown: scalarsOf(root) };
  const each = options.mode === 'validate' && options.overlays.length === 0;
  const choices = each ? [[], ...[...parts.overlays.keys()].map(name => [name])] : [options.overlays];
  const reads = choices.map(names => {
    const auth = selected(parts, names);
    return 'problems' in auth ? { ...NOTHING, ...auth } : readMerged(auth, options);
  });
  return {
    desired: reads[0]?.desired ?? {},
    problems: reads.flatMap(({ problems }) => problems),
    warnings: reads.flatMap(({ warnings }) => warnings),
    unknown: reads.flatMap(({ unknown }) => unknown),
  };
}

function readMerged(auth: Placed, { mode, env, forbidden, register }: ConfigOptions): ReadAuth {
  const { value, problems } = substituted(auth, { env, forbidden, register, required: mode === 'apply' });
  registerSecrets(value, register);
  const schema = checked(value);
  return {
    desired: withSecrets(plainValue(schema.value)) as Desired,
    problems: [...problems, ...schema.problems, ...brokenRules(schema.value)],
    warnings: [...literalSecrets(schema.value), ...doubts(schema.value)],
    unknown: schema.unknown.flatMap(scalarsOf),
  };
}

function scalarsOf(placed: Placed): Scalar[] {
  return leavesOf(placed).map(({ content }) => content.node);
}
