import { decoded } from '../text.ts';

/** The variables that name proxies; only those for https are ever used, since plain http is for loopback alone. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'];

/** What is secret in the environment's proxies: passwords as written, as decoded, and as sent. */
export function proxySecrets(env: NodeJS.ProcessEnv): string[] {
  return VARIABLES.flatMap(name => (env[name] ? credentialsIn(env[name]) : []));
}

/** Of any text before an `@`, for a URL that cannot be parsed may hold a password, too. */
function credentialsIn(url: string): string[] {
  const [, userinfo] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.*)@/is.exec(url) ?? [];
  if (!userinfo || userinfo === ':') return [];
  const colon = userinfo.indexOf(':');
  // A name without a password is a token.
  const password = userinfo.slice(colon + 1);
  const encoded = URL.canParse(url) ? new URL(url).password : '';
  const sent = colon < 0 ? `${decoded(userinfo)}:` : decoded(userinfo);
  const forms = [userinfo, password, decoded(userinfo), decoded(password), encoded];
  return [...forms, Buffer.from(sent).toString('base64')];
}

/** The variable that names the proxy for https, where there is one; lower case comes first. */
export function proxyVariable(): string | undefined {
  return VARIABLES.slice(0, 2).find(name => process.env[name]);
}
