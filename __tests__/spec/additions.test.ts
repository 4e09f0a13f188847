import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type {
  CreateNeonAuthOAuthClientData,
  CreateNeonAuthOAuthClientResponse,
  DeleteNeonAuthOAuthClientData,
  GetNeonAuthOAuthProviderPluginData,
  GetNeonAuthOAuthProviderPluginResponse,
  ListNeonAuthOAuthClientsData,
  ListNeonAuthOAuthClientsResponse,
  UpdateNeonAuthOAuthProviderPluginData,
  UpdateNeonAuthOAuthProviderPluginResponse,
} from '../../spec/additions.ts';
import { installedDocument, resolve, type Schema } from '../../spec/document.ts';
import { additions, superfluousAdditions } from '../../spec/merge.ts';
import { authOperations, type DocumentedOperation } from '../../spec/operations.ts';
import { referenceIndex } from '../../spec/reference-index.ts';

describe('additions.yaml', () => {
  test('has no entry that the installed @neondatabase/api-client has too: remove those named here', () => {
    expect(superfluousAdditions(installedDocument())).toEqual([]);
  });

  test('has entries that become superfluous one by one', () => {
    const names = additions().map(({ name }) => name);
    for (const { name, superfluous_when } of additions()) {
      const document = superfluous_when.reduceRight<object>((inner, key) => ({ [key]: inner }), {});
      expect(superfluousAdditions(document)).toContain(name);
    }
    expect(superfluousAdditions({})).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('names Neon’s page and the day of each entry', () => {
    for (const { source, read } of additions()) {
      expect(source).toMatch(/^https:\/\/neon\.com\/docs\/reference\/api\/auth\/[a-z-]+$/);
      expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

describe('the reference index', () => {
  test('has 50 endpoints, each of them in the document or the additions, and no other is there', () => {
    const index = referenceIndex();
    expect(new Set(index).size).toBe(50);
    const known = authOperations().map(({ operationId }) => operationId);
    expect(known.sort()).toEqual(index.sort());
  });
});

type Fields<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? 'optional' : 'required' };

/** Each field of a schema, and whether it is required, as `Fields` gives them of a type. */
function fieldsOf(schema: Schema | undefined): Record<string, string> {
  const { properties = {}, required = [] } = resolve(schema ?? {}) as {
    properties?: object;
    required?: string[];
  };
  const names = Object.keys(properties);
  return Object.fromEntries(names.map(name => [name, required.includes(name) ? 'required' : 'optional']));
}

function documented(operationId: string): DocumentedOperation {
  const found = authOperations().find(operation => operation.operationId === operationId);
  if (!found) throw new Error(operationId);
  return found;
}

const property = (schema: Schema | undefined, name: string) =>
  (resolve(schema ?? {}).properties as Record<string, Schema>)[name];

describe('additions.ts agrees with additions.yaml', () => {
  const settings: Fields<GetNeonAuthOAuthProviderPluginResponse> = {
    enabled: 'optional',
    login_page: 'optional',
    consent_page: 'optional',
    mcp: 'optional',
    resources: 'optional',
  };
  const client: Fields<ListNeonAuthOAuthClientsResponse['clients'][number]> = {
    client_id: 'required',
    name: 'required',
    type: 'required',
    redirect_uris: 'required',
    resources: 'required',
    skip_consent: 'required',
    disabled: 'required',
    created_at: 'optional',
  };

  test('in the settings of the OAuth server', () => {
    const url: GetNeonAuthOAuthProviderPluginData['url'] =
      '/projects/{project_id}/branches/{branch_id}/auth/plugins/oauth-provider';
    const { path, responses } = documented('getNeonAuthOAuthProviderPlugin');
    expect(path).toBe(url);
    expect(fieldsOf(responses['200'])).toEqual(settings);
    const mcp: Fields<NonNullable<GetNeonAuthOAuthProviderPluginResponse['mcp']>> = {
      resource: 'optional',
      dynamic_registration: 'optional',
      client_id_metadata_documents: 'optional',
    };
    expect(fieldsOf(property(responses['200'], 'mcp'))).toEqual(mcp);
  });

  test('in their update', () => {
    const url: UpdateNeonAuthOAuthProviderPluginData['url'] =
      '/projects/{project_id}/branches/{branch_id}/auth/plugins/oauth-provider';
    const { path, body, responses } = documented('updateNeonAuthOAuthProviderPlugin');
    expect(path).toBe(url);
    const update: Fields<UpdateNeonAuthOAuthProviderPluginData['body']> = settings;
    expect(fieldsOf(body?.schema)).toEqual(update);
    const mcp: Fields<NonNullable<UpdateNeonAuthOAuthProviderPluginData['body']['mcp']>> = {
      resource: 'required',
      dynamic_registration: 'optional',
      client_id_metadata_documents: 'optional',
    };
    expect(fieldsOf(property(body?.schema, 'mcp'))).toEqual(mcp);
    const response: Fields<UpdateNeonAuthOAuthProviderPluginResponse> = settings;
    expect(fieldsOf(responses['200'])).toEqual(response);
  });

  test('in the list of clients', () => {
    const url: ListNeonAuthOAuthClientsData['url'] =
      '/projects/{project_id}/branches/{branch_id}/auth/oauth-provider/clients';
    const { path, responses } = documented('listNeonAuthOAuthClients');
    expect(path).toBe(url);
    const list: Fields<ListNeonAuthOAuthClientsResponse> = { clients: 'required' };
    expect(fieldsOf(responses['200'])).toEqual(list);
    expect(fieldsOf(property(responses['200'], 'clients')?.items as Schema)).toEqual(client);
  });

  test('in what makes and deletes a client', () => {
    const url: CreateNeonAuthOAuthClientData['url'] =
      '/projects/{project_id}/branches/{branch_id}/auth/oauth-provider/clients';
    const { path, body, responses } = documented('createNeonAuthOAuthClient');
    expect(path).toBe(url);
    const request: Fields<CreateNeonAuthOAuthClientData['body']> = {
      name: 'required',
      redirect_uris: 'required',
      type: 'required',
      resources: 'required',
      skip_consent: 'optional',
    };
    expect(fieldsOf(body?.schema)).toEqual(request);
    const created: Fields<CreateNeonAuthOAuthClientResponse> = { ...client, client_secret: 'optional' };
    expect(fieldsOf(responses['201'])).toEqual(created);
    const one: DeleteNeonAuthOAuthClientData['url'] =
      '/projects/{project_id}/branches/{branch_id}/auth/oauth-provider/clients/{client_id}';
    expect(documented('deleteNeonAuthOAuthClient')).toMatchObject({
      path: one,
      responses: { 204: undefined },
    });
  });

  test('and has no type that the installed @neon/sdk has too: import those named here from it', () => {
    const exported = (file: string) =>
      [...readFileSync(file, 'utf8').matchAll(/^export type (\w+)/gm)].map(([, name]) => name as string);
    const published = new Set(exported('node_modules/@neon/sdk/dist/client/types.gen.d.ts'));
    const own = exported('spec/additions.ts');
    expect(published.has('GetNeonAuthPluginConfigsData')).toBe(true);
    expect(own).toContain('GetNeonAuthOAuthProviderPluginData');
    expect(own.filter(name => published.has(name))).toEqual([]);
  });
});
