import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readTestUsers, type TestUsers } from '../../src/inputs/test-users.ts';

/** A workflow of GitHub, as far as the examples use it. */
export interface Workflow {
  on: string | Record<string, unknown>;
  permissions?: unknown;
  concurrency?: string;
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}

export interface Job {
  needs?: string;
  if?: string;
  environment?: string;
  permissions?: unknown;
  env?: Record<string, string>;
  outputs?: Record<string, string>;
  steps: Step[];
}

export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

/** The workflows of examples/, by name; what else is there is no workflow. */
export function exampleWorkflows(): [name: string, workflow: Workflow][] {
  return readdirSync('examples')
    .filter(name => name.endsWith('.yml'))
    .map((name): [string, Workflow] => [name, parse(readFileSync(`examples/${name}`, 'utf8'))])
    .filter(([, workflow]) => 'jobs' in workflow);
}

/** The YAML blocks of a document, parsed. */
export function yamlBlocks(path: string): unknown[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block]) => parse(block as string));
}

/** The steps of a block: of a workflow, or a list of them. */
export function stepsOf(block: unknown): Step[] {
  if (Array.isArray(block)) return block;
  if (typeof block !== 'object' || block === null || !('jobs' in block)) return [];
  return Object.values((block as Workflow).jobs).flatMap(({ steps }) => steps);
}

export function isOurs({ uses = '' }: Step): boolean {
  return uses.startsWith('OWNER/neon-auth-action@');
}

/** The inputs of one of our steps as a runner may hand them over: with each outcome of its conditions. */
export function givenOf({ with: inputs = {} }: Step): Record<string, string>[] {
  const hasCondition = Object.values(inputs).some(value => /\$\{\{.*==.*\}\}/.test(String(value)));
  return (hasCondition ? ['true', 'false'] : ['']).map(outcome =>
    Object.fromEntries(
      Object.entries(inputs).map(([input, value]) => [
        input,
        String(value).replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
          if (input === 'approved_plan') return 'a'.repeat(64);
          if (/origin|domains/i.test(expression)) return 'https://x.example.com';
          if (input === 'api_host') return 'https://x.example.com/api/v2';
          if (expression.includes('db_url')) return 'postgresql://u:p@x.example.com/x';
          return expression.includes('==') ? outcome : 'x';
        }),
      ]),
    ),
  );
}

/** The users of a step's `test_users`, as its inputs have them; undefined where it has none. */
export async function testUsersOf({ test_users }: Record<string, string>): Promise<TestUsers | undefined> {
  return test_users === undefined ? undefined : readTestUsers(test_users);
}
