import type { Scalar } from 'yaml';
import { credentialsIn, tokensIn } from '../../secrets/tokens.ts';
import { type Found, found, leavesOf, type Placed } from './placed.ts';

/**
 * Registers every secret of a value: what secret fields hold, credentials in URLs, and tokens. A text with variables
 * that are not replaced yet, or not set, is no secret.
 */
export function registerSecrets(root: Placed, register: (secret: string) => void): void {
  for (const { content, secret } of leavesOf(root)) {
    const { value, variables } = content;
    if (variables ? variables.unset : String(value).includes('${')) continue;
    for (const found of secretsIn(value, secret)) register(found);
  }
}

function secretsIn(value: string | number | boolean | null, secret: boolean): string[] {
  if (secret) return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  return typeof value === 'string' ? [...credentialsIn(value), ...tokensIn(value)] : [];
}

/** The scalars of the file that are secrets, each wherever it is used: by an alias, too. */
export function secretNodes(root: Placed): Scalar[] {
  const secret = leavesOf(root).filter(
    ({ content, secret }) => secret || secretsIn(content.value, false).length > 0,
  );
  return secret.map(({ content }) => content.node);
}

/** Of each secret that stands in the file, rather than in a variable. */
export function literalSecrets(root: Placed): Found[] {
  return leavesOf(root).flatMap(leaf => {
    const { value, variables } = leaf.content;
    return leaf.secret && typeof value === 'string' && value !== '' && !variables
      ? [found(leaf, LITERAL)]
      : [];
  });
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: what to write
const LITERAL = 'holds a secret in the file itself: use ${NAME}';
