import type { Effects } from './effects.ts';
import { inSeconds } from './time.ts';

const BASE_WAIT = 1_000;
const MAX_WAIT = 30_000;

/** What a step's requests may take. */
export interface Budget {
  /** Retries of each request. */
  maxRetries: number;
  /** When the step must have ended, on the clock of `now`. */
  deadline: number;
}

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
  /** What the outcome's Retry-After asks for, in milliseconds; undefined where it has none. */
  asked?(outcome: O, date: number): number | undefined;
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
  /** After this no try begins, so that time is left for what follows; by default the deadline. */
  lastStart?: number | undefined;
  /** Sends the request once. What it throws ends the loop. */
  attempt(timeout: number): Promise<Tried<T, O, F>>;
  /** The error of a request that was not sent, because its time was over before. */
  notSent(): Error;
  /** The failure of a request that was given up, with a sentence on its tries. */
  gaveUp?(failure: F, text: string): F;
  /** Logs a wait and waits. */
  pause(failed: Failed<O, F>, wait: number, retries: number): Promise<void>;
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
 * The sentence on a request that could have been sent again: how often it was, and what Retry-After asked for where
 * that did not fit. Undefined where that says nothing.
 * @param took milliseconds from the first try to the end of the last.
 */
export function gaveUpText<O>(
  policy: Policy<O>,
  outcome: O,
  moment: Moment,
  took: number,
): string | undefined {
  if (policy.wait(outcome, moment) === undefined) return undefined;
  const asked = policy.asked?.(outcome, moment.date) ?? 0;
  const isTooLong = asked > 0 && asked >= moment.remaining;
  const tries = moment.retries + 1;
  if (tries === 1 && !isTooLong) return undefined;
  const why = isTooLong ? `; Retry-After asked for ${inSeconds(asked)}` : '';
  return `Gave up after ${tries === 1 ? '1 try' : `${tries} tries`} in ${inSeconds(took)}${why}.`;
}

/**
 * Sends a request, again where its policy allows it.
 * @returns what the try that succeeded gave.
 * @throws the failure of the last try; `notSent` where there was no time for one.
 */
export async function withRetries<T, O, F extends Error>(
  { policy, deadline, lastStart = deadline, attempt, notSent, gaveUp, pause }: Job<T, O, F>,
  { now, random }: Pick<Effects, 'now' | 'random'>,
): Promise<T> {
  const started = now();
  let failure: Error | undefined;
  for (let retries = 0; ; retries++) {
    const at = now();
    if (at >= lastStart) throw failure ?? notSent();
    const tried = await attempt(timeOfTry(policy, retries, deadline - at));
    if ('done' in tried) return tried.done;
    const moment = { retries, remaining: lastStart - now(), date: Date.now(), random: random() };
    const text = gaveUpText(policy, tried.outcome, moment, now() - started);
    failure = (text && gaveUp?.(tried.failure, text)) || tried.failure;
    const wait = nextWait(policy, tried.outcome, moment);
    if (wait === undefined) throw failure;
    await pause(tried, wait, retries);
  }
}

/** The line of the log that reports a retry. */
export function retryText(failure: Error, wait: number, retries: number, max: number): string {
  return `${failure.message}. Trying again in ${inSeconds(wait)} (${retries + 1} of at most ${max}).`;
}
