import { BRANCHES } from './branches.ts';
import { type ConfigFile, randomFile } from './config-file.ts';
import type { Random } from './random.ts';

/** What a step for previews is given. */
interface PreviewStep {
  inputs: Record<string, string>;
  secrets: Record<string, string>;
  file?: ConfigFile;
}

/** The password of every user that signs up or in. */
export const USER_PASSWORD = 'soak "user" pass/word<9>';
const DATABASE_PASSWORD = 'soak-database-passphrase';
/** Nothing listens there. */
export const DATABASE_URL = `postgresql://soak:${DATABASE_PASSWORD}@127.0.0.1:1/neondb`;
/** The secrets among them. */
export const PREVIEW_SECRETS: readonly string[] = [USER_PASSWORD, DATABASE_URL, DATABASE_PASSWORD];

const maybe = (random: Random, probability: number, inputs: Record<string, string>) =>
  random.chance(probability) ? inputs : {};
const failOn = (random: Random) => ({ fail_on: random.pick(['error', 'warning', 'never', 'never']) });

/** Emulated branches have no auth service: what does not ask it can end well, and what does reports that. */
export function previewStep(random: Random): PreviewStep {
  const file = random.chance(0.5) ? randomFile(random) : undefined;
  const [overlay] = file?.overlays ?? [];
  const stores = random.chance(0.15);
  const inputs = {
    ...random.pick(BRANCHES),
    ...failOn(random),
    ...maybe(random, 0.8, { domains: `https://app-${random.pick([0, 1, 2])}.example.com` }),
    ...(file && { config_file: file.path }),
    ...(overlay && maybe(random, 0.5, { overlay })),
    ...maybe(random, 0.3, { check_sign_in: 'false' }),
    ...maybe(random, 0.15, { allow_protected_branch: 'true' }),
    ...maybe(random, 0.2, { dry_run: 'true' }),
    ...maybe(random, 0.2, { pr_comment: 'true' }),
    ...maybe(random, 0.2, { env_file: '.env' }),
    ...(stores && { github_secrets: 'SOAK_COOKIE_SECRET=cookie_secret' }),
    ...(random.chance(0.4) && testUsers(random)),
  };
  return { inputs, secrets: stores ? { SOAK_COOKIE_SECRET: 'cookie_secret' } : {}, ...(file && { file }) };
}

function testUsers(random: Random): Record<string, string> {
  const emails = [0, 1, 2].filter(() => random.chance(0.6)).map(at => `test-${at}@example.com`);
  const users = ['ada@example.com', ...emails].map(email => ({
    email,
    password: USER_PASSWORD,
    ...(random.chance(0.3) && { roles: ['admin'] }),
  }));
  return { test_users: JSON.stringify(users), ...maybe(random, 0.2, { database_url: DATABASE_URL }) };
}

/** With a user or without. */
export function signInStep(random: Random): PreviewStep {
  const user = { email: 'ada@example.com', password: USER_PASSWORD };
  return {
    inputs: { ...random.pick(BRANCHES), ...failOn(random), ...maybe(random, 0.5, user) },
    secrets: {},
  };
}

/** By either profile, or that which fits the branch. */
export function auditStep(random: Random): PreviewStep {
  const inputs = {
    ...random.pick(BRANCHES),
    ...failOn(random),
    ...maybe(random, 0.5, { profile: random.pick(['production', 'preview']) }),
    ...maybe(random, 0.3, { pr_comment: 'true' }),
  };
  return { inputs, secrets: {} };
}
