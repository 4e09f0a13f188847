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
import type { Outputs } from '../outputs/declarations.ts';
import { type Answer, objects, text } from './answer.ts';
import { type Call, endpoint, existing, type Operation } from './declare.ts';

const PROJECT = '/projects/{project_id}/auth/domains';
const BRANCH = '/projects/{project_id}/branches/{branch_id}/auth/domains';

function trusted(
  answer: Answer<NeonAuthRedirectUriWhitelistResponse>,
): Answer<NeonAuthRedirectUriWhitelistDomain>[] {
  const domains = objects<NeonAuthRedirectUriWhitelistResponse, NeonAuthRedirectUriWhitelistDomain>(
    answer,
    'domains',
  );
  for (const domain of domains) text(domain, 'domain');
  return domains;
}

function countedList(answer: Answer<NeonAuthRedirectUriWhitelistResponse>): Outputs {
  const domains = trusted(answer);
  return { domains, count: domains.length };
}

const listOfProject = endpoint<
  ListNeonAuthRedirectUriWhitelistDomainsData,
  NeonAuthRedirectUriWhitelistResponse
>({ method: 'GET', path: PROJECT, outputs: countedList });

const listOfBranch = endpoint<ListBranchNeonAuthTrustedDomainsData, NeonAuthRedirectUriWhitelistResponse>({
  method: 'GET',
  path: BRANCH,
  outputs: countedList,
});

export const listDomains: Operation = {
  name: 'list-domains',
  group: 'Domains',
  summary: 'Lists the trusted domains, to which sign-in may redirect.',
  done: 'listed',
  outputs: ['domains', 'count'],
  endpoints: { stack: listOfProject, better_auth: listOfBranch },
};

const newDomain = ({ domains = [], auth_provider }: Call) => ({ domain: domains[0] ?? '', auth_provider });

function findSame(answer: Answer<NeonAuthRedirectUriWhitelistResponse>, call: Call): Outputs | undefined {
  const { domain: wanted } = newDomain(call);
  const same = ({ domain }: Answer<NeonAuthRedirectUriWhitelistDomain>) =>
    String(domain).toLowerCase().replace(/\/$/, '') === wanted;
  return trusted(answer).some(same) ? {} : undefined;
}

export const addDomains: Operation = {
  name: 'add-domains',
  group: 'Domains',
  summary: 'Adds trusted domains, one request a domain, in order.',
  done: 'added',
  required: ['domains'],
  optional: ['if_exists'],
  outputs: ['domains'],
  creates: true,
  findOut: 'Run list-domains to see which were added, or run the step again: those that exist are kept.',
  endpoints: {
    stack: endpoint<AddNeonAuthDomainToRedirectUriWhitelistData>({
      method: 'POST',
      path: PROJECT,
      each: 'domains',
      body: newDomain,
      conflictSuffices: true,
      existing: existing(listOfProject, findSame),
    }),
    better_auth: endpoint<AddBranchNeonAuthTrustedDomainData>({
      method: 'POST',
      path: BRANCH,
      each: 'domains',
      body: newDomain,
      conflictSuffices: true,
      existing: existing(listOfBranch, findSame),
    }),
  },
};

const allDomains = ({ domains = [], auth_provider }: Call) => ({
  auth_provider,
  domains: domains.map(domain => ({ domain })),
});

const missingNotice =
  'Nothing was deleted: Neon does not know one of the domains or more. Run list-domains to see which are there.';

export const deleteDomains: Operation = {
  name: 'delete-domains',
  group: 'Domains',
  summary: 'Deletes trusted domains, all with one request.',
  done: 'deleted',
  required: ['domains'],
  optional: ['if_missing'],
  outputs: [],
  findOut: 'Run list-domains to see which are left.',
  endpoints: {
    stack: endpoint<DeleteNeonAuthDomainFromRedirectUriWhitelistData>({
      method: 'DELETE',
      path: PROJECT,
      body: allDomains,
      missingNotice,
    }),
    better_auth: endpoint<DeleteBranchNeonAuthTrustedDomainData>({
      method: 'DELETE',
      path: BRANCH,
      body: allDomains,
      missingNotice,
    }),
  },
};
