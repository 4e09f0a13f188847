import type { Desired } from '../desired.ts';
import type { Actual } from '../state/actual.ts';
import {
  type Change,
  type PlannedChange,
  type PlanOptions,
  RESOURCES,
  type Resource,
  type ResourcePlan,
  type Write,
} from './change.ts';
import { planClients } from './clients.ts';
import { planDomains, planIntegration, planProviders } from './lists.ts';
import { planSetting } from './settings.ts';

/** What is to be done to make a branch's Neon Auth what is desired. */
export interface ChangePlan {
  /** By resource, what is kept included. */
  changes: Change[];
  /** In the order in which they are made: deletions last. */
  writes: Write[];
}

/**
 * Compares the desired with the present state: one plan for dry run, apply, drift and promotion.
 * @returns the plan, or everything for which there can be none, each as a sentence.
 */
export function planChanges(
  desired: Desired,
  actual: Actual,
  options: PlanOptions,
): ChangePlan | { problems: string[] } {
  const parts = RESOURCES.map(resource => ({ resource, ...planPart(resource, desired, actual, options) }));
  const problems = parts.flatMap(part => part.problems);
  if (problems.length > 0) return { problems };
  const inOrder = orderOf(desired).flatMap(
    resource => parts.find(part => part.resource === resource)?.planned ?? [],
  );
  return {
    changes: parts.flatMap(({ planned }) => planned.map(({ change }) => change)),
    writes: writesOf(inOrder),
  };
}

function planPart(resource: Resource, desired: Desired, actual: Actual, options: PlanOptions): ResourcePlan {
  switch (resource) {
    case 'integration':
      return planIntegration(desired, actual);
    case 'oauth_provider':
      return planProviders(desired, actual, options);
    case 'domain':
      return planDomains(desired, actual, options);
    case 'oauth_client':
      return planClients(desired, actual, options);
    default:
      return planSetting(resource, desired, actual, options);
  }
}

/** Localhost is allowed before clients that need it are made; it is forbidden last. */
function orderOf({ allow_localhost }: Desired): Resource[] {
  if (allow_localhost !== true) return [...RESOURCES];
  const others = RESOURCES.filter(resource => resource !== 'allow_localhost');
  return others.flatMap(resource =>
    resource === 'oauth_server' ? ['allow_localhost', resource] : [resource],
  );
}

/** Deletions last, and all of domains as one request. */
function writesOf(planned: readonly PlannedChange[]): Write[] {
  const writes = planned.flatMap(({ change, write }) => (write ? [{ ...write, changes: [change] }] : []));
  const isDeletion = ({ changes }: Write) => changes.every(({ action }) => action === 'delete');
  const deletions = writes.filter(isDeletion);
  const domains = deletions.filter(({ operation }) => operation === 'delete-domains');
  return [
    ...writes.filter(write => !isDeletion(write)),
    ...deletions.filter(write => !domains.includes(write)),
    ...(domains.length > 0 ? [together(domains)] : []),
  ];
}

function together(domains: readonly Write[]): Write {
  return {
    operation: 'delete-domains',
    inputs: {
      domains: domains.flatMap(({ inputs }) => inputs.domains ?? []),
      if_missing: 'ignore',
    },
    changes: domains.flatMap(({ changes }) => changes),
  };
}
