import type { NeonAuthOAuthClient } from '../../../spec/additions.ts';
import type { Mapping } from '../../inputs/settings/mapping.ts';
import type { Setting } from '../plan/change.ts';

/** A sign-in provider as Neon returns it. */
export interface ActualProvider {
  id: string;
  client_id?: string;
  client_secret?: string;
}

/** A client of the OAuth server as Neon lists it. */
export type ActualClient = Pick<
  NeonAuthOAuthClient,
  'client_id' | 'name' | 'type' | 'redirect_uris' | 'resources' | 'skip_consent' | 'disabled' | 'created_at'
>;

/** What a branch's Neon Auth is at present, as far as it was read; what was not read is empty. */
export interface Actual {
  enabled: boolean;
  integration?: Partial<
    Record<'database_name' | 'auth_provider_project_id' | 'base_url' | 'jwks_url', string | undefined>
  >;
  /** By resource, each as Neon returns it; `name` and `allow_localhost` as mappings of one key. */
  settings: Partial<Record<Setting, Mapping>>;
  oauth_providers: ActualProvider[];
  domains: string[];
  oauth_clients: ActualClient[];
  /** Whether the branch is the project's root; undefined where it was not read. */
  isRoot?: boolean;
}
