import { createHash } from 'node:crypto';

/** GitHub's secrets have names of at most 255 characters. */
const MAX_PART = 60;
/** An id that no other gives the name of: underscores and capitals could. */
const PLAIN_ID = /^(?=.{1,60}$)[a-z][a-z\d]*(?:-[a-z\d]+)*$/;
/** Names that a file may not read, or that GitHub refuses for a secret, and what is put before them instead. */
const RESERVED = /^(?:github|actions|runner|input)(?:-|$)/;
const PREFIX = 'oauth';

/**
 * The name of the variable for a secret of a file: `GOOGLE_CLIENT_SECRET`, `EMAIL_PROVIDER_PASSWORD`, `WEBHOOK_URL`.
 * Each sign-in provider gets another, of A-Z, 0-9 and `_`: that of an unusual id ends with a hash.
 * GitHub takes no secret whose name begins with `GITHUB_`, so that of GitHub is `OAUTH_GITHUB_CLIENT_SECRET`:
 * https://docs.github.com/en/actions/reference/security/secrets
 * @param path such as `oauth_providers[google].client_secret`, `email_provider.password`, `webhook.webhook_url`.
 */
export function variableFor(path: string): string {
  const dot = path.lastIndexOf('.');
  const [holder, key] = [path.slice(0, dot), path.slice(dot + 1)];
  const id = /^\w+\[(.*)\]$/s.exec(holder)?.[1];
  if (id === undefined) return nameOf(key.startsWith(`${holder}_`) ? [key] : [holder, key]);
  const isPlain = PLAIN_ID.test(id) && !id.startsWith(`${PREFIX}-`);
  const prefix = !isPlain || RESERVED.test(id) ? [PREFIX] : [];
  return nameOf(isPlain ? [...prefix, id, key] : [...prefix, id, key, hashOf(path)]);
}

function nameOf(parts: readonly string[]): string {
  const words = parts.map(part => part.replace(/[^a-z\d]+/gi, '_').slice(0, MAX_PART));
  return words
    .filter(word => word !== '_')
    .join('_')
    .toUpperCase();
}

function hashOf(text: string): string {
  return createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 8);
}
