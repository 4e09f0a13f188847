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
  /** The text of `env_file`. */
  envFile: string;
  /** What must not be shown. */
  secrets: string[];
}
