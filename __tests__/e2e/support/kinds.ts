import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A GitHub with every kind of target, in front of a fake that has repositories and environments only. */
export interface KindsOfTargets {
  url: string;
  /** What was asked for secrets of organizations: `METHOD path` and the body. */
  ofOrganizations: { asked: string; body: Record<string, unknown> | undefined }[];
  close(): Promise<void>;
}

const OF_REPOSITORY = /^\/repos\/([^/]+)\/([^/]+)\/(dependabot|codespaces)(\/secrets.*)$/;
const OF_ORGANIZATION = /^\/orgs\/([^/]+)\/(actions|dependabot)(\/secrets.*)$/;

/** The repository in which the fake keeps what belongs to a target of another kind. */
export function keptIn(target: string): string {
  const [name = '', reader = 'actions'] = target.split(' ');
  if (name.startsWith('org:')) return `${name.slice(4)}/org--${reader}`;
  return reader === 'actions' || reader.startsWith('environment:') ? name : `${name}--${reader}`;
}

function pathAtFake(path: string): string {
  return path
    .replace(OF_REPOSITORY, '/repos/$1/$2--$3/actions$4')
    .replace(OF_ORGANIZATION, '/repos/$1/org--$2/actions$3');
}

/** @param selected ids of the repositories that may read each secret that an organization has. */
export async function startKinds(fake: string, selected: readonly number[]): Promise<KindsOfTargets> {
  const ofOrganizations: KindsOfTargets['ofOrganizations'] = [];
  async function answer({ method = 'GET', url = '/', headers }: IncomingMessage, body: string) {
    const { authorization = '' } = headers;
    const isOrganization = OF_ORGANIZATION.test(url);
    if (isOrganization)
      ofOrganizations.push({ asked: `${method} ${url}`, body: body ? JSON.parse(body) : undefined });
    if (/\/repositories\?/.test(url))
      return Response.json({ total_count: selected.length, repositories: selected.map(id => ({ id })) });
    const init = { method, headers: { authorization }, ...(body && { body }) };
    const response = await fetch(fake + pathAtFake(url), init);
    const isOne = method === 'GET' && isOrganization && /\/secrets\/(?!public-key)\w+$/.test(url);
    if (!isOne || response.status !== 200) return response;
    return Response.json({ ...((await response.json()) as object), visibility: 'selected' });
  }
  const server = createServer(async (request, response) => {
    const given = await answer(request, await text(request)).catch(() => undefined);
    if (!given) return request.socket.destroy();
    for (const name of ['content-type', 'retry-after', 'date']) {
      const value = given.headers.get(name);
      if (value) response.setHeader(name, value);
    }
    response.writeHead(given.status);
    return response.end(await given.text());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ofOrganizations,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}
