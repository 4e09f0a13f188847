import type { Operation } from './declare.ts';
import * as integrations from './integrations.ts';
import { operationName } from './name.ts';

/** The operation of that name. Those that are not about the integration are loaded only where one of them is named. */
export async function loadOperation(given: string): Promise<Operation | undefined> {
  const name = operationName(given);
  const ofIntegration = Object.values(integrations).find(operation => operation.name === name);
  return ofIntegration ?? (await import('./index.ts')).findOperation(name);
}
