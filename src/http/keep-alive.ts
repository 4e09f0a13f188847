import type { Agent, AgentOptions } from 'node:http';
import { HttpClient } from '@actions/http-client';
import { refuseUnusableProxy } from './through-proxy.ts';
import { refuseUnchecked, type Send, sendOn } from './transport.ts';

/** Sends requests through connections that are kept. */
export interface KeepAlive {
  /** As `send` of transport.ts. */
  send: Send;
  close(): void;
}

/**
 * Milliseconds after which a connection that served is not used again: servers close idle ones, the shortest of them
 * after seconds, and a write that meets such an end may have been carried out.
 */
const IDLE = 1_000;

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
    optionsOf(agent).timeout = IDLE;
    agents.set(origin, agent);
    return agent;
  };
  return { send: asked => sendOn(agentFor, asked), close: () => client.dispose() };
}

/** Node gives an idle connection the time of its agent (lib/_http_agent.js, `keepSocketAlive`); its types leave it out. */
function optionsOf(agent: Agent): AgentOptions {
  return (agent as { options?: AgentOptions }).options ?? {};
}
