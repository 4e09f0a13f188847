import { FileProblem } from './files/problem.ts';
import { NeonError } from './neon/errors.ts';
import type { ProcedureName } from './operations/procedure.ts';
import { type CarryOut, type ProcedureDependencies, Refusal } from './perform/procedure.ts';
import type { Plan, ProcedurePlan } from './plan/plan.ts';
import { outputTexts } from './report/output-texts.ts';
import type { Outputs } from './report/outputs.ts';
import { failed, type Result } from './report/result.ts';
import { OutputProblem, setOutputs } from './runner/step-outputs.ts';

/** Operations of one endpoint that can be asked for more than its request. */
type BeyondName = 'create-user' | 'delete-domains';

/** What carries out each procedure, and each operation with inputs beyond its endpoint. */
const MODULES: Record<ProcedureName | BeyondName, () => Promise<CarryOut>> = {
  validate: async () => (await import('./apply/validate.ts')).validate,
  export: async () => (await import('./apply/export.ts')).exportSettings,
  'delete-domains': async () => (await import('./perform/matching-domains.ts')).deleteMatching,
  'create-user': async () => (await import('./users/create-user.ts')).createUserAndWait,
  'create-users': async () => (await import('./users/create-users.ts')).createUsers,
  'delete-users': async () => (await import('./users/delete-users.ts')).deleteUsers,
  apply: async () => (await import('./apply/apply.ts')).apply,
  'rotate-api-key': async () => (await import('./rotation/rotate.ts')).rotateApiKey,
  'prepare-preview': async () => (await import('./preview/prepare.ts')).preparePreview,
  'check-sign-in': async () => (await import('./sign-in/check-sign-in.ts')).checkSignInOfBranch,
  audit: async () => (await import('./audit/audit.ts')).audit,
};

/** Sets outputs in between; they are set once more at the end, where what cannot be written fails the step. */
function setNow(outputs: Outputs, { masker, log }: Pick<ProcedureDependencies, 'masker' | 'log'>): void {
  try {
    setOutputs(outputTexts(outputs, masker).texts, log);
  } catch (error) {
    // What is not done yet need not suffer from it.
    if (!(error instanceof OutputProblem)) throw error;
    log.warning(error.message);
  }
}

/** Carries out a procedure. Never throws NeonError or Refusal: why it failed is the result's `failure`. */
export async function carryOutProcedure(
  { operation, call }: ProcedurePlan | Plan,
  dependencies: Omit<ProcedureDependencies, 'setOutputs'>,
): Promise<Result> {
  const module = MODULES[operation.name as keyof typeof MODULES];
  if (!module) throw new Error(`nothing carries out ${operation.name}`);
  const carryOut = await module();
  try {
    return await carryOut(call, {
      ...dependencies,
      setOutputs: outputs => setNow(outputs, dependencies),
    });
  } catch (error) {
    if (error instanceof NeonError) return failed(error);
    if (error instanceof Refusal || error instanceof FileProblem)
      return failed({ text: () => error.message });
    throw error;
  }
}
