import type {
  AddBranchNeonAuthTrustedDomainData,
  AddNeonAuthDomainToRedirectUriWhitelistData,
  DeleteBranchNeonAuthTrustedDomainData,
  DeleteNeonAuthDomainFromRedirectUriWhitelistData,
  ListBranchNeonAuthTrustedDomainsData,
  ListNeonAuthRedirectUriWhitelistDomainsData,
  NeonAuthRedirectUriWhitelistDomain,
  NeonAuthRedirectUriWhitelistResponse,
} from '@neon/sdk';
import type { Call } from '../inputs/call.ts';
import { domainProblems } from '../inputs/new-domains.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { Inputs } from '../inputs/table.ts';
import { type Fields, objects, text } from '../neon/fields.ts';
import { type Alternative, type Endpoint, endpoint, existing, operation, type Readers } from './declare.ts';

const PROJECT = '/projects/{project_id}/auth/domains';
const BRANCH = '/projects/{project_id}/branches/{branch_id}/auth/domains';

function trusted(
  response: Fields<NeonAuthRedirectUriWhitelistResponse>,
): Fields<NeonAuthRedirectUriWhitelistDomain>[] {
  const domains = objects(response, 'domains');
  for (const domain of domains) text(domain, 'domain');
  return domains;
}

const LIST: Readers<NeonAuthRedirectUriWhitelistResponse> = {
  domains: trusted,
  count: response => trusted(response).length,
};

const listOfProject = endpoint<
  ListNeonAuthRedirectUriWhitelistDomainsData,
  NeonAuthRedirectUriWhitelistResponse
>({ method: 'GET', path: PROJECT, outputs: LIST });

const listOfBranch = endpoint<ListBranchNeonAuthTrustedDomainsData, NeonAuthRedirectUriWhitelistResponse>({
  method: 'GET',
  path: BRANCH,
  outputs: LIST,
});

export const listDomains = operation({
  name: 'list-domains',
  group: 'Domains',
  summary: 'Lists the trusted domains, to which sign-in may redirect.',
  done: 'listed',
  endpoints: { stack: listOfProject, better_auth: listOfBranch },
});

/** A step with several domains makes one request for each: its call has that one. */
const newDomain = ({ domains: [domain = ''], auth_provider }: Call<'domains'>) => ({ domain, auth_provider });

function domainExists(list: Endpoint): Alternative {
  return {
    kind: 'exists',
    outputs: {},
    existing: existing<NeonAuthRedirectUriWhitelistResponse, NeonAuthRedirectUriWhitelistDomain, 'domains'>({
      endpoint: list,
      find: (response, call) => trusted(response).find(({ domain }) => domain === newDomain(call).domain),
      outputs: {},
    }),
  };
}

export const addDomains = operation({
  name: 'add-domains',
  group: 'Domains',
  summary: 'Adds trusted domains, one request a domain, in order.',
  done: 'added',
  required: ['domains'],
  check: domainProblems,
  findOut: 'Run list-domains to see which were added, or run the step again: those that exist are kept.',
  endpoints: {
    stack: endpoint<AddNeonAuthDomainToRedirectUriWhitelistData, never, 'domains'>({
      method: 'POST',
      path: PROJECT,
      each: 'domains',
      body: newDomain,
      alternative: domainExists(listOfProject),
    }),
    better_auth: endpoint<AddBranchNeonAuthTrustedDomainData, never, 'domains'>({
      method: 'POST',
      path: BRANCH,
      each: 'domains',
      body: newDomain,
      alternative: domainExists(listOfBranch),
    }),
  },
});

const allDomains = ({ domains, auth_provider }: Call<'domains'>) => ({
  auth_provider,
  domains: domains.map(domain => ({ domain })),
});

/** Neon deletes all of a list or, where it does not know one, none. */
const someAreMissing = (list: Endpoint): Alternative => ({
  kind: 'already-deleted',
  rest: {
    endpoint: list,
    of: 'domains',
    there: response => trusted(response).map(one => text(one, 'domain')),
  },
});

/** Those that were deleted. */
const DELETED = {
  domains: (_: unknown, { domains, auth_provider }: Call<'domains'>) =>
    domains.map(domain => ({ domain, auth_provider })),
} as const;

/** What an empty variable leaves selects nothing, and a pattern takes none of production's without a word. */
function matchProblems(
  { domains, match, keep_domains }: GivenInputs,
  { auth_provider, allow_protected_branch }: Inputs,
): Problem[] {
  const problems: Problem[] = [];
  if (domains && match)
    problems.push({ input: 'match', message: 'is not used with domains: give one of them' });
  if (keep_domains && !match) {
    problems.push({
      input: 'keep_domains',
      message: 'needs match: it names what is kept of that. An empty value counts as not given',
    });
  }
  if (match && auth_provider === 'stack' && !allow_protected_branch) {
    problems.push({
      input: 'allow_protected_branch',
      message:
        'must be true to delete domains of the whole project, which are those of production, by a pattern',
    });
  }
  return problems;
}

export const deleteDomains = operation({
  name: 'delete-domains',
  group: 'Domains',
  summary: 'Deletes trusted domains, those that are named or those that fit a pattern, all with one request.',
  done: 'deleted',
  required: ['domains'],
  optional: ['match', 'keep_domains', 'allow_protected_branch'],
  beyond: { inputs: ['match'], instead: ['domains'] },
  check: matchProblems,
  findOut: 'Run list-domains to see which are left.',
  endpoints: {
    stack: endpoint<DeleteNeonAuthDomainFromRedirectUriWhitelistData, never, 'domains'>({
      method: 'DELETE',
      path: PROJECT,
      body: allDomains,
      emptyResponse: true,
      outputs: DELETED,
      alternative: someAreMissing(listOfProject),
    }),
    better_auth: endpoint<DeleteBranchNeonAuthTrustedDomainData, never, 'domains'>({
      method: 'DELETE',
      path: BRANCH,
      body: allDomains,
      emptyResponse: true,
      outputs: DELETED,
      alternative: someAreMissing(listOfBranch),
    }),
  },
});
