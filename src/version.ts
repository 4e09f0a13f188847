/** The action's version, as in package.json (a test compares them); sent as the User-Agent. */
export const VERSION = '1.0.0';
