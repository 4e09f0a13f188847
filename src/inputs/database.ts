import { Secret } from '../secrets/secret.ts';
import { InputProblem } from './parsers.ts';

/** A Postgres connection string with host, user and database. Throws InputProblem, never with a part of it. */
export function databaseUrl(given: string): Secret {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw new InputProblem('is not a connection string, postgresql://user:password@host/database');
  }
  const missing = [
    ...(url.hostname ? [] : ['host']),
    ...(url.username ? [] : ['user']),
    ...(url.pathname.length > 1 ? [] : ['database']),
  ];
  if (missing.length > 0) throw new InputProblem(`names no ${missing.join(', no ')}`);
  return new Secret(given);
}
