// Checked by `npm run typecheck` alone: each line below an @ts-expect-error must not compile, the rest must.

import type {
  AddBranchNeonAuthTrustedDomainData,
  CreateBranchNeonAuthNewUserData,
  CreateNeonAuthNewUserData,
  DeleteBranchNeonAuthUserData,
  GetNeonAuthData,
  NeonAuthCreateNewUserResponse,
  NeonAuthIntegration,
} from '@neon/sdk';
import type { Call } from '../../src/inputs/call.ts';
import { text } from '../../src/neon/fields.ts';
import { type BodyOf, endpoint, operation, type Readers } from '../../src/operations/declare.ts';

const BRANCH = '/projects/{project_id}/branches/{branch_id}/auth';
const read = { method: 'GET', path: BRANCH } as const;
const about = { name: 'create-user', group: 'Users', summary: '', done: '' } as const;

// Outputs: only those of OUTPUTS, each with its reader.
endpoint<GetNeonAuthData, NeonAuthIntegration>({
  ...read,
  outputs: { jwks_url: found => text(found, 'jwks_url') },
});
endpoint<GetNeonAuthData, NeonAuthIntegration>({
  ...read,
  // @ts-expect-error: OUTPUTS has no jwks.
  outputs: { jwks: () => 'x' },
});
endpoint<GetNeonAuthData, NeonAuthIntegration>({
  ...read,
  // @ts-expect-error: an output that nothing sets.
  outputs: { jwks_url: undefined },
});
endpoint<GetNeonAuthData, NeonAuthIntegration>({
  ...read,
  // @ts-expect-error: a name is not a reader.
  outputs: ['jwks_url'],
});
// @ts-expect-error: OUTPUTS has no jwks, in a table of readers either.
export const readers: Readers<NeonAuthIntegration> = { jwks: () => 'x' };

// Fields of responses: only those of Neon's type.
endpoint<GetNeonAuthData, NeonAuthIntegration>({
  ...read,
  // @ts-expect-error: Neon's type has no jwks_uri.
  outputs: { jwks_url: found => text(found, 'jwks_uri') },
});
endpoint<GetNeonAuthData, NeonAuthIntegration>({
  ...read,
  // @ts-expect-error: Neon's type has no jwks_uri.
  outputs: { jwks_url: found => found.jwks_uri },
});

// Paths, bodies: Neon's.
endpoint<GetNeonAuthData, NeonAuthIntegration>({
  method: 'GET',
  // @ts-expect-error: not Neon's path.
  path: '/projects/{project_id}/branches/{branch_id}/authentication',
});
endpoint<AddBranchNeonAuthTrustedDomainData>({
  method: 'POST',
  path: `${BRANCH}/domains`,
  // @ts-expect-error: Neon's body has domain, not domains.
  body: (): BodyOf<AddBranchNeonAuthTrustedDomainData> => ({ domains: 'x', auth_provider: 'better_auth' }),
});

// Inputs: what a body takes for given, the endpoint needs, and the operation requires.
const newUser = endpoint<CreateBranchNeonAuthNewUserData, NeonAuthCreateNewUserResponse, 'email'>({
  method: 'POST',
  path: `${BRANCH}/users`,
  body: ({ email }) => ({ email }),
});
operation({ ...about, required: ['email'], endpoints: { better_auth: newUser } });
operation({
  ...about,
  optional: ['email'],
  // @ts-expect-error: it does not require email.
  endpoints: { better_auth: newUser },
});
operation({
  ...about,
  required: ['name'],
  // @ts-expect-error: it requires another input.
  endpoints: { better_auth: newUser },
});
endpoint<CreateNeonAuthNewUserData, NeonAuthCreateNewUserResponse>({
  method: 'POST',
  path: '/projects/auth/user',
  // @ts-expect-error: it does not say that it needs email, which may be undefined then.
  body: ({ project_id, email }) => ({ project_id, auth_provider: 'stack', email }),
});
const deleteUser = endpoint<DeleteBranchNeonAuthUserData>({
  method: 'DELETE',
  path: `${BRANCH}/users/{auth_user_id}`,
});
operation({ ...about, required: ['user_id'], endpoints: { better_auth: deleteUser } });
operation({
  ...about,
  required: ['email'],
  // @ts-expect-error: it does not require user_id, a parameter of the path.
  endpoints: { better_auth: deleteUser },
});

export const emailOf = (call: Call<'email'>): string => call.email;
// @ts-expect-error: an input that is not required may be undefined.
export const nameOf = (call: Call<'email'>): string => call.name;
