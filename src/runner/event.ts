import { readFileSync } from 'node:fs';

const FROM_FORK =
  'this run belongs to a pull request of a fork, and workflows of forks get no secrets: run it on pushes, or leave it out there';

/** The event of a workflow run, as far as it is looked at (GitHub, "Webhook events and payloads", pull_request). */
interface Event {
  pull_request?: { head?: { repo?: { full_name?: unknown } }; base?: { repo?: { full_name?: unknown } } };
}

/** The problems, with the reason of a missing secret where the event that started the workflow shows it. */
export function withReasons<P extends { input: string; message: string }>(
  problems: readonly P[],
  env: NodeJS.ProcessEnv,
): P[] {
  const isMissing = ({ input, message }: P) =>
    ['api_key', 'github_token'].includes(input) && message.startsWith('is required');
  if (!problems.some(isMissing) || !isOfFork(env)) return [...problems];
  return problems.map(one => (isMissing(one) ? { ...one, message: `${one.message}; ${FROM_FORK}` } : one));
}

/** Whether the workflow runs for a pull request whose branch is in another repository. */
function isOfFork({ GITHUB_EVENT_NAME, GITHUB_EVENT_PATH }: NodeJS.ProcessEnv): boolean {
  if (GITHUB_EVENT_NAME !== 'pull_request' || !GITHUB_EVENT_PATH) return false;
  try {
    const { pull_request } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) as Event;
    const [head, base] = [pull_request?.head?.repo?.full_name, pull_request?.base?.repo?.full_name];
    return base !== undefined && head !== base;
  } catch {
    return false;
  }
}
