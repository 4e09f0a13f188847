import type { Call } from '../inputs/call.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';
import type { Desired } from './desired.ts';
export async function readConfigFile(
  _c: Call,
  _m: 'apply' | 'validate',
  _d: ProcedureDependencies,
): Promise<{ desired: Desired; warnings: string[] }> {
  throw new Error('wip');
}
