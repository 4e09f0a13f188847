import fc from 'fast-check';
import type { Desired, DesiredProvider } from '../../../src/apply/desired.ts';
import type { Secret } from '../../../src/secrets/secret.ts';

/** What a desired state is made of, given what Neon takes in each place. */
export interface Leaves {
  text(valid: fc.Arbitrary<string>): fc.Arbitrary<string>;
  texts(valid: readonly string[]): fc.Arbitrary<string[]>;
  number(min: number, max: number): fc.Arbitrary<number>;
  /** Absent where secrets are left out. */
  secret?: fc.Arbitrary<Secret>;
  /** Fields of a mapping that no published type has yet. */
  later: Record<string, fc.Arbitrary<string>>;
}

const some = { requiredKeys: [] };
/** What the OAuth server protects. */
export const RESOURCES = ['https://api.example.com', 'https://mcp.example.com', 'urn:reports'];
const DOMAINS = Array.from({ length: 6 }, (_, at) => `https://app${at}.example.com`);
const URIS = ['https://a.example.com/cb', 'https://b.example.com/cb', 'http://localhost:3000/cb'];
const EVENTS = ['user.before_create', 'user.created', 'send.otp', 'phone_number.verified'] as const;
const word = fc.stringMatching(/^[A-Za-z0-9][ -~]{0,18}[A-Za-z0-9]$/);

/** Desired states, each key of which is there or not. */
export function statesOf(leaves: Leaves): fc.Arbitrary<Desired> {
  const { text, texts } = leaves;
  return fc.record(
    {
      provider: fc.constant('better_auth' as const),
      database_name: text(fc.constant('neondb')),
      name: text(word),
      allow_localhost: fc.boolean(),
      domains: texts(DOMAINS),
      oauth_providers: providers(leaves),
      email_and_password: fc.record(
        {
          enabled: fc.boolean(),
          email_verification_method: fc.constantFrom('link' as const, 'otp' as const),
          require_email_verification: fc.boolean(),
          disable_sign_up: fc.boolean(),
        },
        some,
      ),
      email_provider: mailServer(leaves),
      plugins: plugins(leaves),
      webhook: webhook(leaves),
      oauth_server: server(leaves),
      oauth_clients: clients(leaves),
    },
    some,
  );
}

const providers = ({ text, secret }: Leaves): fc.Arbitrary<DesiredProvider[]> =>
  fc.uniqueArray(
    fc
      .record(
        {
          id: text(fc.constantFrom('google', 'github', 'microsoft', 'vercel')),
          client_id: text(fc.constantFrom('client-1', 'client-2')),
          microsoft_tenant_id: text(fc.constant('tenant-1')),
          client_secret: secret ?? fc.constant(undefined),
        },
        { requiredKeys: ['id', 'client_secret'] },
      )
      .map(({ client_secret, ...rest }) => (client_secret ? { ...rest, client_secret } : rest)),
    { selector: ({ id }) => id, maxLength: 4 },
  );

const mailServer = ({ text, secret }: Leaves) =>
  fc.oneof(
    fc.record({ type: fc.constant('shared' as const), sender_name: text(word) }, { requiredKeys: ['type'] }),
    fc.record(
      {
        type: fc.constant('standard' as const),
        host: text(fc.constantFrom('smtp.example.com', 'mail.example.com')),
        port: fc.constantFrom(25, 465, 587),
        username: text(word),
        ...(secret && { password: secret }),
        sender_email: text(fc.constant('auth@example.com')),
        sender_name: text(word),
      },
      { requiredKeys: ['type'] },
    ),
  );

const plugins = ({ number }: Leaves) =>
  fc.record(
    {
      organization: fc.record(
        {
          enabled: fc.boolean(),
          organization_limit: number(1, 50),
          creator_role: fc.constantFrom('admin' as const, 'owner' as const),
        },
        some,
      ),
      magic_link: fc.record({ enabled: fc.boolean(), expires_in: number(5, 60) }, some),
      phone_number: fc.record({ enabled: fc.boolean(), otp_expires_in: number(60, 600) }, some),
    },
    some,
  );

const webhook = ({ text, number }: Leaves) =>
  fc.record(
    {
      enabled: fc.boolean(),
      webhook_url: text(fc.constantFrom('https://hooks.example.com/1', 'https://hooks.example.com/2')),
      enabled_events: fc.shuffledSubarray([...EVENTS], { minLength: 1 }),
      timeout_seconds: number(1, 10),
    },
    { requiredKeys: ['enabled'] },
  );

const server = ({ text, texts, later }: Leaves) =>
  fc.record(
    {
      enabled: fc.boolean(),
      login_page: text(fc.constantFrom('https://app.example.com/login', 'https://app.example.com/in')),
      mcp: fc.record(
        { resource: text(fc.constantFrom(...RESOURCES)), dynamic_registration: fc.boolean(), ...later },
        some,
      ),
      resources: texts(RESOURCES),
    },
    some,
  );

const clients = ({ text, texts }: Leaves) =>
  fc.array(
    fc.record(
      {
        name: text(fc.constantFrom('Reports', 'Mobile', 'CLI')),
        type: fc.constantFrom('confidential' as const, 'public' as const),
        redirect_uris: texts(URIS),
        resources: texts(RESOURCES),
        skip_consent: fc.boolean(),
      },
      { requiredKeys: ['name', 'redirect_uris', 'type', 'resources'] },
    ),
    { maxLength: 4 },
  );
