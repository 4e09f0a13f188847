import type { PullRequestComment } from '../../emulator/github/server.ts';
import type { ProjectState, RecordedRequest } from '../../emulator/neon/server.ts';
import type { StepResult } from '../../local-runner/run-step.ts';
import type { SoakStep } from './steps.ts';

/** A step that has run, with the project before and after it. */
export interface Observed {
  step: SoakStep;
  result: StepResult;
  before: ProjectState;
  after: ProjectState;
  /** To Neon. */
  requests: RecordedRequest[];
  /** The secrets that arrived at GitHub, in the clear. */
  stored: { name: string; value: string }[];
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
