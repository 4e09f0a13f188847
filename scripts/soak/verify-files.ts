import type { Observed } from './observed.ts';
import { sentProblems } from './verify-apply.ts';

/** What is wrong with a step that reads or writes a file, and with the apply after it. */
export function fileProblems(observed: Observed): string[] {
  const { step, result, configFile } = observed;
  const { operation } = step.inputs;
  const problems: string[] = [];
  if (operation === 'validate' && result.signal === null && !step.cancel) {
    const isValid = result.exitCode === 0;
    if (isValid && step.file?.wrong === 'always') problems.push('a wrong file is valid');
    if (!isValid && step.file && step.file.wrong !== 'always' && !step.inputs.overlay)
      problems.push('a right file is not valid');
  }
  if (operation === 'export' && result.exitCode === 0 && !configFile?.includes('auth:'))
    problems.push('success, but nothing is exported');
  const isSame = configFile === step.file?.text;
  if (operation && ['validate', 'apply', 'prepare-preview'].includes(operation) && !isSame)
    problems.push('changed its file');
  if (operation === 'export' && result.exitCode === 1 && !isSame && !step.cancel)
    problems.push('failed, but the file changed');
  return [...problems, ...againProblems(observed)];
}

/** The apply after it has nothing to do. */
function againProblems({ again, planned }: Observed): string[] {
  const problems = planned ? sentProblems(planned) : [];
  if (!again) return problems;
  const { result, requests } = again;
  const writes = requests
    .filter(({ method, path }) => method !== 'GET' && path.startsWith('/projects/'))
    .map(({ method, path }) => `${method} ${path}`);
  if (writes.length > 0)
    problems.push(`the apply after it wrote: ${writes.join(', ')}\n${result.log.slice(0, 900)}`);
  if (result.exitCode !== 0) problems.push(`the apply after it failed: ${result.log.slice(0, 900)}`);
  else if ((result.outputs.changes ?? '0') !== '0' || result.outputs.changed !== 'false')
    problems.push(
      `the apply after it has ${result.outputs.changes} changes, changed=${result.outputs.changed}`,
    );
  return problems;
}

/** Of each step one comment, whatever befell it; where nothing did, it is there. */
export function commentProblems({ step, result, comments }: Observed): string[] {
  const keys = comments.map(({ number, author, body }) => `${number} ${author} ${body.split('\n')[0]}`);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  const isDue = step.inputs.pr_comment && result.exitCode === 0 && step.githubFaults.length === 0;
  const isThere = /The comment on pull request 7 is (?:made|updated|unchanged)/.test(result.stdout);
  return [
    ...twice.map(key => `two comments of ${key}`),
    ...(isDue && !isThere ? ['success, but no comment'] : []),
  ];
}
