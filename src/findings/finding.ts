import type { Call } from '../inputs/call.ts';
import { type Detail, type Finding, MAX_ANNOTATIONS, type Result } from '../report/result.ts';
import { RULES, type RuleName } from './rules.ts';

/**
 * A finding.
 * @param message in a sentence; `fix` too, that of the rule where it is left out.
 */
export function finding(
  rule: RuleName,
  subject: string,
  message: string,
  { fix, severity }: { fix?: string; severity?: Finding['severity'] } = {},
): Finding {
  const declared = RULES[rule];
  return {
    rule,
    severity: severity ?? declared.severity,
    subject,
    message,
    fix: fix ?? declared.fix.replaceAll('`', ''),
  };
}

/** The worst first, what is found in two ways once. */
const ORDER = ['error', 'warning', 'note'] as const;

function inOrder(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings
    .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
    .filter(({ rule, subject }) => {
      const key = JSON.stringify([rule, subject]);
      return !seen.has(key) && seen.add(key);
    });
}

/** Result with what was found: outputs, annotations, a table, and whether it fails the step (`fail_on`). */
export function withFindings(
  result: Result,
  found: readonly Finding[],
  { fail_on }: Pick<Call, 'fail_on'>,
): Result {
  const findings = inOrder(found);
  const failing = findings.filter(({ severity }) => fails(severity, fail_on));
  const failure = result.failure ?? (failing.length > 0 ? { text: () => failureText(failing) } : undefined);
  return {
    ...result,
    outputs: { ...result.outputs, findings },
    findings: annotated(findings),
    details: [...(result.details ?? []), detailOf(findings)],
    ...(failure && { failure }),
  };
}

function fails(severity: Finding['severity'], on: Call['fail_on']): boolean {
  return on !== 'never' && (severity === 'error' || (on === 'warning' && severity === 'warning'));
}

/** Those that become annotations; the others are in log and summary. */
function annotated(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ severity }) => {
    const count = (counts.get(severity) ?? 0) + 1;
    counts.set(severity, count);
    return count <= MAX_ANNOTATIONS;
  });
}

function failureText(failing: readonly Finding[]): string {
  const named = failing.slice(0, 3).map(({ rule, subject }) => `${rule} (${subject})`);
  const more = failing.length > 3 ? ` and ${failing.length - 3} more` : '';
  const count = failing.length === 1 ? '1 finding fails' : `${failing.length} findings fail`;
  return `${count} this step: ${named.join(', ')}${more}. Each is an annotation, with what to do; docs/FINDINGS.md of the action has the reasons.`;
}

function detailOf(findings: readonly Finding[]): Detail {
  const shown = annotated(findings);
  const rest = findings.filter(found => !shown.includes(found));
  return {
    heading: `Findings (${findings.length})`,
    shows: 'findings',
    lines: rest.map(
      ({ rule, severity, subject, message, fix }) => `${severity} ${rule} (${subject}): ${message} ${fix}`,
    ),
    ...(findings.length > 0 && { table: tableOf(findings) }),
  };
}

function tableOf(findings: readonly Finding[]): NonNullable<Detail['table']> {
  return {
    header: ['Severity', 'Rule', 'Subject', 'Message', 'Fix'],
    rows: findings.map(({ severity, rule, subject, message, fix }) => [
      severity,
      rule,
      subject,
      message,
      fix,
    ]),
  };
}

/** How many there are of each kind, for a text, what is found in two ways once: `2 errors, 1 note`; `no findings`. */
export function countsText(found: readonly Finding[]): string {
  const findings = inOrder(found);
  const texts = ORDER.flatMap(severity => {
    const count = findings.filter(found => found.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return texts.join(', ') || 'no findings';
}
