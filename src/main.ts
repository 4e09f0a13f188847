import * as core from '@actions/core';
import { type Plan, planStep } from './call.ts';
import type { Delivered } from './delivery.ts';
import { hasDestination } from './destinations.ts';
import { readInputs, secretTexts } from './inputs.ts';
import { createNeon, type Effects } from './neon/client.ts';
import { NeonError } from './neon/errors.ts';
import { send } from './neon/transport.ts';
import { mustWait, perform, type Result } from './operations/perform.ts';
import { createLog } from './outputs/log.ts';
import { createMasker } from './outputs/masking.ts';
import {
  type Failure,
  problemsText,
  publish,
  type Reporter,
  reportFailure,
  reportSuccess,
} from './outputs/report.ts';
import { untilReady } from './ready.ts';
import { readSettings } from './settings/read.ts';

/** Runs one step: inputs -> operation -> outputs. Sets the exit code; never throws. */
export async function run(): Promise<void> {
  const given = readInputs(core.getInput, process.env);
  const masker = createMasker(core.setSecret, given.mask_pub_client_key?.toLowerCase() !== 'false');
  for (const secret of secretTexts(given)) masker.mask(secret);
  const reporter: Reporter = { masker, log: createLog(masker) };
  try {
    const settings = given.settings ? await readSettings(given.settings) : undefined;
    masker.learn(settings?.mapping);
    const plan = planStep(given, settings);
    if ('problems' in plan) fail(reporter, problemsText(plan.problems));
    else await runPlan(plan, reporter);
  } catch (error) {
    fail(
      reporter,
      `Unexpected error: ${error instanceof Error ? error.message : error}. Please report it with the log of a run with debug logging.`,
    );
    reporter.log.debug(error instanceof Error ? (error.stack ?? '') : '');
  }
  endProcess();
}

async function runPlan(plan: Plan, reporter: Reporter): Promise<void> {
  const { call, warnings } = plan;
  const { log, masker } = reporter;
  for (const warning of warnings) log.warning(warning);
  const deadline = call.timeout * 1000;
  const effects: Effects = {
    send,
    now: () => process.uptime() * 1000,
    sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    random: Math.random,
    log: log.info,
    debug: log.debug,
    redact: masker.redact,
  };
  const neon = createNeon(
    { host: call.api_host, apiKey: call.api_key, maxRetries: call.max_retries, deadline },
    effects,
  );
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
    const delivered = deliver && (await publish(result, neon.last(), reporter, deliver));
    if (delivered && delivered.failures.length > 0) process.exitCode = 1;
    if (mustWait(plan, result)) {
      result = await untilReady(result, deadline, effects);
    }
    if (result.failure) await failStep(result.failure, result, delivered);
    else await reportSuccess(plan, result, neon.last(), reporter, delivered);
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    await failStep(error);
  }

  async function failStep(error: Failure, done?: Result, delivered?: Delivered): Promise<void> {
    process.exitCode = 1;
    await reportFailure(plan, error, neon.last(), reporter, done, delivered);
  }
}

function fail({ log }: Reporter, text: string): void {
  process.exitCode = 1;
  log.error(text);
}

/** Ends the process once all is written: what lingers, such as a proxy that never answers, must not keep the job. */
function endProcess(): void {
  if (process.stdout.writableLength === 0) process.exit();
  process.stdout.write('', () => process.exit());
}
