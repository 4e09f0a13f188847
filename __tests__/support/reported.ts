import type { LastResponse } from '../../src/neon/client.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { resultTexts } from '../../src/report/output-texts.ts';
import { type Reporter, writeReport } from '../../src/report/report.ts';
import { NOTHING_DELIVERED, type Result } from '../../src/report/result.ts';
import { setOutputs } from '../../src/runner/step-outputs.ts';

/** Sets the outputs of a result and reports it, as main.ts does for a step without destinations. */
export function reported(
  { operation, call, about }: Plan,
  result: Result,
  last: LastResponse,
  reporter: Reporter,
): void {
  const outputs = resultTexts(result, last, reporter.masker);
  setOutputs(outputs.texts, reporter.log);
  const delivered = NOTHING_DELIVERED;
  writeReport({ operation: operation.name, call, about, result, last, outputs, delivered }, reporter);
}
