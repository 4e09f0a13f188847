import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type CommentOptions, keepOneComment, type PullRequest } from '../github/comments.ts';
import { GitHubError } from '../github/errors.ts';
import type { Effects } from '../http/effects.ts';
import type { Budget } from '../http/retry.ts';
import { isRestrictedFork, pullRequestNumber } from '../runner/event.ts';
import { oneLine, sentence } from '../text.ts';
import { contentOf, type Report } from './content.ts';
import { escapeHtml, type Medium, reportHtml } from './markup.ts';
import type { Reporter } from './report.ts';

/** What a comment is made with. */
export interface CommentDependencies {
  env: NodeJS.ProcessEnv;
  effects: Effects & Budget;
}

/** Inputs that tell the comments of several steps on one pull request apart, beside the operation. */
const IDENTITY = [
  'project_id',
  'branch_id',
  'branch_name',
  'config_file',
  'from_branch_id',
  'from_branch_name',
] as const;

/** GitHub takes 65,536 characters, by its own words; what is missing here is for the marker. */
const MAX = 65_000;

/**
 * Keeps one comment with the report on the pull request that the run is for. Never throws: whatever fails is a warning,
 * and the step ends as it would have ended.
 */
export async function keepComment(
  report: Report,
  { masker, log }: Reporter,
  { env, effects }: CommentDependencies,
): Promise<void> {
  try {
    const pull = pullRequestOf(env);
    const { github_token } = report.call;
    if (!pull || !github_token) {
      log.warning(`pr_comment: ${pull ? NO_TOKEN : NO_PULL_REQUEST}.`);
      return;
    }
    const html = reportHtml(contentOf(report, masker), masker.redact, mediumOf(report, env));
    const { maxRetries, deadline } = effects;
    const options: CommentOptions = {
      token: github_token,
      apiUrl: env.GITHUB_API_URL,
      graphqlUrl: env.GITHUB_GRAPHQL_URL,
      maxRetries,
      deadline,
    };
    const kept = await keepOneComment(pull, markerOf(report), html, options, effects);
    log.info(`The comment on pull request ${pull.number} is ${kept}.`);
  } catch (error) {
    log.warning(`The comment on the pull request could not be kept: ${reasonOf(error, env)}`);
  }
}

const NO_PULL_REQUEST =
  'there is nothing to comment on, since this run is not for a pull request; it is for events such as pull_request';
const NO_TOKEN = 'github_token is not given';
const FORK =
  'This run is for a pull request of a fork, whose token may only read, whatever permissions: says. The log and the job summary have the report.';

function reasonOf(error: unknown, env: NodeJS.ProcessEnv): string {
  if (!(error instanceof GitHubError))
    return sentence(oneLine(error instanceof Error ? error.message : error));
  const isRefused = [401, 403, 404].includes(error.status ?? 0);
  return isRefused && isRestrictedFork(env) ? `${sentence(error.message)} ${FORK}` : error.text();
}

function pullRequestOf(env: NodeJS.ProcessEnv): PullRequest | undefined {
  const number = pullRequestNumber(env);
  const [owner, repo] = env.GITHUB_REPOSITORY?.split('/') ?? [];
  return number !== undefined && owner && repo ? { owner, repo, number } : undefined;
}

/** The first line of the comment, which GitHub does not show: by it the next run finds the comment again. */
function markerOf({ operation, call }: Report): string {
  const named = { ...call, config_file: call.config_file && posix.normalize(call.config_file) };
  const identity = JSON.stringify([operation, ...IDENTITY.map(name => named[name] ?? null)]);
  return `<!-- neon-auth-action:${createHash('sha256').update(identity).digest('hex').slice(0, 32)} -->`;
}

function mediumOf({ call }: Report, { GITHUB_STEP_SUMMARY }: NodeJS.ProcessEnv): Medium {
  return {
    max: MAX,
    // Bots look for their names in a comment as it was sent, in code, too.
    escape: text => escapeHtml(text).replaceAll('@', '&#64;'),
    elsewhere: call.summary && GITHUB_STEP_SUMMARY ? 'the job summary' : 'the log',
  };
}
