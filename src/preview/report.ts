import type { ChangePlan } from '../apply/plan/index.ts';
import { detailOf as planDetail } from '../apply/plan-text.ts';
import type { Actual } from '../apply/state/actual.ts';
import type { OutputName } from '../report/outputs.ts';
import type { Detail, Result } from '../report/result.ts';
import { callbackUrl } from '../sign-in/starts.ts';
import type { TestUserResult } from './test-users.ts';

/** What a reviewer needs of a preview: where it is, who can sign in and how. */
export function previewDetails(
  { integration, oauth_providers, domains }: Actual,
  users: readonly TestUserResult[],
): Detail[] {
  const { base_url: baseUrl, jwks_url } = integration ?? {};
  const places = [
    ['Auth', baseUrl],
    ['Keys', jwks_url],
    ...domains.map(domain => ['Trusted', domain]),
  ].filter((row): row is string[] => row[1] !== undefined);
  const people = users.map(({ user, outcome }) => [user.email, outcome]);
  const providers = oauth_providers.map(({ id, client_id }) =>
    client_id && baseUrl ? [id, 'own', callbackUrl(baseUrl, id)] : [id, 'shared', ''],
  );
  return [
    { ...tableOf('Preview', ['What', 'Where'], places), shows: SHOWN },
    ...(people.length > 0 ? [tableOf('Users', ['User', 'Outcome'], people)] : []),
    ...(providers.length > 0 ? [tableOf('Providers', ['Provider', 'Client', 'Callback'], providers)] : []),
  ];
}

/** A report with the plan at its end, where it has anything to change. */
export function withPlan(result: Result, plan: ChangePlan): Result {
  const changes = plan.changes.some(({ action, differs }) => action !== 'keep' || differs);
  return changes ? { ...result, details: [...(result.details ?? []), planDetail(plan)] } : result;
}

/** What a reviewer has in other words, or has no use for. */
const SHOWN: readonly OutputName[] = [
  'auth_provider',
  'auth_provider_project_id',
  'base_url',
  'jwks_url',
  'issuer',
  'audience',
  'callback_urls',
  'cookie_secret',
  'user_ids',
  'database_name',
  'created',
];

/** Of the page only: the log has it in other words. */
function tableOf(heading: string, header: string[], rows: string[][]): Detail {
  return { heading, lines: [], table: { header, rows } };
}

/** How many users there are of each outcome: `1 user created, 2 kept`. */
export function usersText(users: readonly TestUserResult[]): string {
  const outcomes = ['created', 'kept', 'failed'] as const;
  return outcomes
    .map(outcome => [users.filter(user => user.outcome === outcome).length, outcome] as const)
    .filter(([count]) => count > 0)
    .map(([count, outcome]) => `${count} ${outcome}`)
    .join(', ');
}
