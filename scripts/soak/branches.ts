import { BRANCH_IDS } from '../../emulator/neon/server.ts';

/** How a step is told its branch. */
export type BranchInputs = { branch_id?: string; branch_name?: string };

const PREVIEW = [{ branch_id: BRANCH_IDS.preview }, { branch_name: 'preview/pr-42' }];
const DEV = [{ branch_id: BRANCH_IDS.dev }, { branch_name: 'dev' }];

/** The default branch, on which the integration of the project level mostly is. */
export const MAIN: BranchInputs = { branch_id: BRANCH_IDS.main };

/** The branches that steps are given: that of a preview the most often, and now and then one that there is not. */
export const BRANCHES: readonly BranchInputs[] = [
  ...PREVIEW,
  ...PREVIEW,
  ...PREVIEW,
  ...DEV,
  ...DEV,
  MAIN,
  MAIN,
  { branch_id: 'br-no-such-10000009' },
];
