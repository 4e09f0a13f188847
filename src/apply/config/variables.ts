import { isSecretField } from '../../secrets/fields.ts';
import { type Found, type Leaf, mapLeaves, type Placed } from './placed.ts';

/** What variables may be read. */
export interface Variables {
  env: NodeJS.ProcessEnv;
  /** Whether each must be set. */
  required: boolean;
  /** Values that no file may send anywhere: the step's own secrets. */
  forbidden: readonly string[];
  /** Is given the value of each variable whose name is that of a secret, wherever in the file it is used. */
  register: (secret: string) => void;
}

/** `$${`, a variable, or a `${` that begins no variable. */
const TOKEN = /\$\$\{|\$\{([A-Za-z_]\w*)\}|\$\{/g;
/** Environment of the step itself, in which its keys are. Windows reads names without regard to case. */
const OWN = /^(?:(?:INPUT|ACTIONS|RUNNER)_|(?:NEON_API_KEY|GITHUB_TOKEN)$)/i;
/** Of these, values are refused under another name, too. */
const OWN_SECRET = /^(?:NEON_API_KEY|GITHUB_TOKEN|ACTIONS_\w*TOKEN)$/i;
/** When unsure, a variable is a secret. */
const SECRET_NAME = /pass|pwd|key|(?:^|_)pw(?:_|$)/i;
const isSecretName = (name: string) => isSecretField(name) || SECRET_NAME.test(name);
/** Shorter texts are in others by chance. */
const MIN_LENGTH = 4;

/** A value with the variables in its texts replaced, and what is wrong with them. Keys are left as they are. */
export function substituted(root: Placed, variables: Variables): { value: Placed; problems: Found[] } {
  const problems: Found[] = [];
  const own = Object.entries(variables.env).flatMap(([name, value]) =>
    OWN_SECRET.test(name) && value ? [value] : [],
  );
  const forbidden = [...variables.forbidden, ...own].filter(text => text.trim() !== '');
  const value = mapLeaves(root, leaf => {
    const { content, path, offset } = leaf;
    if (typeof content.value !== 'string' || !content.value.includes('${')) return content;
    const { changed, wrong } = replaced(content, content.value, variables);
    const isOwn = forbidden.some(text => holds(String(changed.value), text));
    const messages = isOwn ? [...wrong, OWN_VALUE] : wrong;
    problems.push(...messages.map(message => ({ path, offset, message })));
    return changed;
  });
  return { value, problems };
}

const OWN_VALUE = "holds a secret of this step's own, which a file must not send anywhere";

function holds(text: string, forbidden: string): boolean {
  return text === forbidden || (forbidden.length >= MIN_LENGTH && text.includes(forbidden));
}

function replaced(leaf: Leaf, text: string, variables: Variables): { changed: Leaf; wrong: string[] } {
  const wrong = new Set<string>();
  let unset = false;
  let named = false;
  const value = text.replace(TOKEN, (token, name: string | undefined) => {
    if (token === '$${') return '${';
    named = true;
    const problem = name === undefined ? NAMELESS : refusal(name, variables);
    const found = name === undefined || problem !== undefined ? undefined : setValue(name, variables.env);
    if (problem !== undefined) wrong.add(problem);
    if (found === undefined) unset = true;
    else if (name && isSecretName(name)) variables.register(found);
    return found ?? token;
  });
  const whole = /^\$\{(\w+)\}$/.exec(text)?.[1];
  return {
    changed: { ...leaf, value, ...(named ? { variables: { text, whole, unset } } : {}) },
    wrong: [...wrong],
  };
}

const NAMELESS =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what to write
  'holds ${ without a name and } after it: write ${NAME} for a variable, $${ for the characters themselves';

/** Why a variable cannot be used; undefined where it can, or need not be set. */
function refusal(name: string, { env, required }: Variables): string | undefined {
  if (OWN.test(name)) {
    return `\${${name}} is of the step itself, as all INPUT_…, ACTIONS_… and RUNNER_…, NEON_API_KEY and GITHUB_TOKEN: a file must not read it`;
  }
  if (!required || setValue(name, env) !== undefined) return undefined;
  return `\${${name}} is not set or empty: give it in env of the step; pull requests of forks get no secrets`;
}

/** The value of a variable; undefined where it is not set, or empty. */
function setValue(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  return value?.trim() ? value : undefined;
}
