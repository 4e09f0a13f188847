/** What the published schema says of a key beyond Neon's document. */
export interface Words {
  title?: string;
  description?: string;
  examples?: readonly unknown[];
  default?: unknown;
}

const variable = (name: string) => `\${${name}}`;
const EMAIL = '/email_provider';
const SERVER = '/oauth_server';
const CLIENTS = '/oauth_clients';

/** By path within `auth`; `*` stands for each item of a list. */
export const WORDS: Record<string, Words | undefined> = {
  '/provider': {
    title: 'Provider',
    description: 'The product that the branch uses.',
    default: 'better_auth',
  },
  '/database_name': {
    title: 'Database',
    description: 'The database that gets the schema neon_auth, when Neon Auth is first enabled.',
    examples: ['neondb'],
  },
  '/name': {
    title: 'Name',
    description: 'The name of the application, as e-mails show it.',
    examples: ['My app'],
  },
  '/allow_localhost': { title: 'Localhost', description: 'Whether localhost is trusted.' },
  '/domains': {
    title: 'Trusted domains',
    description:
      'Origins that users may be sent back to, scheme included. A label may be a wildcard; a custom scheme is possible.',
    examples: [['https://app.example.com', 'https://*.preview.example.com', 'myapp://callback']],
  },
  '/oauth_providers': {
    title: 'OAuth providers',
    description: 'How users sign in with accounts that they have elsewhere.',
    examples: [
      [
        {
          id: 'google',
          client_id: variable('GOOGLE_CLIENT_ID'),
          client_secret: variable('GOOGLE_CLIENT_SECRET'),
        },
      ],
    ],
  },
  '/oauth_providers/*': { title: 'OAuth provider' },
  '/oauth_providers/*/id': { description: 'The provider. Neon adds providers, so others are possible.' },
  '/oauth_providers/*/client_id': {
    description: 'The id of your OAuth client. Without one, shared keys of Neon are used where it has them.',
    examples: [variable('GOOGLE_CLIENT_ID')],
  },
  '/oauth_providers/*/client_secret': {
    description: 'The secret of your OAuth client: a variable, never the secret itself.',
    examples: [variable('GOOGLE_CLIENT_SECRET')],
  },
  '/oauth_providers/*/microsoft_tenant_id': {
    description: 'The tenant, for microsoft.',
    examples: [variable('MICROSOFT_TENANT_ID')],
  },
  '/email_and_password': {
    title: 'E-mail and password',
    description: 'How users sign in with e-mail and password.',
  },
  [EMAIL]: {
    title: 'Mail server',
    description:
      'The server that sends the e-mails of Neon Auth. An overlay with another type replaces the whole of it.',
    examples: [{ type: 'shared' }],
  },
  [`${EMAIL}/type`]: { description: "shared: Neon's server. standard: an SMTP server of your own." },
  [`${EMAIL}/host`]: { description: 'The host of the SMTP server.', examples: ['smtp.example.com'] },
  [`${EMAIL}/port`]: { description: 'The port of the SMTP server.', examples: [587] },
  [`${EMAIL}/username`]: {
    description: 'The user of the SMTP server.',
    examples: [variable('SMTP_USERNAME')],
  },
  [`${EMAIL}/password`]: {
    description: "The user's password: a variable, never the password itself.",
    examples: [variable('SMTP_PASSWORD')],
  },
  [`${EMAIL}/sender_email`]: {
    description: 'The address that e-mails come from.',
    examples: ['auth@example.com'],
  },
  [`${EMAIL}/sender_name`]: { description: 'The name that e-mails come from.', examples: ['My app'] },
  '/plugins': { title: 'Plugins', description: 'Further ways to sign in, and organizations.' },
  '/plugins/organization': { title: 'Organizations', description: 'How users form organizations.' },
  '/plugins/magic_link': {
    title: 'Magic link',
    description: 'How users sign in with a link sent by e-mail.',
  },
  '/plugins/phone_number': { title: 'Phone number', description: 'How users sign in with a phone number.' },
  '/webhook': { title: 'Webhook', description: 'What is called when something happens to a user.' },
  '/webhook/enabled': { description: 'Whether the webhook is called.' },
  '/webhook/webhook_url': {
    description: 'The URL that is called; https.',
    examples: ['https://app.example.com/api/webhooks/neon-auth'],
  },
  '/webhook/enabled_events': {
    description: 'The events that it is called for.',
    examples: [['user.created']],
  },
  '/webhook/timeout_seconds': { description: 'How long Neon waits for a response, in seconds.' },
  [SERVER]: {
    title: 'OAuth server',
    description: 'Neon Auth as an OAuth 2.1 server for applications of your own.',
  },
  [`${SERVER}/enabled`]: { description: "Whether it is on; on the project's root branch only." },
  [`${SERVER}/login_page`]: {
    description: 'The page that asks for a sign-in.',
    examples: ['https://app.example.com/sign-in'],
  },
  [`${SERVER}/consent_page`]: {
    description: 'The page that asks for consent.',
    examples: ['https://app.example.com/consent'],
  },
  [`${SERVER}/mcp`]: { title: 'MCP', description: 'What clients of an MCP server are linked to.' },
  [`${SERVER}/mcp/resource`]: {
    description: 'The URL of the MCP server.',
    examples: ['https://mcp.example.com'],
  },
  [`${SERVER}/mcp/dynamic_registration`]: {
    description: 'Whether MCP clients may register themselves (RFC 7591).',
  },
  [`${SERVER}/mcp/client_id_metadata_documents`]: {
    description: 'Whether a client may identify itself by the URL of its metadata document.',
  },
  [`${SERVER}/resources`]: {
    description: 'The protected resources.',
    examples: [['https://api.example.com']],
  },
  [CLIENTS]: {
    title: 'OAuth clients',
    description:
      'Clients of the OAuth server, by name. A client cannot be changed, only replaced by a new one with another id.',
  },
  [`${CLIENTS}/*`]: { title: 'OAuth client' },
  [`${CLIENTS}/*/name`]: { description: 'The name that the client is known by.', examples: ['Reports'] },
  [`${CLIENTS}/*/redirect_uris`]: {
    description: 'Where users are sent back to: https, or http on loopback hosts where localhost is allowed.',
    examples: [['https://reports.example.com/callback']],
  },
  [`${CLIENTS}/*/type`]: { description: 'confidential: it has a secret. public: it has none.' },
  [`${CLIENTS}/*/resources`]: {
    description: 'The protected resources that it may be used for, each configured on the OAuth server.',
  },
  [`${CLIENTS}/*/skip_consent`]: { description: 'Whether users are not asked for consent.' },
};
