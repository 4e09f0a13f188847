import { readFileSync } from 'node:fs';
import { validateAction } from '@action-validator/core';
import { expect, test } from '@jest/globals';

// The published schema in this package is older than node24: with node20 in its place the rest is compared.
const action = readFileSync('action.yml', 'utf8');
const compared = action.replace('using: node24', 'using: node20');

test('action.yml is as the published schema of actions has it', () => {
  expect(compared).not.toBe(action);
  expect(validateAction(compared)).toMatchObject({ actionType: 'action', errors: [] });
});

test('a wrong one is noticed', () => {
  const { errors } = validateAction(compared.replace('required: true', 'required: maybe'));
  expect(JSON.stringify(errors)).toContain('/inputs/operation');
  expect(JSON.stringify(validateAction(action).errors)).toContain('/runs/using');
});
