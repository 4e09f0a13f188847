import type { Agent } from 'node:http';
import { HttpClient } from '@actions/http-client';
import { refuseUnusableProxy } from './through-proxy.ts';
import { refuseUnchecked, type Send, sendOn } from './transport.ts';

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
    refuseUnchecked(origin);
    refuseUnusableProxy(origin);
    const agent: Agent = client.getAgent(origin);
    agents.set(origin, agent);
    return agent;
  };
  return { send: asked => sendOn(agentFor, asked), close: () => client.dispose() };
}
