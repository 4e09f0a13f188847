import * as core from '@actions/core';
import { type Plan, planStep } from './call.ts';
import type { Delivered } from './delivery.ts';
import { hasDestination } from './destinations.ts';
import { type Abrupt, endProcess, superviseProcess } from './ending.ts';
import type { Effects } from './http/effects.ts';
import { proxySecrets } from './http/proxy.ts';
import { clock } from './http/time.ts';
import { send } from './http/transport.ts';
import { readInputs, secretTexts } from './inputs.ts';
import { createNeon, type Neon } from './neon/client.ts';
import { NeonError } from './neon/errors.ts';
import { mustWait, perform, type Result } from './operations/perform.ts';
import { abruptText } from './outputs/abrupt.ts';
import { createLog } from './outputs/log.ts';
import { createMasker, tooShort } from './outputs/masking.ts';
import {
  type Failure,
  problemsText,
  publish,
  type Reporter,
  reportFailure,
  reportSuccess,
  setAnswerOutputs,
} from './outputs/report.ts';
import { OutputProblem } from './outputs/step-outputs.ts';
import { untilReady } from './ready.ts';
import { readSettings } from './settings/read.ts';

/** How far a step has come. */
interface Step {
  reporter: Reporter;
  plan?: Plan;
  neon?: Neon;
}

/** Runs one step: inputs -> operation -> outputs. Sets the exit code; never throws. */
export async function run(): Promise<void> {
  const given = readInputs(core.getInput, process.env);
  const masker = createMasker(core.setSecret, given.mask_pub_client_key?.toLowerCase() !== 'false');
  for (const secret of [...secretTexts(given), ...proxySecrets(process.env)]) masker.mask(secret);
  const step: Step = { reporter: { masker, log: createLog(masker) } };
  const endWithin = superviseProcess(abrupt => reportAbrupt(step, abrupt));
  let code: 0 | 1 = 1;
  try {
    if (secretTexts(given).some(tooShort))
      step.reporter.log.warning('A secret input is too short to be masked: fewer than 4 characters.');
    const settings = given.settings ? await readSettings(given.settings) : undefined;
    masker.learn(settings?.mapping);
    const plan = planStep(given, settings);
    if ('problems' in plan) step.reporter.log.error(problemsText(plan.problems));
    else {
      endWithin(plan.call.timeout * 1000 - process.uptime() * 1000);
      code = await runPlan(plan, step);
    }
  } catch (error) {
    reportAbrupt(step, { kind: 'error', error });
  }
  endProcess(code);
}

/** Carries out a plan and gives the exit code. */
async function runPlan(plan: Plan, step: Step): Promise<0 | 1> {
  const { call, warnings } = plan;
  const { reporter } = step;
  const { log, masker } = reporter;
  for (const warning of warnings) log.warning(warning);
  const deadline = call.timeout * 1000;
  const effects: Effects = {
    send,
    ...clock,
    random: Math.random,
    log: log.info,
    debug: log.debug,
    redact: masker.redact,
  };
  const neon = createNeon(
    { host: call.api_host, apiKey: call.api_key, maxRetries: call.max_retries, deadline },
    effects,
  );
  Object.assign(step, { plan, neon });
  try {
    // Loaded, with all that it needs, only where values go anywhere but to the outputs.
    const deliver = hasDestination(plan.operation, call)
      ? await (await import('./delivery.ts')).prepareDelivery(
          plan,
          log,
          { ...effects, maxRetries: call.max_retries, deadline },
          process.env,
        )
      : undefined;
    if (deliver && 'failure' in deliver) return await failStep({ text: () => deliver.failure });
    let result = await perform(plan, neon, masker.learn);
    // New keys are where they belong before anything is waited for.
    const delivered = deliver && (await publish(result, neon.lastResponse(), reporter, deliver));
    if (mustWait(plan, result)) {
      result = await untilReady(result, deadline, effects);
    }
    if (result.failure) return await failStep(result.failure, result, delivered);
    await reportSuccess(plan, result, neon.lastResponse(), reporter, delivered);
    return delivered && delivered.failures.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    return await failStep(error);
  }

  async function failStep(error: Failure, done?: Result, delivered?: Delivered): Promise<1> {
    await reportFailure(plan, error, neon.lastResponse(), reporter, done, delivered);
    return 1;
  }
}

/** Says how a step ended that did not come to its own end, and what it had done by then. */
function reportAbrupt({ reporter, plan, neon }: Step, abrupt: Abrupt): void {
  const { log } = reporter;
  log.error(abruptText(abrupt, { operation: plan?.operation, ...neon?.progress() }));
  if (abrupt.kind === 'error') log.debug(abrupt.error instanceof Error ? (abrupt.error.stack ?? '') : '');
  try {
    if (neon) setAnswerOutputs(neon.lastResponse(), reporter);
  } catch (error) {
    if (!(error instanceof OutputProblem)) throw error;
    log.debug(error.message);
  }
}
