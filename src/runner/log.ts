import * as core from '@actions/core';
import type { Masker } from '../secrets/masking.ts';
import { shownLine } from '../secrets/shown.ts';
import { oneLine } from '../text.ts';

/** The step's log. Nothing written through it holds a secret, an e-mail address or a workflow command. */
export interface Log {
  info(line: string): void;
  debug(line: string): void;
  notice(text: string): void;
  warning(text: string): void;
  /** @param place of a file of the repository that the error is about. */
  error(text: string, place?: LogPlace): void;
}

/** A place in a file, counted from 1. */
export interface LogPlace {
  file: string;
  line: number;
  column: number;
}

const MAX_LINE = 20_000;

/** The log of a step, with the secrets that the masker knows at the time of writing. */
export function createLog(masker: Pick<Masker, 'redact'>): Log {
  const harmless = (text: string) => shownLine(text, masker.redact, MAX_LINE);
  // An annotation may have several lines (the toolkit escapes line breaks); each of them is made harmless.
  const annotation = (text: string) => masker.redact(text).split('\n').map(harmless).join('\n');
  return {
    info: line => core.info(asLogLine(harmless(line))),
    debug: line => {
      if (core.isDebug()) core.debug(annotation(line));
    },
    notice: text => core.notice(annotation(text)),
    warning: text => core.warning(annotation(text)),
    error: (text, place) => core.error(annotation(text), place && annotated(place)),
  };
}

/** The place as the toolkit names it; it escapes what would end a property. */
function annotated({ file, line, column }: LogPlace): core.AnnotationProperties {
  return { file: oneLine(file, MAX_LINE), startLine: line, startColumn: column };
}

/** One line that the runner prints rather than obeys: a command is a line that begins with `::`. */
export function asLogLine(text: string): string {
  const line = oneLine(text, MAX_LINE);
  // Nearly every line: no letter of a script, no digit is a mark or a colon.
  if (/^[\w("]/.test(line)) return line;
  // By culture, as the runner compares, combining marks before and between the colons count for nothing, and it
  // trims what is then in front.
  return /^(?:[\p{M}\s]*:){2}/u.test(line) ? `> ${line}` : line;
}
