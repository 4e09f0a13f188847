import type { Effects } from './effects.ts';
import { inSeconds, retryAfter } from './time.ts';

const BASE_WAIT = 1_000;
const MAX_WAIT = 30_000;

/** The moment at which it is decided whether to try again. */
export interface Moment {
  /** How many retries there have been. */
  retries: number;
  /** What is left of the step's time, in milliseconds. */
  remaining: number;
  /** The time of day, in milliseconds since 1970, for headers that name a date. */
  date: number;
  /** From 0 up to 1, for the jitter. */
  random: number;
}

/**
 * When a request is sent again. All of it is pure.
 * @typeParam O what the decision is made by: the outcome of one try.
 */
export interface Policy<O> {
  /** How many retries a request may have; Infinity where time alone ends it. */
  maxRetries: number;
  /** How long a try may take where another may follow it, in milliseconds. */
  tryTime(remaining: number, retries: number): number;
  /** How long to wait after an outcome, in milliseconds; undefined where no retry may follow it. */
  wait(outcome: O, moment: Pick<Moment, 'retries' | 'date' | 'random'>): number | undefined;
}

/** A try that failed. */
export interface Failed<O, F extends Error = Error> {
  /** What the request ends with, unless there is a retry. */
  failure: F;
  outcome: O;
}

/** What came of one try. */
export type Tried<T, O, F extends Error = Error> = { done: T } | Failed<O, F>;

/** A request to be sent until it succeeds, its policy allows no retry, or its time is over. */
export interface Job<T, O, F extends Error = Error> {
  policy: Policy<O>;
  /** When the step must have ended, on the clock of `now`. */
  deadline: number;
  /** Sends the request once. What it throws ends the loop. */
  attempt(timeout: number): Promise<Tried<T, O, F>>;
  /** The error of a request that was not sent, because its time was over before. */
  notSent(): Error;
  /** Logs a wait and waits. */
  pause(failed: Failed<O, F>, wait: number, retries: number): Promise<void>;
  /** Told how often and how long a request was tried that ends with this failure after more than one try. */
  gaveUp?(failure: F, text: string): void;
}

/** Exponential backoff with full jitter, in milliseconds: up to 1 s, then twice as long each time, at most 30 s. */
export function backoff(retries: number, random: number): number {
  return random * Math.min(MAX_WAIT, BASE_WAIT * 2 ** retries);
}

/** How long a try may take, in milliseconds. The last one has all the time that is left. */
export function timeOfTry<O>(policy: Policy<O>, retries: number, remaining: number): number {
  return retries >= policy.maxRetries ? remaining : Math.min(remaining, policy.tryTime(remaining, retries));
}

/**
 * How long to wait before a request is sent again, in milliseconds; undefined when it is not.
 * A wait that does not fit into the remaining time is not begun.
 */
export function nextWait<O>(policy: Policy<O>, outcome: O, moment: Moment): number | undefined {
  if (moment.retries >= policy.maxRetries) return undefined;
  const wait = policy.wait(outcome, moment);
  return wait !== undefined && wait < moment.remaining ? wait : undefined;
}

/**
 * Sends a request, again where its policy allows it.
 * @returns what the try that succeeded gave.
 * @throws the failure of the last try; `notSent` where there was no time for one.
 */
export async function withRetries<T, O, F extends Error>(
  { policy, deadline, attempt, notSent, pause, gaveUp }: Job<T, O, F>,
  { now, random }: Pick<Effects, 'now' | 'random'>,
): Promise<T> {
  const started = now();
  let failure: F | undefined;
  function end(tries: number): Error {
    if (failure && tries > 1) gaveUp?.(failure, gaveUpText(tries, now() - started));
    return failure ?? notSent();
  }
  for (let retries = 0; ; retries++) {
    const remaining = deadline - now();
    if (remaining <= 0) throw end(retries);
    const tried = await attempt(timeOfTry(policy, retries, remaining));
    if ('done' in tried) return tried.done;
    failure = tried.failure;
    const moment = { retries, remaining: deadline - now(), date: Date.now(), random: random() };
    const wait = nextWait(policy, tried.outcome, moment);
    if (wait === undefined) throw end(retries + 1);
    await pause(tried, wait, retries);
  }
}

function gaveUpText(tries: number, milliseconds: number): string {
  return `Given up after ${tries} tries in ${inSeconds(milliseconds)}.`;
}

/** The wait that a response asked for by Retry-After, as a sentence of an error; none where it asked for none. */
export function askedText(header: string | undefined, date: number): string[] {
  const asked = retryAfter(header, date);
  return asked ? [`Retry-After asks to wait ${inSeconds(asked)}.`] : [];
}

/** The line of the log that reports a retry. */
export function retryText(failure: Error, wait: number, retries: number, max: number): string {
  return `${failure.message}. Trying again in ${inSeconds(wait)} (${retries + 1} of at most ${max}).`;
}
