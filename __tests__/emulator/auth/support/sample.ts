import { ALL_PLUGINS, type AuthSettings } from '../../../../emulator/auth/settings.ts';

/** The page that signs in. */
export const APP = 'https://app.example.com';
export const PASSWORD = 'correct horse battery';

/** Settings as Neon's defaults have them, with one trusted domain and no localhost. */
export function sampleSettings(changes: Partial<AuthSettings> = {}): AuthSettings {
  return {
    ...ALL_PLUGINS,
    domains: [APP],
    magic_link: { ...ALL_PLUGINS.magic_link, enabled: false },
    phone_number: { ...ALL_PLUGINS.phone_number, enabled: false },
    oauth_providers: [{ id: 'google', type: 'shared' }],
    name: 'My app',
    ...changes,
  };
}
