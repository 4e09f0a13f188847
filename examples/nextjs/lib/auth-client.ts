'use client';

import { createAuthClient } from '@neondatabase/auth/next';

/** Asks this application’s own /api/auth, which passes it on to the branch’s auth service. */
export const authClient = createAuthClient();
