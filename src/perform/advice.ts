import type { NeonError } from '../neon/errors.ts';
import { hasAlternative } from '../operations/traits.ts';
import type { Plan } from '../plan/plan.ts';
import { branchesPath } from './branches.ts';

/** How it is said that an earlier try has perhaps done what a refusal names. */
export const SENT_AGAIN = 'It was sent again, so';

/** What to do, beyond what the status alone says. */
export function furtherAdvice(error: NeonError, { operation, endpoint, call }: Plan): string[] {
  if (error.request.path === branchesPath(call.project_id)) return [];
  const advice: string[] = [];
  const isSaid = error.advice.some(sentence => sentence.startsWith(SENT_AGAIN));
  if (error.outcomeUnknown && !isSaid) advice.push(mayBeDone(error), operation.findOut ?? '');
  const projectLevel = !endpoint.path.includes('{branch_id}');
  if (call.auth_provider === 'stack' && projectLevel && [404, 405, 410].includes(error.status ?? 0)) {
    advice.push(
      'Neon keeps the project-level endpoints only for integrations that exist already; branch_id selects the branch-level ones.',
    );
  }
  if (error.status === 409 && call.if_exists === 'fail' && hasAlternative(operation, 'exists', 'found')) {
    advice.push('if_exists: reuse would accept what exists.');
  }
  if (error.status === 404 && call.if_missing === 'fail' && hasAlternative(operation, 'already-deleted')) {
    advice.push('if_missing: ignore would accept that there is nothing to delete.');
  }
  return advice.filter(sentence => sentence !== '');
}

function mayBeDone({ ofEarlierTry }: NeonError): string {
  return ofEarlierTry
    ? 'An earlier try of it may have been carried out.'
    : 'It may have been carried out all the same.';
}
