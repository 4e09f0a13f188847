import type { PullRequestComment } from '../../emulator/github/server.ts';
import type { ProjectState, RecordedRequest, State } from '../../emulator/neon/server.ts';
import type { StepResult } from '../../local-runner/run-step.ts';
import type { SoakStep } from './steps.ts';

/** What Neon has: the project, and the API keys but for the emulator's own. */
export type Snapshot = ProjectState & Pick<State, 'api_keys'>;

/** A step that has run, with the project before and after it. */
export interface Observed {
  step: SoakStep;
  result: StepResult;
  before: Snapshot;
  after: Snapshot;
  /** To Neon. */
  requests: RecordedRequest[];
  /** The secrets that arrived at GitHub, in the clear. */
  stored: { name: string; value: string }[];
  /** What each secret holds at GitHub then, whichever step has stored it. */
  held: Record<string, string>;
  /** All that are on the pull request then. */
  comments: PullRequestComment[];
  /** The text of `env_file`. */
  envFile: string;
  /** The text of `config_file`; undefined where there is none. */
  configFile: string | undefined;
  /** What must not be shown. */
  secrets: string[];
  /** The dry run before it, whose digest it was given as `approved_plan`. */
  planned?: Observed;
  /** An `apply` after it, without faults, which must have nothing to do. */
  again?: Observed;
}
