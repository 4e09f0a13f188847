'use client';

import { useRouter } from 'next/navigation';
import { authClient } from '@/lib/auth-client';

export function SignOut() {
  const router = useRouter();
  const signOut = async () => {
    await authClient.signOut();
    router.push('/auth/sign-in');
  };
  return (
    <button type="button" onClick={signOut}>
      Sign out
    </button>
  );
}
