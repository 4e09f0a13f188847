'use client';

import { AuthError } from '@neondatabase/auth/next';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { authClient } from '@/lib/auth-client';

export function SignInForm({ failed }: { failed: string | undefined }) {
  const router = useRouter();
  const [error, setError] = useState(failed);

  /** Shows what the auth service refuses, which the client throws. */
  const attempt = async (work: () => Promise<void>) => {
    setError(undefined);
    try {
      await work();
    } catch (error) {
      setError(error instanceof AuthError ? `${error.message} (${error.code})` : String(error));
    }
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const email = String(data.get('email'));
    const password = String(data.get('password'));
    return attempt(async () => {
      if (data.get('action') === 'sign-up') {
        await authClient.signUp.email({ email, password, name: email.split('@')[0] ?? email });
      } else {
        await authClient.signIn.email({ email, password });
      }
      router.push('/dashboard');
    });
  };

  // The browser goes to GitHub, and comes back to one of these pages.
  const github = () =>
    attempt(async () => {
      await authClient.signIn.social({
        provider: 'github',
        callbackURL: `${location.origin}/dashboard`,
        errorCallbackURL: `${location.origin}/auth/sign-in`,
      });
    });

  return (
    <form onSubmit={submit}>
      {error && <p role="alert">{error}</p>}
      <label>
        E-mail <input name="email" type="email" required autoComplete="email" />
      </label>
      <label>
        Password{' '}
        <input name="password" type="password" required minLength={8} autoComplete="current-password" />
      </label>
      <button type="submit" name="action" value="sign-in">
        Sign in
      </button>
      <button type="submit" name="action" value="sign-up">
        Create an account
      </button>
      <button type="button" onClick={github}>
        Sign in with GitHub
      </button>
    </form>
  );
}
