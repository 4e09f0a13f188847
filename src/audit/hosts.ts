import { fits } from '../perform/pattern.ts';

/** Hosts that give a name below theirs to anybody; most are on the Public Suffix List (https://publicsuffix.org). */
const SHARED_HOSTS = [
  'vercel.app',
  'now.sh',
  'netlify.app',
  'pages.dev',
  'workers.dev',
  'github.io',
  'gitlab.io',
  'onrender.com',
  'fly.dev',
  'herokuapp.com',
  'up.railway.app',
  'railway.app',
  'web.app',
  'firebaseapp.com',
  'run.app',
  'appspot.com',
  'azurewebsites.net',
  'azurestaticapps.net',
  'amplifyapp.com',
  'cloudfront.net',
  'ondigitalocean.app',
  'deno.dev',
  'surge.sh',
  'replit.app',
  'repl.co',
  'stackblitz.io',
  'webcontainer.io',
  'codesandbox.io',
  'csb.app',
  'gitpod.io',
  'github.dev',
  'app.github.dev',
  'ngrok.app',
  'ngrok-free.app',
  'ngrok.io',
  'trycloudflare.com',
  'loca.lt',
  'sevalla.app',
  'kinsta.page',
  'lovable.app',
  'bolt.host',
  'v0.app',
] as const;

/** A name that anybody could have. */
const STRANGER = 'zq7-stranger';

/** The host of a trusted domain, in lower case, with its wildcards; undefined where it is no page's. */
export function hostOf(domain: string): string | undefined {
  return /^https?:\/\/([^/?#:]+)/i.exec(domain)?.[1]?.toLowerCase();
}

/** The host that gives its names to anybody, below which a domain is; undefined where it is below none. */
export function sharedHostOf(domain: string): string | undefined {
  const host = hostOf(domain);
  // The longest, whose names are one label longer.
  return SHARED_HOSTS.filter(shared => host?.endsWith(`.${shared}`)).toSorted(
    (a, b) => b.length - a.length,
  )[0];
}

/** Whether a wildcard stands where the shared host gives names to anybody: a stranger can have one that fits. */
export function isSharedWildcard(domain: string): boolean {
  const host = hostOf(domain) ?? '';
  const shared = sharedHostOf(domain);
  // One that is wider fits the pages of strangers as well.
  const isWide = host.includes('*') && SHARED_HOSTS.some(one => fits(`${STRANGER}.${one}`, host));
  if (isWide || !shared) return isWide;
  const given =
    host
      .slice(0, -shared.length - 1)
      .split('.')
      .at(-1) ?? '';
  return given.includes('*');
}
