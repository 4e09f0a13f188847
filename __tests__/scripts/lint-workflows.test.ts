import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { wholeWorkflow, workflowsIn } from '../../scripts/lint-workflows/extract.ts';

const BRANCH_ID = `\${{ steps.branch.outputs.branch_id }}`;
const STEP = `- uses: OWNER/neon-auth-action@v1\n  with:\n    branch_id: ${BRANCH_ID}\n`;
const jobsOf = (text: string | undefined) => parse(text ?? '').jobs;

test('a whole workflow is itself', () => {
  const whole = `on: push\njobs:\n  a:\n    runs-on: x\n    steps: []\n`;
  expect(wholeWorkflow(whole)).toBe(whole);
});

test('steps are put into a job, behind a step of each id that they name and do not show', () => {
  expect(jobsOf(wholeWorkflow(STEP)).job.steps).toEqual([
    { id: 'branch', run: 'true' },
    { uses: 'OWNER/neon-auth-action@v1', with: { branch_id: BRANCH_ID } },
  ]);
  expect(jobsOf(wholeWorkflow(`- id: branch\n  run: x\n${STEP}`)).job.steps).toHaveLength(2);
});

test('jobs and the body of a job are put into a workflow', () => {
  expect(jobsOf(wholeWorkflow('a:\n  runs-on: x\n  steps: []\n'))).toEqual({
    a: { 'runs-on': 'x', steps: [] },
  });
  expect(jobsOf(wholeWorkflow('jobs:\n  a: { runs-on: x }\n'))).toEqual({ a: { 'runs-on': 'x' } });
  expect(jobsOf(wholeWorkflow('env: { A: b }\nsteps: []\n')).job).toMatchObject({
    env: { A: 'b' },
    steps: [],
  });
});

test.each(['auth:\n  name: x\n', '- email: a@example.com\n', 'text', '- 1\n', ''])(
  '%j is no workflow',
  block => expect(wholeWorkflow(block)).toBeUndefined(),
);

test('blocks of a document are named by their lines', () => {
  const document = `# A\n\n\`\`\`yaml\n${STEP}\`\`\`\n\n\`\`\`sh\nnpm\n\`\`\`\n\n\`\`\`yaml\nauth: {}\n\`\`\`\n`;
  expect(workflowsIn('docs/A.md', document).map(({ place }) => place)).toEqual(['docs/A.md:4']);
});
