import { readFileSync } from 'node:fs';

const FROM_FORK =
  'this run belongs to a pull request of a fork, and workflows of forks get no secrets: run it on pushes, or leave it out there';

const FROM_DEPENDABOT =
  'this run was started by Dependabot, and its workflows get the secrets for Dependabot alone: add it there, or leave the job out for Dependabot';

/** The events for which a run of a fork gets no secrets and a token that only reads ("Events that trigger workflows"). */
const RESTRICTED = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];

interface Repository {
  repo?: { full_name?: unknown };
}

/**
 * The event of a workflow run, as far as it is looked at (GitHub, "Webhook events and payloads": pull_request and its
 * reviews; issue_comment, whose issue has `pull_request` where it is one).
 */
interface Event {
  pull_request?: { number?: unknown; head?: Repository; base?: Repository };
  issue?: { number?: unknown; pull_request?: unknown };
}

/** The problems, with the reason of a missing secret where the event that started the workflow shows it. */
export function withReasons<P extends { input: string; message: string }>(
  problems: readonly P[],
  env: NodeJS.ProcessEnv,
): P[] {
  const isMissing = ({ input, message }: P) =>
    ['api_key', 'github_token'].includes(input) && message.startsWith('is required');
  const reason = problems.some(isMissing) ? reasonOf(env) : undefined;
  if (!reason) return [...problems];
  return problems.map(one => (isMissing(one) ? { ...one, message: `${one.message}; ${reason}` } : one));
}

/** Why a run gets no secrets ("Dependabot on GitHub Actions", for GITHUB_ACTOR); undefined where it gets them. */
function reasonOf(env: NodeJS.ProcessEnv): string | undefined {
  if (isRestrictedFork(env)) return FROM_FORK;
  return env.GITHUB_ACTOR === 'dependabot[bot]' ? FROM_DEPENDABOT : undefined;
}

/** The number of the pull request that a run is for; undefined where it is for none. */
export function pullRequestNumber(env: NodeJS.ProcessEnv): number | undefined {
  const { pull_request, issue } = eventOf(env);
  const number = pull_request?.number ?? (issue?.pull_request ? issue.number : undefined);
  return Number.isSafeInteger(number) && Number(number) > 0 ? Number(number) : undefined;
}

/** Whether a run is for a pull request whose branch is in another repository, so that it may do less. */
export function isRestrictedFork(env: NodeJS.ProcessEnv): boolean {
  if (!RESTRICTED.includes(env.GITHUB_EVENT_NAME ?? '')) return false;
  const { pull_request } = eventOf(env);
  const [head, base] = [pull_request?.head?.repo?.full_name, pull_request?.base?.repo?.full_name];
  return base !== undefined && head !== base;
}

/** The event; an empty one where it cannot be read. */
function eventOf({ GITHUB_EVENT_PATH }: NodeJS.ProcessEnv): Event {
  if (!GITHUB_EVENT_PATH) return {};
  try {
    return (JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) as Event | null) ?? {};
  } catch {
    return {};
  }
}
