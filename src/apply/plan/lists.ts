import { quote } from '../../text.ts';
import type { Desired, DesiredProvider } from '../desired.ts';
import type { Actual } from '../state/actual.ts';
import {
  type Change,
  kept,
  NOT_NAMED,
  type PlannedChange,
  type PlanOptions,
  part,
  type Resource,
  type ResourcePlan,
} from './change.ts';
import { difference, newFields, sortedBy } from './compare.ts';

/** What becomes of the integration itself: it is enabled, never disabled, and never moved to another database. */
export function planIntegration({ database_name }: Desired, { enabled, integration }: Actual): ResourcePlan {
  if (!enabled) {
    const inputs = { if_exists: 'reuse' as const, ...(database_name && { database_name }) };
    const fields = newFields({ provider: 'better_auth', database_name });
    const change: Change = { action: 'create', resource: 'integration', id: null, fields };
    return part({ change, write: { operation: 'create-integration', inputs } });
  }
  const has = integration?.database_name;
  if (!database_name || !has || has === database_name) return part(kept('integration'));
  return {
    planned: [],
    problems: [
      `auth.database_name cannot be changed: Neon Auth of the branch is in ${quote(has)}. Correct it, or run delete-integration first`,
    ],
  };
}

/** What becomes of the sign-in providers. */
export function planProviders(
  { oauth_providers: wanted }: Desired,
  actual: Actual,
  options: PlanOptions,
): ResourcePlan {
  if (!wanted) return part();
  const all = sortedBy(wanted, ({ id }) => id).map(provider =>
    planProvider(provider, actual, options.forceSecrets),
  );
  const extra = sortedBy(actual.oauth_providers, ({ id }) => id).filter(
    ({ id }) => !wanted.some(one => one.id === id),
  );
  const deleted = extra.map(({ id, client_id }) =>
    options.prune
      ? deletion(
          'oauth_provider',
          id,
          client_id ? { client_id: { from: client_id } } : {},
          'delete-oauth-provider',
          {
            oauth_provider_id: id,
            if_missing: 'ignore',
          },
        )
      : kept('oauth_provider', id, { note: NOT_NAMED }),
  );
  return {
    planned: [...all.flatMap(({ planned }) => planned), ...deleted],
    problems: all.flatMap(({ problems }) => problems),
  };
}

function planProvider(wanted: DesiredProvider, { oauth_providers }: Actual, force: boolean): ResourcePlan {
  const { id, ...client } = wanted;
  const present = oauth_providers.find(one => one.id === id);
  const inputs = { oauth_provider_id: id, ...client };
  if (!present) {
    const change: Change = { action: 'create', resource: 'oauth_provider', id, fields: newFields(client) };
    const write = { operation: 'add-oauth-provider', inputs: { ...inputs, if_exists: 'fail' as const } };
    return { planned: [{ change, write }], problems: clientProblems(wanted) };
  }
  const { fields, body } = difference(client, present, force);
  if (Object.keys(body).length === 0) {
    const own = wanted.client_id ? undefined : present.client_id;
    return part(
      kept(
        'oauth_provider',
        id,
        own ? { note: `keeps its client ${quote(own)}: delete-oauth-provider takes it away` } : {},
      ),
    );
  }
  const change: Change = { action: 'update', resource: 'oauth_provider', id, fields };
  const write = { operation: 'update-oauth-provider', inputs: { oauth_provider_id: id, ...body } };
  return { planned: [{ change, write }], problems: 'client_id' in fields ? clientProblems(wanted) : [] };
}

/** Providers whose keys Neon shares ("INVALID_SHARED_OAUTH_PROVIDER" for the others it knows). */
const NOT_SHARED = ['github', 'microsoft', 'vercel'];

function clientProblems({ id, client_id, client_secret }: DesiredProvider): string[] {
  const path = `auth.oauth_providers[${quote(id)}]`;
  if (client_id && !client_secret)
    return [
      `${path}.client_secret is required: the client is new at the branch, and a secret cannot be read`,
    ];
  return !client_id && NOT_SHARED.includes(id)
    ? [`${path}.client_id and client_secret are required: Neon has keys to share for google only`]
    : [];
}

/** What becomes of the trusted domains; all that go are one request. */
export function planDomains(
  { domains: wanted }: Desired,
  actual: Actual,
  { prune }: PlanOptions,
): ResourcePlan {
  if (!wanted) return part();
  const present = new Set(actual.domains);
  const added = [...new Set(wanted)].sort().map(
    (domain): PlannedChange =>
      present.has(domain)
        ? kept('domain', domain)
        : {
            change: { action: 'create', resource: 'domain', id: domain, fields: {} },
            write: { operation: 'add-domains', inputs: { domains: [domain], if_exists: 'reuse' } },
          },
  );
  const extra = [...present].sort().filter(domain => !wanted.includes(domain));
  const deleted = extra.map(domain =>
    prune
      ? deletion('domain', domain, {}, 'delete-domains', { domains: [domain], if_missing: 'ignore' })
      : kept('domain', domain, { note: NOT_NAMED }),
  );
  return part(...added, ...deleted);
}

/** What is deleted. */
export function deletion(
  resource: Resource,
  id: string,
  fields: Change['fields'],
  operation: string,
  inputs: NonNullable<PlannedChange['write']>['inputs'],
): PlannedChange {
  return { change: { action: 'delete', resource, id, fields }, write: { operation, inputs } };
}
