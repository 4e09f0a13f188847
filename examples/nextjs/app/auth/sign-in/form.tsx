'use client';

import { useActionState } from 'react';
import { enter } from '../actions';

/** Works before the page’s scripts are loaded, too: the action is a POST to this page. */
export function SignInForm({ failed }: { failed: string | undefined }) {
  const [refusal, action] = useActionState(enter, failed);
  return (
    <form action={action}>
      {refusal && <p role="alert">{refusal}</p>}
      <label>
        E-mail <input name="email" type="email" required autoComplete="email" />
      </label>
      <label>
        Password{' '}
        <input name="password" type="password" required minLength={8} autoComplete="current-password" />
      </label>
      <button type="submit" name="way" value="password">
        Sign in
      </button>
      <button type="submit" name="way" value="new-account">
        Create an account
      </button>
      <button type="submit" name="way" value="github" formNoValidate>
        Sign in with GitHub
      </button>
    </form>
  );
}
