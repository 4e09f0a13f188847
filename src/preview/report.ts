import type { ChangePlan } from '../apply/plan/index.ts';
import { detailOf as planDetail } from '../apply/plan-text.ts';
import type { Actual } from '../apply/state/actual.ts';
import type { Detail } from '../report/result.ts';
import { callbackUrl } from '../sign-in/starts.ts';
import type { TestUserResult } from './test-users.ts';

/** What a reviewer needs of a preview: where it is, who can sign in and how. */
export function previewDetails(
  plan: ChangePlan,
  { integration, oauth_providers, domains }: Actual,
  users: readonly TestUserResult[],
): Detail[] {
  const baseUrl = integration?.base_url;
  const changes = plan.changes.some(({ action, differs }) => action !== 'keep' || differs);
  return [
    ...(baseUrl
      ? [
          tableOf(
            'Preview',
            ['What', 'Where'],
            [['Auth', baseUrl], ...domains.map(domain => ['Trusted', domain])],
          ),
        ]
      : []),
    ...(users.length > 0
      ? [
          tableOf(
            'Users',
            ['User', 'Outcome'],
            users.map(({ user, outcome }) => [user.email, outcome]),
          ),
        ]
      : []),
    ...(oauth_providers.length > 0 && baseUrl
      ? [
          tableOf(
            'Providers',
            ['Provider', 'Client', 'Callback'],
            oauth_providers.map(({ id, client_id }) => [
              id,
              client_id ? 'own' : 'shared',
              client_id ? callbackUrl(baseUrl, id) : '',
            ]),
          ),
        ]
      : []),
    ...(changes ? [planDetail(plan)] : []),
  ];
}

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
