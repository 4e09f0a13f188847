/** What a response brought, with its body as JSON where it is. */
export interface Got {
  status: number;
  body: Record<string, never> & { code?: string; message?: string };
  headers: Headers;
  location: string | null;
}

/** A browser as far as these tests need one: a page's origin, and cookies. */
export interface Browser {
  get(url: string): Promise<Got>;
  post(url: string, body: object): Promise<Got>;
  cookies: Map<string, string>;
}

/** A browser on a page of `origin`; requests go to `base` unless they are absolute. */
export function browser(base: string, origin?: string): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Got> => {
    const headers = new Headers(init.headers);
    if (origin) headers.set('origin', origin);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(pair => pair.join('=')).join('; '));
    const url = path.startsWith('http') ? path : base + path;
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    const text = await response.text();
    const location = response.headers.get('location');
    return { status: response.status, body: parse(text), headers: response.headers, location };
  };
  return {
    cookies,
    get: url => send(url, {}),
    post: (url, body) =>
      send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/max-age=0\b/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

function parse(text: string): Got['body'] {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
