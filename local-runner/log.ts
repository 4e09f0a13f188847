import { type Command, commandReader, isStopToken } from './commands.ts';
import { createLogMasker, type LogMasker } from './masking.ts';

/** What a workflow run shows beside its log. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
}

/** One step's log while it is written. */
export interface StepLog {
  lines: string[];
  annotations: Annotation[];
  masker: LogMasker;
  /** Set by the `set-output` command, which predates GITHUB_OUTPUT. */
  outputs: Record<string, string>;
  /** A command was refused, which fails the step whatever its exit code. */
  failed: boolean;
  debug: boolean;
  echo: boolean;
}

/** The runner cuts an annotation here. */
const MESSAGE_LIMIT = 4096;

const LABELS = { error: 'Error', warning: 'Warning', notice: 'Notice' };

/** An empty log; `debug` is what RUNNER_DEBUG=1 switches on. */
export function createLog(debug: boolean): StepLog {
  return {
    lines: [],
    annotations: [],
    masker: createLogMasker(),
    outputs: {},
    failed: false,
    debug,
    echo: debug,
  };
}

/** Gives the function that takes a step's lines one by one, obeys their commands and logs the rest. */
export function logWriter(log: StepLog): (line: string) => void {
  const read = commandReader();
  return line => {
    const command = read(line);
    const handle = command && Object.hasOwn(HANDLERS, command.name) ? HANDLERS[command.name] : undefined;
    if (command && handle) handle(log, command, line);
    else writeLine(log, line);
  };
}

/** Adds a line, or several in one, with what is secret by now masked. */
export function writeLine(log: StepLog, text: string): void {
  log.lines.push(log.masker.mask(text));
}

/** Adds an annotation and its line in the log. */
export function annotate(log: StepLog, level: Annotation['level'], message: string): void {
  log.annotations.push({ level, message: log.masker.mask(message).slice(0, MESSAGE_LIMIT) });
  writeLine(log, `${LABELS[level]}: ${message}`);
}

/** Reports that something a step asked for was refused, and fails it. */
export function refuse(log: StepLog, what: string, reason: string): void {
  annotate(log, 'error', `Unable to process ${what} successfully.`);
  annotate(log, 'error', reason);
  log.failed = true;
}

type Handler = (log: StepLog, command: Command, line: string) => void;

const HANDLERS: Record<string, Handler> = {
  error: (log, { data }) => annotate(log, 'error', data),
  warning: (log, { data }) => annotate(log, 'warning', data),
  notice: (log, { data }) => annotate(log, 'notice', data),
  debug: (log, { data }) => {
    if (log.debug) writeLine(log, `##[debug]${data}`);
  },
  'add-mask': (log, { data }) => {
    if (data.trim() === '') {
      annotate(log, 'warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    if (log.echo) writeLine(log, '::add-mask::***');
    log.masker.add(data);
  },
  'stop-commands': (log, { data }, line) => {
    if (!isStopToken(data)) {
      refuse(log, `command '${line}'`, 'The stop-commands token is empty, a command or "pause-logging".');
      return;
    }
    if (data.length > 6) log.masker.add(data);
    writeLine(log, line);
  },
  group: echoed((log, { data }) => writeLine(log, `▸ ${data}`)),
  endgroup: echoed(() => {}),
  echo: echoed((log, { data }, line) => {
    const value = data.trim().toLowerCase();
    if (value === 'on' || value === 'off') log.echo = value === 'on';
    else refuse(log, `command '${line}'`, `Invalid echo command value '${data}': it is 'on' or 'off'.`);
  }),
  'set-output': echoed((log, { properties, data }, line) => {
    deprecate(log, 'set-output');
    if (properties.name) log.outputs[properties.name] = data;
    else refuse(log, `command '${line}'`, "Required field 'name' is missing in ##[set-output] command.");
  }),
  'save-state': echoed(log => deprecate(log, 'save-state')),
  'set-env': echoed(refuseDisabled),
  'add-path': echoed(refuseDisabled),
  'add-matcher': echoed(() => {}),
  'remove-matcher': echoed(() => {}),
};

/** Commands that show no text of their own are logged as they were written while `echo` is on. */
function echoed(handler: Handler): Handler {
  return (log, command, line) => {
    if (log.echo) writeLine(log, line);
    handler(log, command, line);
  };
}

function deprecate(log: StepLog, name: string): void {
  annotate(log, 'warning', `The \`${name}\` command is deprecated; it has an environment file.`);
}

function refuseDisabled(log: StepLog, { name }: Command, line: string): void {
  refuse(log, `command '${line}'`, `The \`${name}\` command is disabled; it has an environment file.`);
}
