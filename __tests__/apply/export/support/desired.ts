// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what a file could take for variables
import fc from 'fast-check';
import type { Desired } from '../../../../src/apply/desired.ts';
import { anyText } from '../../../properties/texts.ts';

/** What has a meaning to YAML, to readers of YAML 1.1, or to the reader of the file. */
const YAML = [
  'true',
  'yes',
  'NO',
  'on',
  'y',
  'null',
  'Null',
  '~',
  '',
  '1',
  '-1',
  '1e3',
  '0x1F',
  '0o17',
  '017',
  '.inf',
  '-.INF',
  '.nan',
  '1_000',
  '12:30:45',
  '2020-01-01',
  '2020-01-01T00:00:00Z',
  '=',
  '<<',
  '---',
  '...',
  '--- a',
  '- a',
  '-',
  '?',
  '? a',
  ':',
  'a: b',
  'a:',
  ' a',
  'a ',
  '\ta',
  'a #b',
  '#a',
  '# client_secret: ${X}',
  'a\n# client_secret: ${X}',
  "'",
  '"',
  "''",
  '\\',
  '\\n',
  '%YAML 1.1',
  '@a',
  '`a',
  '!a',
  '!!str a',
  '&a',
  '*a',
  '[a',
  ']',
  '{a',
  '}',
  ',',
  'a, b',
  '|',
  '>',
  '|-\n a',
  '${A}',
  '$${A}',
  '$$${A}',
  '${',
  '$${',
  '${}',
  '$',
  '{',
  'x'.repeat(2_000),
  `${'long words '.repeat(200)}\n\n end`,
  '\n',
  'a\n',
  '\r',
  '\r\n',
  'a\n b\n\n  c',
  '__proto__',
  'constructor',
];
const text = fc.oneof(
  fc.constantFrom(...YAML),
  fc
    .array(fc.constantFrom(...YAML.filter(({ length }) => length < 30)), { maxLength: 5 })
    .map(parts => parts.join('')),
  anyText,
);
const some = { requiredKeys: [] };
const texts = fc.array(text, { maxLength: 4 });
const byName = <T>(of: fc.Arbitrary<T>, name: (one: T) => string) =>
  fc.uniqueArray(of, { selector: name, maxLength: 4 });

const oauthProviders = byName(
  fc.record({ id: text, client_id: text, microsoft_tenant_id: text }, { requiredKeys: ['id'] }),
  ({ id }) => id,
);
const oauthClients = fc.array(
  fc.record(
    {
      name: text,
      redirect_uris: texts,
      type: fc.constantFrom('public' as const, 'confidential' as const),
      resources: texts,
      skip_consent: fc.boolean(),
    },
    { requiredKeys: ['name', 'redirect_uris', 'type', 'resources'] },
  ),
  { maxLength: 4 },
);
const shared = fc.record(
  { type: fc.constant('shared' as const), sender_email: text, sender_name: text },
  { requiredKeys: ['type'] },
);
const standard = fc.record(
  { type: fc.constant('standard' as const), host: text, port: fc.nat(), username: text, sender_name: text },
  { requiredKeys: ['type'] },
);
const plugins = fc.record(
  {
    organization: fc.record(
      {
        enabled: fc.boolean(),
        organization_limit: fc.nat(),
        creator_role: fc.constantFrom('admin' as const, 'owner' as const),
      },
      some,
    ),
    magic_link: fc.record(
      { enabled: fc.boolean(), expires_in: fc.double({ noNaN: true, noDefaultInfinity: true }) },
      some,
    ),
    phone_number: fc.record({ enabled: fc.boolean(), otp_expires_in: fc.integer() }, some),
  },
  some,
);
const events = ['user.before_create', 'user.created', 'send.otp', 'send.magic_link'] as const;
const webhook = fc.record(
  {
    enabled: fc.boolean(),
    webhook_url: text,
    enabled_events: fc.subarray([...events]),
    timeout_seconds: fc.nat(),
  },
  { requiredKeys: ['enabled'] },
);
/** With fields that no published type has yet. */
const oauthServer = fc.record(
  {
    enabled: fc.boolean(),
    login_page: text,
    mcp: fc.record({ resource: text, dynamic_registration: fc.boolean(), z: text, a: text }, some),
    resources: texts,
  },
  some,
);

/** What a branch's Neon Auth may be, without secrets. */
export const desired: fc.Arbitrary<Desired> = fc.record(
  {
    provider: fc.constant('better_auth' as const),
    database_name: text,
    name: text,
    allow_localhost: fc.boolean(),
    domains: texts,
    oauth_providers: oauthProviders,
    email_and_password: fc.record({ enabled: fc.boolean(), disable_sign_up: fc.boolean() }, some),
    email_provider: fc.oneof(shared, standard),
    plugins,
    webhook,
    oauth_server: oauthServer,
    oauth_clients: oauthClients,
  },
  some,
);

/** The same with all keys and lists in another order. */
export function reordered<T>(value: T): fc.Arbitrary<T> {
  return fc.infiniteStream(fc.nat()).map(numbers => shuffle(value, () => numbers.next().value) as T);
}

function shuffle(value: unknown, number: () => number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value)
    .map(([key, held]) => ({ at: number(), part: [key, shuffle(held, number)] as const }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ part }) => part);
  return Array.isArray(value) ? parts.map(([, held]) => held) : Object.fromEntries(parts);
}
