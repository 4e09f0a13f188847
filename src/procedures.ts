import { FileProblem } from './files/problem.ts';
import { NeonError } from './neon/errors.ts';
import { type CarryOut, type ProcedureDependencies, Refusal } from './perform/procedure.ts';
import type { ProcedurePlan } from './plan/plan.ts';
import { failed, type Result } from './report/result.ts';

/** What carries out each procedure. */
const MODULES: Record<string, () => Promise<CarryOut>> = {
  validate: async () => (await import('./apply/validate.ts')).validate,
  export: async () => (await import('./apply/export.ts')).exportSettings,
  apply: async () => (await import('./apply/apply.ts')).apply,
};

/** Carries out a procedure. Never throws NeonError or Refusal: why it failed is the result's `failure`. */
export async function carryOutProcedure(
  { operation, call }: ProcedurePlan,
  dependencies: ProcedureDependencies,
): Promise<Result> {
  const load = MODULES[operation.name];
  if (!load) throw new Error(`nothing carries out ${operation.name}`);
  const carryOut = await load();
  try {
    return await carryOut(call, dependencies);
  } catch (error) {
    if (error instanceof NeonError) return failed(error);
    if (error instanceof Refusal || error instanceof FileProblem)
      return failed({ text: () => error.message });
    throw error;
  }
}
