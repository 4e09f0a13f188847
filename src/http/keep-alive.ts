import { type Agent, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { HttpClient } from '@actions/http-client';
import { explain } from './explain.ts';
import {
  bodyOf,
  type HttpRequest,
  type HttpResponse,
  refuseUnsafe,
  type Send,
  tooLate,
} from './transport.ts';
import { StaleConnection } from './transport-error.ts';

/** Sends requests through connections that are kept. */
export interface KeepAlive {
  /** As `send` of transport.ts; throws StaleConnection, too. */
  send: Send;
  close(): void;
}

/**
 * Connections that serve one request after the other, for steps of many requests. The toolkit's client gives the agent,
 * and with it the runner's proxies; through a proxy a connection is kept only while requests wait for it.
 * @param most connections at a time.
 */
export function keepAlive(most: number): KeepAlive {
  const client = new HttpClient(undefined, [], { keepAlive: true, maxSockets: most });
  const agents = new Map<string, Agent>();
  const agentFor = ({ origin }: URL): Agent => {
    const known = agents.get(origin);
    if (known) return known;
    refuseUnsafe(origin);
    const agent: Agent = client.getAgent(origin);
    agents.set(origin, agent);
    return agent;
  };
  return { send: asked => sendOn(agentFor, asked), close: () => client.dispose() };
}

function sendOn(agentFor: (url: URL) => Agent, asked: HttpRequest): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const url = new URL(asked.url);
    const { method, headers, body } = asked;
    const { hostname, port, pathname, search, protocol } = url;
    const open = protocol === 'https:' ? requestHttps : requestHttp;
    const options = {
      // As `new URL` writes an IPv6 address, and Node takes it without brackets.
      host: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: pathname + search,
      method,
      headers,
      agent: agentFor(url),
    };
    let status: number | undefined;
    const request = open(options, message => {
      status = message.statusCode ?? 0;
      bodyOf(message)
        .then(text => ({ status: message.statusCode ?? 0, headers: message.headers, body: text }))
        .then(resolve, failed)
        .finally(() => clearTimeout(timer));
    });
    const failed = (error: unknown): void => {
      clearTimeout(timer);
      const explained = explain(error, asked, status);
      const isStale = explained.kind === 'lost' && status === undefined && request.reusedSocket;
      const isReset = ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');
      reject(isStale && isReset ? new StaleConnection('lost', explained.message) : explained);
    };
    const timer = setTimeout(() => request.destroy(tooLate(asked.timeout, status)), asked.timeout);
    request.on('error', failed);
    request.end(body);
  });
}
