import { afterAll, beforeAll, describe } from '@jest/globals';
import { branches } from './cases/branches.ts';
import { mails } from './cases/mails.ts';
import { postgres } from './cases/postgres.ts';
import { redirects } from './cases/redirects.ts';
import { sdks } from './cases/sdk.ts';
import { sessions } from './cases/sessions.ts';
import { settings } from './cases/settings.ts';
import { webhooks } from './cases/webhooks.ts';
import { begin, type Context } from './support/context.ts';

// One process for all, because each start of Better Auth and Postgres takes two seconds.
const on = {} as Context;
beforeAll(() => begin(on));
afterAll(() => on.services.end());

sessions(on);
settings(on);
mails(on);
redirects(on);
webhooks(on);
postgres(on);
branches(on);
describe('with Neon’s SDK', () => sdks(on));
