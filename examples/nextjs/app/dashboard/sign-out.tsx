'use client';

import { useActionState } from 'react';
import { signOut } from '../auth/actions';

export function SignOutForm() {
  const [refusal, action] = useActionState(signOut, undefined);
  return (
    <form action={action}>
      {refusal && <p role="alert">{refusal}</p>}
      <button type="submit">Sign out</button>
    </form>
  );
}
