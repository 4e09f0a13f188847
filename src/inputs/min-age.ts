import type { GivenInputs, Problem } from './read.ts';

/** What is wrong with `min_age` beside its own text. */
export function ageProblems({ min_age, github_secrets }: GivenInputs): Problem[] {
  if (!min_age || github_secrets) return [];
  return [
    { input: 'github_secrets', message: 'is required with min_age, which is the age of these secrets' },
  ];
}
