import { auth } from './lib/auth';

/** Sends people without a session to sign in, and ends a sign-in with GitHub where it returns to. */
export default auth.middleware({ loginUrl: '/auth/sign-in' });

export const config = { matcher: ['/dashboard/:path*'] };
