import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import type { Consent, Identity } from './consent.ts';
import type { OauthProviderSetting } from './settings.ts';

/**
 * Better Auth's own providers, sent to the emulator's consent page. A shared provider has Neon's client, of
 * which only that it is there can be told.
 */
export function socialProviders(
  providers: readonly OauthProviderSetting[],
  authorizationUrl: (provider: string) => string,
): NonNullable<BetterAuthOptions['socialProviders']> {
  return Object.fromEntries(
    providers.map(({ id, type, client_id, client_secret, microsoft_tenant_id, redirect_uri }) => [
      id,
      {
        clientId: type === 'shared' ? `neon-shared-${id}` : (client_id ?? ''),
        clientSecret: type === 'shared' ? 'neon-shared' : (client_secret ?? ''),
        authorizationEndpoint: authorizationUrl(id),
        ...(redirect_uri !== undefined && { redirectURI: redirect_uri }),
        ...(microsoft_tenant_id !== undefined && { tenantId: microsoft_tenant_id }),
      },
    ]),
  );
}

/** Token and user endpoints of the providers, which are fixed in Better Auth, answered by the consent page. */
export function emulatedProviders(consent: Consent): BetterAuthPlugin {
  const identities = new Map<string, Identity>();
  return {
    id: 'emulated-providers',
    init: ({ socialProviders }) => ({
      context: {
        socialProviders: socialProviders.map(provider => ({
          ...provider,
          requiresIdTokenNonce: false,
          async validateAuthorizationCode({ code }) {
            const identity = consent.redeem(code);
            if (!identity) throw new Error('unknown code');
            identities.set(code, identity);
            return { accessToken: code };
          },
          async getUserInfo({ accessToken = '' }) {
            const identity = identities.get(accessToken);
            identities.delete(accessToken);
            return identity ? { user: { ...identity, emailVerified: true }, data: profile(identity) } : null;
          },
        })),
      },
    }),
  };
}

// Each provider has another name for the subject.
function profile({ email, name }: Identity): Record<string, string> {
  return { sub: email, id: email, oid: email, tid: 'emulated', email, name };
}
