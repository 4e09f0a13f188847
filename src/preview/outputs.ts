import type { Actual } from '../apply/state/actual.ts';
import type { Call } from '../inputs/call.ts';
import type { Outputs } from '../report/outputs.ts';
import { callbackUrl } from '../sign-in/starts.ts';
import { cookieSecret } from './cookie-secret.ts';

/** What an application needs of a branch's Neon Auth. */
export function previewOutputs({ integration = {}, oauth_providers }: Actual, call: Call): Outputs {
  const { base_url, jwks_url, database_name, auth_provider_project_id } = integration;
  const place = { auth_provider: 'better_auth', auth_provider_project_id, jwks_url, base_url, database_name };
  const outputs: Outputs = { ...place, branch_id: call.branch_id };
  if (base_url === undefined || !URL.canParse(base_url) || !call.branch_id) return outputs;
  const { origin } = new URL(base_url);
  const own = oauth_providers.filter(({ client_id }) => client_id !== undefined);
  return {
    ...outputs,
    issuer: origin,
    audience: origin,
    callback_urls: Object.fromEntries(own.map(({ id }) => [id, callbackUrl(base_url, id)])),
    cookie_secret: cookieSecret({
      apiKey: call.api_key,
      projectId: call.project_id,
      branchId: call.branch_id,
      baseUrl: base_url,
    }),
  };
}
