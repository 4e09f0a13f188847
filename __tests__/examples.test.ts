import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUTS } from '../src/inputs/table.ts';
import { planStep } from './support/plans.ts';

test.each(readdirSync('examples').filter(name => name.endsWith('.yml')))(
  'examples/%s asks for what the action takes',
  name => {
    const { jobs } = parse(readFileSync(`examples/${name}`, 'utf8')) as {
      jobs: Record<string, { steps: ExampleStep[] }>;
    };
    const steps = Object.values(jobs).flatMap(job =>
      job.steps.filter(step => /neon-auth-action/.test(step.uses ?? '')),
    );
    expect(steps).not.toHaveLength(0);
    for (const step of steps) {
      const given = Object.fromEntries(
        Object.entries(step.with).map(([input, value]) => [
          input,
          String(value).replace(/\$\{\{.*?\}\}/g, 'x'),
        ]),
      );
      expect(Object.keys(given).filter(input => !(input in INPUTS))).toEqual([]);
      expect(planStep({ api_key: 'x', project_id: 'x', ...given })).toMatchObject({ warnings: [] });
    }
  },
);

interface ExampleStep {
  uses?: string;
  with: Record<string, string>;
}
