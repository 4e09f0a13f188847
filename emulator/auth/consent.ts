import { randomBytes } from 'node:crypto';

/** The person that a provider reports. */
export interface Identity {
  email: string;
  name: string;
}

/** The page that stands in for an OAuth provider's, and the codes it has given out. */
export interface Consent {
  /** Responds to the page and its form; undefined for any other path. */
  respond(url: URL): Response | undefined;
  /** The page's URL for a provider, in place of the provider's authorization endpoint. */
  authorizationUrl(origin: string, provider: string): string;
  /** Who stands behind a code, once; undefined when nobody does. */
  redeem(code: string): Identity | undefined;
}

const PATH = '/_emulator/oauth/';

/**
 * A provider's consent page: `GET /_emulator/oauth/{provider}?redirect_uri=…&state=…` is a form; with `email`
 * (and `name`) in the query it redirects at once with a code, with `deny` with `error=access_denied`.
 */
export function createConsent(): Consent {
  const codes = new Map<string, Identity>();
  return {
    authorizationUrl: (origin, provider) => `${origin}${PATH}${provider}`,
    redeem(code) {
      const identity = codes.get(code);
      codes.delete(code);
      return identity;
    },
    respond(url) {
      if (!url.pathname.startsWith(PATH)) return undefined;
      const provider = url.pathname.slice(PATH.length);
      const { email, name, deny } = Object.fromEntries(url.searchParams);
      if (deny !== undefined) return redirect(url, { error: 'access_denied' });
      if (!email) return form(url, provider);
      const code = randomBytes(16).toString('hex');
      codes.set(code, { email, name: name || (email.split('@')[0] ?? email) });
      return redirect(url, { code });
    },
  };
}

function redirect(url: URL, answer: Record<string, string>): Response {
  const target = url.searchParams.get('redirect_uri');
  if (!target || !URL.canParse(target)) return new Response('redirect_uri is missing', { status: 400 });
  const location = new URL(target);
  for (const [name, value] of Object.entries(answer)) location.searchParams.set(name, value);
  location.searchParams.set('state', url.searchParams.get('state') ?? '');
  return new Response(null, { status: 302, headers: { location: location.href } });
}

function form(url: URL, provider: string): Response {
  const hidden = ['redirect_uri', 'state'].map(
    name => `<input type="hidden" name="${name}" value="${attribute(url.searchParams.get(name) ?? '')}">`,
  );
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in with ${attribute(provider)}</title>
<h1>${attribute(provider)}, as the emulator plays it</h1>
<form>${hidden.join('')}
<p><label>E-mail <input name="email" type="email" value="person@example.com" autofocus></label>
<p><label>Name <input name="name" value="Person"></label>
<p><button>Continue</button> <button name="deny" value="1" formnovalidate>Deny</button></form></html>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
