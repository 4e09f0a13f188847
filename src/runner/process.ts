/** A way for a step to end that is not its own. */
export type UnexpectedExit =
  /** The runner ends it, as when a workflow is cancelled. */
  | { kind: 'signal'; signal: NodeJS.Signals }
  /** Something was thrown that nobody expected. */
  | { kind: 'error'; error: unknown }
  /** Nothing is left that could still happen, and the step waits for it. */
  | { kind: 'event-loop-empty' }
  /** The step's time is over, and something goes on that did not mind it. */
  | { kind: 'deadline-exceeded' };

/** After a signal what is written is waited for so long; the runner's patience ends after 7.5 s. */
const SIGNAL_PATIENCE = 700;
/** How long after its deadline a step may still take for its report. */
const REPORT_TIME = 2_000;

let readerGone = false;
let ending = false;

/**
 * Sees to it that a step never ends without having said how: each way out other than `endProcess` is reported
 * once, by `report`, and is exit code 1.
 * @returns a function that sets when the step must have ended, in milliseconds from now.
 */
export function superviseProcess(report: (exit: UnexpectedExit) => void): (deadline: number) => void {
  // Until the opposite is known, so that no way out of this process is a silent success.
  process.exitCode = 1;
  // Whoever read the log is gone. The work goes on, because half of it would be worse; but the runner has not read the masks.
  process.stdout.on('error', () => {
    readerGone = true;
  });
  const end = (exit: UnexpectedExit): void => {
    if (ending) return;
    try {
      report(exit);
    } finally {
      endProcess(1);
    }
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    setTimeout(() => process.exit(), SIGNAL_PATIENCE);
    end({ kind: 'signal', signal });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  process.on('uncaughtException', error => end({ kind: 'error', error }));
  process.on('unhandledRejection', error => end({ kind: 'error', error }));
  process.on('beforeExit', () => end({ kind: 'event-loop-empty' }));
  return deadline => {
    setTimeout(() => end({ kind: 'deadline-exceeded' }), deadline + REPORT_TIME).unref();
  };
}

/** Ends the process once all is written: what lingers, such as a proxy that never answers, must not keep the job. */
export function endProcess(code: 0 | 1): void {
  if (ending) return;
  ending = true;
  const exitNow = (): never => process.exit(readerGone ? 1 : code);
  if (process.stdout.writableLength === 0) exitNow();
  // Of use to a signal that comes in the meantime.
  process.exitCode = code;
  process.stdout.write('', exitNow);
}
