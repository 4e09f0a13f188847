/** The two sets of endpoints, by the `auth_provider` that they serve. */
export const GENERATIONS = ['stack', 'better_auth'] as const;
export type Generation = (typeof GENERATIONS)[number];
