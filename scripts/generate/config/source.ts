import { resolve, type Schema } from '../../../spec/document.ts';
import { authOperations } from '../../../spec/operations.ts';

/** `auth` of a configuration file in the words of Neon's OpenAPI document: what both schemas of it are made from. */
export function authSource(): Schema {
  const create = properties(body('createNeonAuth'));
  return object({
    provider: { type: 'string', enum: ['better_auth'] },
    database_name: named(create.database_name),
    name: properties(body('updateNeonAuthConfig')).name,
    allow_localhost: properties(body('updateNeonAuthAllowLocalhost')).allow_localhost,
    domains: { type: 'array', items: named({ type: 'string' }) },
    oauth_providers: { type: 'array', items: provider() },
    email_and_password: body('updateNeonAuthEmailAndPasswordConfig'),
    email_provider: body('updateNeonAuthEmailProvider'),
    plugins: object({
      organization: body('updateNeonAuthOrganizationPlugin'),
      magic_link: body('updateNeonAuthMagicLinkPlugin'),
      phone_number: body('updateNeonAuthPhoneNumberPlugin'),
    }),
    webhook: partial(body('updateNeonAuthWebhookConfig')),
    oauth_server: oauthServer(),
    oauth_clients: { type: 'array', items: oauthClient() },
  });
}

function body(operationId: string): Schema {
  const found = authOperations().find(operation => operation.operationId === operationId)?.body;
  if (!found) throw new Error(`Neon's document has no body of ${operationId}`);
  return resolve(found.schema);
}

function properties(schema: Schema): Record<string, Schema | undefined> {
  return schema.properties as Record<string, Schema>;
}

function object(held: Record<string, Schema | undefined>): Schema {
  const missing = Object.entries(held).filter(([, schema]) => schema === undefined);
  if (missing.length > 0) throw new Error(`Neon's document has no ${missing.join()}`);
  return { type: 'object', properties: held };
}

/** What is absent in the file stays as it is. */
function partial({ required: _, ...schema }: Schema): Schema {
  return schema;
}

/** A text that Neon would take as not given when it is empty. */
function named(schema: Schema | undefined): Schema {
  return { ...schema, minLength: 1 };
}

/** Neon adds providers, so an id is any text; the known ones are suggested. */
function provider(): Schema {
  const schema = body('addBranchNeonAuthOauthProvider');
  const { id, ...credentials } = properties(schema);
  const { enum: known } = resolve(id ?? {});
  const texts = Object.entries(credentials).map(([key, held]) => [key, named(held)]);
  return {
    ...schema,
    properties: { id: { type: 'string', minLength: 1, examples: known }, ...Object.fromEntries(texts) },
  };
}

function oauthServer(): Schema {
  const schema = body('updateNeonAuthOAuthProviderPlugin');
  return { ...schema, properties: { ...properties(schema), mcp: partial(properties(schema).mcp ?? {}) } };
}

function oauthClient(): Schema {
  const schema = body('createNeonAuthOAuthClient');
  return { ...schema, properties: { ...properties(schema), name: named(properties(schema).name) } };
}
