import type { RequestOptions } from 'node:http';
import { HttpClient } from '@actions/http-client';
import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import { explain } from './explain.ts';
import { bodyOf, type Send, tooLate } from './message.ts';
import { proxyVariable } from './proxy.ts';
import { TransportError } from './transport-error.ts';

/**
 * Sends one request through the toolkit's HTTP client, which brings the runner's proxies, and goes around them where
 * NO_PROXY says so.
 * Throws TransportError.
 */
export const sendThroughProxy: Send = request =>
  new Promise((resolve, reject) => {
    refuseUnusableProxy(request.url);
    const tunnel = new AbortController();
    const http = new HttpClient(undefined, [exactly(request.headers, tunnel.signal)], {
      allowRedirects: false,
      socketTimeout: request.timeout + 60_000,
    });
    let status: number | undefined;
    const timer = setTimeout(() => {
      reject(tooLate(request.timeout, status));
      http.dispose();
      // A tunnel that opens late must not carry it.
      tunnel.abort();
    }, request.timeout);
    http
      .request(request.method, request.url, request.body ?? null, {})
      .then(async ({ message }) => {
        status = message.statusCode ?? 0;
        return { status, headers: message.headers, body: await bodyOf(message) };
      })
      .catch(error => {
        throw explain(error, request, status);
      })
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });

/** The client would add to the User-Agent: what is sent is what was asked for. */
function exactly(headers: Record<string, string>, signal: AbortSignal) {
  return {
    prepareRequest(options: RequestOptions): void {
      options.headers = { ...options.headers, ...headers };
      options.signal = signal;
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('not handled')),
  };
}

/** Throws TransportError where a request would not go through the proxy that is asked for. */
export function refuseUnusableProxy(url: string): void {
  const variable = unusableProxy(url);
  if (!variable) return;
  throw new TransportError('rejected', `not sent: ${variable} is not the URL of a proxy`, {
    advice:
      'Write it as http://host:port or http://user:password@host:port, percent-encode what is special in the password, or name this host in NO_PROXY. SOCKS is not supported.',
  });
}

/**
 * The name of the variable whose proxy would be used for a URL and cannot be; undefined where all is well.
 * The toolkit would take no proxy then, without a word.
 */
export function unusableProxy(url: string): string | undefined {
  const name = proxyVariable();
  if (!name) return undefined;
  const target = new URL(url);
  if (target.protocol !== 'https:' || checkBypass(target)) return undefined;
  const proxy = usable(target);
  return proxy?.hostname && /^https?:$/.test(proxy.protocol) ? undefined : name;
}

function usable(target: URL): URL | undefined {
  try {
    return getProxyUrl(target);
  } catch {
    return undefined;
  }
}
