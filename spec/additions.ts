/**
 * Types of what additions.yaml adds, named and shaped as in @neon/sdk, to be imported with `import type`.
 * A test compares them with the YAML, and names those that an installed @neon/sdk has itself.
 * Sources and dates stand in additions.yaml.
 */

/** A branch of a project, as the paths of its endpoints name it. */
interface BranchPath {
  /** The Neon project ID */
  project_id: string;
  /** The Neon branch ID */
  branch_id: string;
}

/** What MCP clients of the OAuth server are linked to. */
export type NeonAuthOAuthProviderMcpConfig = {
  /** The MCP server URL. Required for either kind of MCP client to be accepted. */
  resource: string;
  /** Legacy: whether MCP clients may register themselves (RFC 7591). Default: false. */
  dynamic_registration?: boolean;
  /** Whether a client may identify itself by the URL of its metadata document. */
  client_id_metadata_documents?: boolean;
};

/** The settings of the OAuth server. */
export type NeonAuthOAuthProviderPluginConfig = {
  /** Default: false. */
  enabled?: boolean;
  /** URL of the page that authorization requests redirect to for sign-in. */
  login_page?: string;
  /** URL of the page that authorization requests redirect to for consent. */
  consent_page?: string;
  mcp?: Partial<NeonAuthOAuthProviderMcpConfig>;
  /** The protected resources; what an entry looks like beyond an identifier is not known here. */
  resources?: unknown[];
};

/** A change of them: omitted fields stay, `mcp` and `resources` replace what is stored. */
export type NeonAuthOAuthProviderPluginConfigUpdate = Omit<NeonAuthOAuthProviderPluginConfig, 'mcp'> & {
  mcp?: NeonAuthOAuthProviderMcpConfig;
};

/** Confidential clients authenticate with a secret, public ones have none. */
export type NeonAuthOAuthClientType = 'confidential' | 'public';

/** A client of the OAuth server; its secret is never among its fields. */
export type NeonAuthOAuthClient = {
  client_id: string;
  name: string;
  type: NeonAuthOAuthClientType;
  redirect_uris: string[];
  /** Identifiers of the protected resources that it is linked to. */
  resources: string[];
  /** Whether users are not asked for consent. */
  skip_consent: boolean;
  disabled: boolean;
  /** ISO 8601. */
  created_at?: string;
};

/** A client that has just been made. */
export type NeonAuthOAuthClientWithSecret = NeonAuthOAuthClient & {
  /** Of a confidential client, and shown this once only. */
  client_secret?: string;
};

/** A client to be made. */
export type CreateNeonAuthOAuthClientRequest = {
  name: string;
  /** https, or http on loopback hosts where localhost is allowed. */
  redirect_uris: string[];
  type: NeonAuthOAuthClientType;
  /** Each must be configured on the OAuth server. */
  resources: string[];
  skip_consent?: boolean;
};

export type GetNeonAuthOAuthProviderPluginData = {
  body?: never;
  path: BranchPath;
  query?: never;
  url: '/projects/{project_id}/branches/{branch_id}/auth/plugins/oauth-provider';
};
export type GetNeonAuthOAuthProviderPluginResponses = { 200: NeonAuthOAuthProviderPluginConfig };
export type GetNeonAuthOAuthProviderPluginResponse =
  GetNeonAuthOAuthProviderPluginResponses[keyof GetNeonAuthOAuthProviderPluginResponses];

export type UpdateNeonAuthOAuthProviderPluginData = {
  body: NeonAuthOAuthProviderPluginConfigUpdate;
  path: BranchPath;
  query?: never;
  url: '/projects/{project_id}/branches/{branch_id}/auth/plugins/oauth-provider';
};
export type UpdateNeonAuthOAuthProviderPluginResponses = { 200: NeonAuthOAuthProviderPluginConfig };
export type UpdateNeonAuthOAuthProviderPluginResponse =
  UpdateNeonAuthOAuthProviderPluginResponses[keyof UpdateNeonAuthOAuthProviderPluginResponses];

export type ListNeonAuthOAuthClientsData = {
  body?: never;
  path: BranchPath;
  query?: never;
  url: '/projects/{project_id}/branches/{branch_id}/auth/oauth-provider/clients';
};
export type ListNeonAuthOAuthClientsResponses = { 200: { clients: NeonAuthOAuthClient[] } };
export type ListNeonAuthOAuthClientsResponse =
  ListNeonAuthOAuthClientsResponses[keyof ListNeonAuthOAuthClientsResponses];

export type CreateNeonAuthOAuthClientData = {
  body: CreateNeonAuthOAuthClientRequest;
  path: BranchPath;
  query?: never;
  url: '/projects/{project_id}/branches/{branch_id}/auth/oauth-provider/clients';
};
export type CreateNeonAuthOAuthClientResponses = { 201: NeonAuthOAuthClientWithSecret };
export type CreateNeonAuthOAuthClientResponse =
  CreateNeonAuthOAuthClientResponses[keyof CreateNeonAuthOAuthClientResponses];

export type DeleteNeonAuthOAuthClientData = {
  body?: never;
  path: BranchPath & {
    /** The OAuth client ID */
    client_id: string;
  };
  query?: never;
  url: '/projects/{project_id}/branches/{branch_id}/auth/oauth-provider/clients/{client_id}';
};
// biome-ignore lint/suspicious/noConfusingVoidType: so it is in @neon/sdk
export type DeleteNeonAuthOAuthClientResponses = { 204: void };
export type DeleteNeonAuthOAuthClientResponse =
  DeleteNeonAuthOAuthClientResponses[keyof DeleteNeonAuthOAuthClientResponses];
