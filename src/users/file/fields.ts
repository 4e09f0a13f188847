import { nearest, orList, quote } from '../../text.ts';
import { FIELDS, type Purpose, REQUIRED } from './purpose.ts';

/** Longer names are not repeated: they may be a value in the wrong place. */
const MAX_SHOWN = 40;

/** Whether a name is that of a field of users. */
export function isFieldName(name: string): boolean {
  return [...FIELDS.create, ...FIELDS.delete].some(field => field === name);
}

/** What is wrong with a name that is none of a user's fields. */
export function unknownField(name: string, purpose: Purpose): string {
  const near = nearest(name, FIELDS[purpose]);
  const shown = name.length <= MAX_SHOWN && !name.includes('@') ? quote(name) : 'a name';
  const end = near ? `; did you mean ${near}?` : `: there are ${orList([...FIELDS[purpose]])}`;
  return `${shown} is not a field of a user${end}`;
}

/** What is wrong with the header of CSV. Of one without the field that must be there nothing is shown: it may be a user. */
export function headerIssues(header: readonly string[], purpose: Purpose): string[] {
  const required = REQUIRED[purpose];
  if (!header.includes(required)) {
    const near = header.find(name => name.toLowerCase() === required);
    const hint = near
      ? `; did you mean ${required} in place of ${quote(near)}?`
      : header.length === 1 && /[;\t]/.test(header[0] ?? '')
        ? '; fields are separated by commas'
        : '';
    return [`the first line must be a header with ${required}${hint}`];
  }
  const unknown = header.filter(name => !FIELDS[purpose].some(field => field === name));
  const repeated = header.filter((name, at) => header.indexOf(name) !== at);
  return [
    ...unknown.map(name => (name === '' ? 'a column has no name' : unknownField(name, purpose))),
    ...repeated.filter(name => name !== '').map(name => `${quote(name)} is there twice`),
  ];
}
