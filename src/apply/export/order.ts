import type { Secret } from '../../secrets/secret.ts';
import type { Desired } from '../desired.ts';

/** The keys of a mapping, or of the mappings of a list, in the order of the file; `true` for what has none. */
export interface Order {
  readonly [key: string]: Order | true;
}

type Leaf = string | number | boolean | Secret;
type KeyOf<T> = T extends unknown ? keyof T : never;
type Held<T, K> = T extends unknown ? (K extends keyof T ? NonNullable<T[K]> : never) : never;
/** Each key of each type that is in T, so that none can be forgotten. */
type OrderOf<T> = [T] extends [readonly (infer Item)[]]
  ? OrderOf<Item>
  : [T] extends [Leaf]
    ? true
    : { readonly [K in KeyOf<T>]: OrderOf<Held<T, K>> };

/** As `Desired` and Neon's schema list them. What is in neither comes after, by name. */
export const ORDER: OrderOf<Desired> = {
  provider: true,
  database_name: true,
  name: true,
  allow_localhost: true,
  domains: true,
  oauth_providers: { id: true, client_id: true, client_secret: true, microsoft_tenant_id: true },
  email_and_password: {
    enabled: true,
    email_verification_method: true,
    require_email_verification: true,
    auto_sign_in_after_verification: true,
    send_verification_email_on_sign_up: true,
    send_verification_email_on_sign_in: true,
    disable_sign_up: true,
  },
  email_provider: {
    type: true,
    host: true,
    port: true,
    username: true,
    password: true,
    sender_email: true,
    sender_name: true,
  },
  plugins: {
    organization: {
      enabled: true,
      organization_limit: true,
      membership_limit: true,
      creator_role: true,
      send_invitation_email: true,
    },
    magic_link: { enabled: true, expires_in: true, disable_sign_up: true },
    phone_number: { enabled: true, otp_expires_in: true },
  },
  webhook: { enabled: true, webhook_url: true, enabled_events: true, timeout_seconds: true },
  oauth_server: {
    enabled: true,
    login_page: true,
    consent_page: true,
    mcp: { resource: true, dynamic_registration: true, client_id_metadata_documents: true },
    resources: {},
  },
  oauth_clients: { name: true, redirect_uris: true, type: true, resources: true, skip_consent: true },
};

/** What the mappings of a list are named and sorted by; other lists of mappings stay in their order. */
export const NAMED_BY: { readonly [path: string]: string } = {
  oauth_providers: 'id',
  oauth_clients: 'name',
} satisfies Partial<Record<keyof Desired, string>>;
