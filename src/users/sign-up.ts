import type { AuthResponse, AuthService } from '../auth-service/client.ts';
import {
  isOfNoService,
  isSwitchedOff,
  isUntrusted,
  NO_SERVICE_ADVICE,
  refusalText,
} from '../auth-service/refusals.ts';
import { isOf, OTHER_USER, signIn, signOut, userOf } from '../auth-service/sessions.ts';
import type { Database } from '../database/client.ts';
import type { Secret } from '../secrets/secret.ts';
import { SignUpClosed, UserFailure } from './failure.ts';
import type { Made } from './outcome.ts';

/** A user that is to be able to sign in. */
export interface NewUser {
  email: string;
  name: string;
  password: Secret;
}

/** Where users sign up. */
export interface SignUpPlace {
  service: AuthService;
  /** The origin of a page that the service trusts. */
  origin: string;
  /** Whether addresses have to be verified before a sign-in (`email_and_password.require_email_verification`). */
  mustVerify: boolean;
  /** The branch's own, where the step has it. */
  database?: Database | undefined;
}

const VERIFY_ADVICE =
  'Give database_url, by which the step marks the address as verified, or set email_and_password.require_email_verification: false, for previews in an overlay.';

/**
 * Makes a user by the sign-up of the branch (`POST /sign-up/email`), so that it can sign in with its password.
 * @returns that it was made, or was there: by the service's own word, or the database's where a sign-up does not tell.
 * @throws UserFailure, AuthServiceError or DatabaseError.
 */
export async function signUp(user: NewUser, place: SignUpPlace): Promise<Made> {
  const { mustVerify, database } = place;
  if (mustVerify) {
    // The sign-up of an address that is there looks like a new one's, with an id that nobody has.
    if (!database) throw mustBeVerified();
    const there = await idOf(user.email, database);
    if (there) return provedExisting(user, there, place);
  }
  const { service, origin } = place;
  const { email, name, password } = user;
  const body = { email, password, name };
  const response = await service.ask({ method: 'POST', path: '/sign-up/email', body, origin });
  if (isTaken(response)) return { outcome: 'existing', id: database && (await idOf(user.email, database)) };
  if (response.status < 200 || response.status > 299) throw refusal(response, origin);
  const id = idOfNew(response, email);
  return isSignedIn(response) ? { outcome: 'created', id } : verified(user, id, place);
}

/** Why nobody can be made who signs in, where addresses must be verified and nothing can do so. */
export function mustBeVerified(): UserFailure {
  return new UserFailure('the branch lets in verified addresses only', {
    advice: VERIFY_ADVICE,
    meetsAll: true,
  });
}

/**
 * A user that the database has, and that the service lets in: a database of another branch has users whom this one does
 * not know, and a sign-up that was cut off leaves one that cannot sign in.
 */
async function provedExisting(user: NewUser, id: string, place: SignUpPlace): Promise<Made> {
  const known = await letIn(user, place);
  if ('refused' in known) {
    throw new UserFailure(
      `the database has a user of that address (id ${id}), whom the service does not let in: ${known.refused}`,
      { advice: NOT_LET_IN },
    );
  }
  return { outcome: 'existing', id: known.id ?? id };
}

/** The id of a user by its own sign-in, which is ended again; or why it is not let in. Throws AuthServiceError. */
export async function letIn(
  user: NewUser,
  { service, origin }: SignUpPlace,
): Promise<{ id: string | undefined } | { refused: string }> {
  const signedIn = await signIn(service, user, origin);
  if ('refused' in signedIn) return { refused: refusalText(signedIn.refused) };
  await signOut(service, signedIn.session, origin);
  return { id: signedIn.session.user.id };
}

const NOT_LET_IN =
  'Give the password that it has; delete one whose address is not verified, with delete-user, and run the step again; or check that database_url is of this branch.';

/** The id that a database has for an address. Throws DatabaseError. */
export async function idOf(email: string, database: Database): Promise<string | undefined> {
  return (await database.userIds([email])).get(email.toLowerCase());
}

/** The id of the user that a sign-up has made. Throws UserFailure where the response does not name it. */
function idOfNew(response: AuthResponse, email: string): string {
  const made = userOf(response);
  if (made?.id !== undefined && isOf(made, email)) return made.id;
  const what = made?.id === undefined ? 'without the id of a user' : OTHER_USER;
  throw new UserFailure(
    `the sign-up was answered by ${response.status}, but ${what}; it may have been carried out all the same`,
    {
      advice: 'Check base_url, and what responds there. Once that is mended, run the step again.',
    },
  );
}

/** 422 `USER_ALREADY_EXISTS…`, by any of its names. */
function isTaken({ status, code = '' }: AuthResponse): boolean {
  return (status === 422 || status === 409 || status === 400) && code.startsWith('USER_ALREADY_EXISTS');
}

function isSignedIn({ body }: AuthResponse): boolean {
  const { token } = (body ?? {}) as { token?: unknown };
  return typeof token === 'string' && token !== '';
}

/**
 * A sign-up that signs nobody in: the address has to be verified, and the id is perhaps nobody's. Marks that id's
 * address as verified, and no other's, so that the database of another branch is never changed.
 */
async function verified(user: NewUser, id: string, { database, mustVerify }: SignUpPlace): Promise<Made> {
  if (!database) {
    throw new UserFailure(
      'the sign-up signed nobody in, so addresses have to be verified; whether the user existed before is not known',
      { advice: VERIFY_ADVICE },
    );
  }
  if (await database.verifyEmail(id)) return { outcome: 'created', id };
  const there = await idOf(user.email, database);
  if (there && !mustVerify) return { outcome: 'existing', id: there };
  throw new UserFailure(
    'the sign-up gave an id that the database has no row with, so its address could not be marked as verified',
    {
      advice:
        'Check that database_url is of this branch: nothing was changed in that database. On the branch the user was perhaps made.',
    },
  );
}

const CLOSED =
  'Open it with email_and_password: { enabled: true, disable_sign_up: false }, for previews in an overlay of the configuration file.';

/** Why the service refused a sign-up. */
function refusal(response: AuthResponse, origin: string): UserFailure {
  const what = `the sign-up was refused: ${refusalText(response)}`;
  if (isSwitchedOff(response))
    return new SignUpClosed(`sign-up is closed on this branch; ${what}`, { advice: CLOSED, meetsAll: true });
  if (isUntrusted(response)) {
    const advice = `The page that it came from, ${origin}, is not trusted: add it to domains.`;
    return new UserFailure(what, { advice, meetsAll: true });
  }
  if (isOfNoService(response)) return new UserFailure(what, { advice: NO_SERVICE_ADVICE, meetsAll: true });
  return new UserFailure(
    what,
    response.code?.startsWith('PASSWORD_') ? { advice: 'Give another password.' } : {},
  );
}
