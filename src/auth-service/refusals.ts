import type { AuthResponse } from './client.ts';

type Refused = Pick<AuthResponse, 'status' | 'code' | 'message'>;

/** Whether a response says that the page it was asked from, or is to lead to, is not trusted. */
export function isUntrusted({ code = '' }: Refused): boolean {
  return /^INVALID_(?:ORIGIN|CALLBACK_?URL)$/.test(code);
}

/** Whether a response says that e-mail and password, or sign-up with them, are switched off. */
export function isSwitchedOff({ code = '' }: Refused): boolean {
  return /(?:SIGN_?UP|PASSWORD)_(?:DISABLED|NOT_ENABLED)$/.test(code);
}

/** Whether a refusal is no word of an auth service: nothing serves it at the address. */
export function isOfNoService({ status, code }: Refused): boolean {
  return code === undefined && (status === 404 || status === 405);
}

/** What to do then. */
export const NO_SERVICE_ADVICE =
  'Run get-integration to see whether Neon Auth is on: nothing serves sign-ins at base_url.';

/** A refusal in a few words: `403 Invalid origin (code INVALID_ORIGIN)`. */
export function refusalText({ status, code, message }: Refused): string {
  return [String(status), message, code ? `(code ${code})` : ''].filter(Boolean).join(' ');
}
