import type { Part } from '../../perform/step.ts';

/** What a plan is about, in the order in which it is listed. */
export const RESOURCES = [
  'integration',
  'name',
  'email_provider',
  'email_and_password',
  'oauth_provider',
  'domain',
  'organization',
  'magic_link',
  'phone_number',
  'oauth_server',
  'oauth_client',
  'webhook',
  'allow_localhost',
] as const;
export type Resource = (typeof RESOURCES)[number];
/** What is set rather than listed: one mapping, read and written whole or in part. */
export type Setting = Exclude<Resource, 'integration' | 'oauth_provider' | 'domain' | 'oauth_client'>;

/** The present and the wanted value of a field; secrets are Secrets. */
export interface Field {
  from?: unknown;
  to?: unknown;
}

/** One line of a plan: what becomes of a resource. */
export interface Change {
  action: 'create' | 'update' | 'delete' | 'keep';
  resource: Resource;
  /** Which one, where there are several: a provider, a domain, the name of a client. */
  id: string | null;
  /** What differs, by name. */
  fields: Record<string, Field>;
  /** Why it is kept although it differs or is not wanted. */
  note?: string;
  /** It is not as wanted, and no request can change that. */
  differs?: true;
}

/** One request that makes changes: an operation of this action and its inputs. */
export interface Write extends Part {
  changes: Change[];
}

/** A change, and the write that makes it. */
export interface PlannedChange {
  change: Change;
  write?: Omit<Write, 'changes'>;
}

/** Where desired and present state are compared. */
export interface PlanOptions {
  /** Deletes what the lists of the desired state do not name, and replaces clients that differ. */
  prune: boolean;
  /** Sends secrets that cannot be compared although nothing else differs. */
  forceSecrets: boolean;
}

/** What is planned for one resource. */
export interface ResourcePlan {
  planned: PlannedChange[];
  /** Why there can be no plan, each a sentence that begins with the place in the desired state. */
  problems: string[];
}

/** Of what stays although the lists of the desired state do not name it. */
export const NOT_NAMED = 'is not named, and kept: prune: true would delete it';

/** A resource that stays as it is. */
export function kept(
  resource: Resource,
  id: string | null = null,
  rest: Partial<Pick<Change, 'fields' | 'note' | 'differs'>> = {},
): PlannedChange {
  return { change: { action: 'keep', resource, id, fields: {}, ...rest } };
}

/** What is planned where nothing is wrong. */
export function part(...planned: PlannedChange[]): ResourcePlan {
  return { planned, problems: [] };
}
