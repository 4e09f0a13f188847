import { auth } from '@/lib/auth';
import { SignOutForm } from './sign-out';

// The session is in the request's cookies.
export const dynamic = 'force-dynamic';

/** Only for people who are signed in: see proxy.ts. */
export default async function Dashboard() {
  const { data } = await auth.getSession();
  return (
    <>
      <h1>Dashboard</h1>
      <p>
        Signed in as <strong>{data?.user.name}</strong>, {data?.user.email}
      </p>
      <SignOutForm />
    </>
  );
}
