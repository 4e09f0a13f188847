/** The action's version, as in package.json (a test compares them). */
export const VERSION = '1.0.0';

/** The User-Agent of every request. */
export const USER_AGENT = `neon-auth-action/${VERSION}`;
