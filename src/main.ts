import * as core from '@actions/core';
import { databaseSecrets } from './database/url.ts';
import { NO_DELIVERY, prepareAsked } from './delivery/ask.ts';
import { setAndDeliver } from './delivery/deliver.ts';
import type { Dependencies } from './delivery/destination.ts';
import type { Delivery } from './delivery/prepare.ts';
import type { Effects } from './http/effects.ts';
import { proxySecrets } from './http/proxy.ts';
import type { Budget } from './http/retry.ts';
import { clock } from './http/time.ts';
import { send } from './http/transport.ts';
import { type Call, givenIds } from './inputs/call.ts';
import { readSettings, readTestUsers } from './inputs/late.ts';
import { type Problem, readInputs, secretTexts } from './inputs/read.ts';
import { createNeon, type Neon } from './neon/client.ts';
import { NeonError } from './neon/errors.ts';
import { loadOperation } from './operations/find.ts';
import { isBeyondEndpoint, mustWait, perform } from './perform/perform.ts';
import { outputsOfPlan, type Plan, type ProcedurePlan, planOperation } from './plan/plan.ts';
import { ledgerText } from './report/ledger.ts';
import { outputTexts, resultTexts } from './report/output-texts.ts';
import { exitCodeOf, problemsText, type Reporter, writeReport } from './report/report.ts';
import type { Result } from './report/result.ts';
import { reportUnexpectedExit } from './report/unexpected-exit.ts';
import { createLog } from './runner/log.ts';
import { endProcess, superviseProcess, type UnexpectedExit } from './runner/process.ts';
import { setOutputs } from './runner/step-outputs.ts';
import { tooShort } from './secrets/encodings.ts';
import { createMasker } from './secrets/masking.ts';

type AnyPlan = Plan | ProcedurePlan;

/** How far a step has come. */
interface Step {
  reporter: Reporter;
  plan?: AnyPlan;
  neon?: Neon;
  delivery?: Delivery;
  /** How far a procedure has come, in sentences. */
  progress?: () => string[];
}

/** Runs one step: inputs -> plan -> requests -> responses -> result -> outputs. Sets the exit code; never throws. */
export async function run(): Promise<void> {
  const given = readInputs(core.getInput, process.env);
  const masker = createMasker(core.setSecret, given.mask_pub_client_key?.toLowerCase() !== 'false');
  const step: Step = { reporter: { masker, log: createLog(masker) } };
  const endWithin = superviseProcess(exit => endUnexpectedly(step, exit));
  const database = given.database_url ? databaseSecrets(given.database_url) : [];
  for (const secret of [...secretTexts(given), ...database, ...proxySecrets(process.env)])
    masker.register(secret);
  masker.registerTokens(given);
  let code: 0 | 1 = 1;
  try {
    if (secretTexts(given).some(tooShort))
      step.reporter.log.warning('A secret input is too short to be masked: fewer than 4 characters.');
    const settings = await readSettings(given.settings);
    const testUsers = await readTestUsers(given.test_users);
    masker.registerFields([settings?.mapping, testUsers?.read]);
    const operation = await loadOperation(given.operation ?? '');
    const plan = operation
      ? planOperation(operation, given, settings)
      : (await import('./plan/other.ts')).planOther(given, settings, testUsers);
    if ('problems' in plan) await reportProblems(plan.problems, step.reporter);
    else {
      // A process that took longer to start than it has time has none left, and Node warns of less than none.
      endWithin(Math.max(0, plan.call.timeout * 1000 - clock.now()));
      code = await runPlan(plan, step);
    }
  } catch (error) {
    endUnexpectedly(step, { kind: 'error', error });
  }
  endProcess(code);
}

/** Reports what is wrong with the inputs, and what only the runner knows of the reason. */
async function reportProblems(problems: readonly Problem[], { log }: Reporter): Promise<void> {
  const { withReasons } = await import('./runner/event.ts');
  if (problems.some(({ input }) => input === 'operation')) {
    const { operationNames } = await import('./plan/other.ts');
    log.info(`Operations: ${operationNames().join(', ')}`);
  }
  log.error(problemsText(withReasons(problems, process.env)));
}

/** Carries out a plan: prepare, perform, set outputs, deliver, wait, report. Gives the exit code. */
async function runPlan(plan: AnyPlan, step: Step): Promise<0 | 1> {
  const { call } = plan;
  const { reporter } = step;
  const { log, masker } = reporter;
  step.plan = plan;
  for (const warning of plan.warnings) log.warning(warning);
  const effects = effectsOf(reporter);
  const budget = { maxRetries: call.max_retries, deadline: call.timeout * 1000 };
  const dependencies = { env: process.env, log, effects: { ...effects, ...budget } };
  const prepared = await prepareAsked(...outputsOfPlan(plan), call, dependencies);
  const delivery = 'instead' in prepared ? NO_DELIVERY : prepared;
  const neon = neonOf(call, budget, delivery, effects);
  Object.assign(step, { neon, delivery });
  const result =
    'instead' in prepared ? prepared.instead : await carryOut(plan, neon, step, delivery, dependencies);
  // Status and request id are those of the response that the error or the notice names.
  const { failure, named } = result;
  const last = failure instanceof NeonError ? failure : (named ?? neon.lastResponse());
  const outputs = resultTexts(result, last, masker, givenIds(call));
  const delivered = await setAndDeliver(result, outputs, delivery, log);
  const stored = outputTexts({ stored: ledgerText(delivered.ledger) }, masker).texts;
  setOutputs(stored, log);
  outputs.texts.push(...stored);
  const done =
    'endpoint' in plan && mustWait(plan, result) ? await wait(result, budget.deadline, effects) : result;
  const { operation, about } = plan;
  const ofAccount = 'account' in operation;
  const report = {
    operation: operation.name,
    ofAccount,
    call,
    about,
    result: done,
    last,
    outputs,
    delivered,
  };
  writeReport(report, reporter);
  if (call.pr_comment && operation.optional?.includes('pr_comment')) {
    const { keepComment } = await import('./report/comment.ts');
    await keepComment(report, reporter, dependencies);
  }
  return exitCodeOf(report);
}

/** Neon's client, which keeps time for what is to be delivered. */
function neonOf(call: Call, budget: Budget, delivery: Delivery, effects: Effects): Neon {
  const options = { host: call.api_host, apiKey: call.api_key, ...budget };
  return createNeon(
    {
      ...options,
      get reserved() {
        return delivery.reserved;
      },
    },
    effects,
  );
}

/** What the step does at Neon: one endpoint's request, or what a module does that is loaded only then. */
async function carryOut(
  plan: AnyPlan,
  neon: Neon,
  step: Step,
  { begin, deliver }: Delivery,
  dependencies: Dependencies,
): Promise<Result> {
  if ('endpoint' in plan && !isBeyondEndpoint(plan)) return perform(plan, neon);
  const { carryOutProcedure } = await import('./procedures.ts');
  const onUnexpectedExit = (progress: () => string[]) => {
    step.progress = progress;
  };
  return carryOutProcedure(plan, {
    ...dependencies,
    ...step.reporter,
    neon,
    begin,
    deliver,
    onUnexpectedExit,
  });
}

async function wait(result: Result, deadline: number, effects: Effects): Promise<Result> {
  return (await import('./perform/ready.ts')).untilReady(result, deadline, effects);
}

function effectsOf({ log, masker }: Reporter): Effects {
  return {
    send,
    ...clock,
    random: Math.random,
    log: log.info,
    debug: log.debug,
    redact: masker.redact,
    registerFields: masker.registerFields,
  };
}

/** Reports how a step ended that did not come to its own end, and what it had done by then. */
function endUnexpectedly({ reporter, plan, neon, delivery, progress }: Step, exit: UnexpectedExit): void {
  const { texts, ledger } = delivery?.progress() ?? {};
  const reached = { ...neon?.progress(), procedure: progress?.(), deliveries: texts, ledger };
  reportUnexpectedExit(
    exit,
    { ...reached, operation: plan?.operation, last: neon?.lastResponse(), summary: plan?.call.summary },
    reporter,
  );
}
