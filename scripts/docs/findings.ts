import { type Checks, RULES } from '../../src/findings/rules.ts';
import { code, table } from './render.ts';

/** The generated tables of docs/FINDINGS.md: the rules by the checks that look for them. */
export function findingsTables(): Record<string, string> {
  const checks: readonly Checks[] = ['sign-in', 'preview', 'production'];
  return Object.fromEntries(checks.map(one => [`findings: ${one}`, rulesTable(one)]));
}

function rulesTable(checks: Checks): string {
  const rows = Object.entries(RULES).filter(([, { from }]) => from.some(one => one === checks));
  return table(
    ['Rule', 'Severity', 'Why', 'How to fix it'],
    rows.map(([name, rule]) => [
      code(name),
      rule.severity + ('except' in rule ? `; ${rule.except}` : ''),
      rule.why,
      rule.fix || '–',
    ]),
  );
}
