import type { NeonAuthOauthProviderId } from '@neon/sdk';

/** The providers of Neon's published list; it adds to it, so others are warned about and passed on. */
export const KNOWN_PROVIDERS: readonly NeonAuthOauthProviderId[] = [
  'google',
  'github',
  'microsoft',
  'vercel',
];
