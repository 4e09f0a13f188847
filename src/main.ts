import * as core from '@actions/core';
import { type Plan, planStep } from './call.ts';
import { hasDestination } from './destinations.ts';
import { readInputs, secretTexts } from './inputs.ts';
import { createNeon, type Effects } from './neon/client.ts';
import { NeonError } from './neon/errors.ts';
import { send } from './neon/transport.ts';
import { perform } from './operations/perform.ts';
import { createLog } from './outputs/log.ts';
import { createMasker } from './outputs/masking.ts';
import { problemsText, type Reporter, reportFailure, reportSuccess } from './outputs/report.ts';

/** Runs one step: inputs -> operation -> outputs. Sets the exit code; never throws. */
export async function run(): Promise<void> {
  const given = readInputs(core.getInput, process.env);
  const masker = createMasker(core.setSecret, given.mask_pub_client_key?.toLowerCase() !== 'false');
  for (const secret of secretTexts(given)) masker.mask(secret);
  const reporter: Reporter = { masker, log: createLog(masker) };
  try {
    const plan = planStep(given);
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
    if (deliver && 'failure' in deliver) {
      process.exitCode = 1;
      return await reportFailure(plan, { text: () => deliver.failure }, neon.last(), reporter);
    }
    const result = await perform(plan, neon, masker.learn);
    if (!(await reportSuccess(plan, result, neon.last(), reporter, deliver))) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    process.exitCode = 1;
    await reportFailure(plan, error, neon.last(), reporter);
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
