import type { Credentials, Session } from '../auth-service/sessions.ts';
import type { Provider } from './starts.ts';

/** What is known of a branch before its service is asked. */
export interface SignInSettings {
  baseUrl: unknown;
  jwksUrl: unknown;
  domains: readonly string[];
  providers: readonly Provider[];
  allowLocalhost: boolean;
  /** What people can do with e-mail and password. */
  password: 'sign-up' | 'sign-in' | 'nothing';
  /** Whether there is another way in, such as a provider. */
  hasOtherWay: boolean;
}

/** A user who is to be able to sign in. */
export interface CheckedUser extends Credentials {
  /** One that has been begun already; else the user is signed in. */
  session?: Session | undefined;
}
