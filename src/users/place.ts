import { readState } from '../apply/state/read.ts';
import { createAuthService } from '../auth-service/client.ts';
import type { Database } from '../database/client.ts';
import type { Call } from '../inputs/call.ts';
import { type ProcedureDependencies, Refusal } from '../perform/procedure.ts';
import { pageOf } from '../sign-in/domains.ts';
import { mustVerify } from '../sign-in/of-branch.ts';
import { asFailure } from './failure.ts';
import type { SignUpPlace } from './sign-up.ts';

/** The database of `database_url`, whose driver is loaded only where it is given. Throws DatabaseError. */
export async function openedDatabase(
  { database_url }: Call,
  { effects }: Pick<ProcedureDependencies, 'effects'>,
): Promise<Database | undefined> {
  if (!database_url) return undefined;
  const { openDatabase } = await import('../database/client.ts');
  return openDatabase(database_url, effects.deadline, effects);
}

/**
 * The same, opened before anything is made: an address that is wrong leaves nothing half done.
 * @throws Refusal.
 */
export async function databaseOf(
  call: Call,
  dependencies: ProcedureDependencies,
): Promise<Database | undefined> {
  try {
    return await openedDatabase(call, dependencies);
  } catch (error) {
    throw new Refusal(`${asFailure(error).text()} No user was created.`);
  }
}

/**
 * Where users of a branch sign up, by its settings.
 * @throws NeonError, or Refusal where nobody can.
 */
export async function signUpPlace(
  call: Call,
  database: Database | undefined,
  { neon, effects }: ProcedureDependencies,
): Promise<SignUpPlace> {
  const { actual } = await readState(new Set(['domain', 'email_and_password'] as const), false, call, neon);
  if (!actual.enabled)
    throw new Refusal(`Neon Auth is off on branch ${call.branch_id}, so nobody can sign up there.`);
  try {
    const service = createAuthService(actual.integration?.base_url, effects);
    return { service, origin: pageOf(actual.domains, service), mustVerify: mustVerify(actual), database };
  } catch (error) {
    throw new Refusal(asFailure(error).text());
  }
}
