import type {
  NeonAuthAddDomainToRedirectURIWhitelistRequest,
  NeonAuthDeleteDomainFromRedirectURIWhitelistRequest,
} from '@neondatabase/api-client';
import { type ApiCall, type ApiResponse, type Handler, integrationOf, refuse } from './request.ts';
import type { IntegrationState } from './state.ts';

/** Handlers of trusted domains, the same for a branch and a project. */
export const domainHandlers: Record<string, Handler> = {
  listNeonAuthRedirectURIWhitelistDomains: list,
  listBranchNeonAuthTrustedDomains: list,
  addNeonAuthDomainToRedirectURIWhitelist: add,
  addBranchNeonAuthTrustedDomain: add,
  deleteNeonAuthDomainFromRedirectURIWhitelist: remove,
  deleteBranchNeonAuthTrustedDomain: remove,
};

function list(call: ApiCall): ApiResponse {
  return { status: 200, body: { domains: integrationOf(call).domains } };
}

function add(call: ApiCall<NeonAuthAddDomainToRedirectURIWhitelistRequest>): ApiResponse {
  const { domain, auth_provider } = call.body;
  const { domains } = ofProvider(call);
  if (domains.some(known => known.domain === domain)) {
    refuse(409, `Domain ${domain} already exists`, 'DOMAIN_ALREADY_EXISTS');
  }
  domains.push({ domain, auth_provider });
  return { status: 201 };
}

// All or nothing: one unknown domain leaves the list as it was.
function remove(call: ApiCall<NeonAuthDeleteDomainFromRedirectURIWhitelistRequest>): ApiResponse {
  const found = ofProvider(call);
  const gone = new Set(call.body.domains.map(({ domain }) => domain));
  const rest = found.domains.filter(({ domain }) => !gone.has(domain));
  if (found.domains.length - rest.length < gone.size) refuse(404, 'Domain not found', 'DOMAIN_NOT_FOUND');
  found.domains = rest;
  return { status: 200 };
}

function ofProvider(call: ApiCall<{ auth_provider: string }>): IntegrationState {
  const found = integrationOf(call);
  const { auth_provider } = call.body;
  if (found.integration.auth_provider !== auth_provider) {
    refuse(404, `Neon Auth integration of ${auth_provider} not found`);
  }
  return found;
}
