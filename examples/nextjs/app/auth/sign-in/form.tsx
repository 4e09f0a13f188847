'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { authClient } from '@/lib/auth-client';

interface Outcome {
  error: { code?: string; message?: string } | null;
}

export function SignInForm({ failed }: { failed: string | undefined }) {
  const router = useRouter();
  const [error, setError] = useState(failed);

  /** Shows what the auth service refused; returns whether it did not. */
  const succeeds = ({ error }: Outcome) => {
    setError(error ? `${error.message} (${error.code})` : undefined);
    return error === null;
  };

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const email = String(data.get('email'));
    const password = String(data.get('password'));
    const outcome =
      data.get('action') === 'sign-up'
        ? await authClient.signUp.email({ email, password, name: email.split('@')[0] ?? email })
        : await authClient.signIn.email({ email, password });
    if (succeeds(outcome)) router.push('/dashboard');
  };

  // The browser goes to GitHub, and comes back to one of these pages.
  const github = async () => {
    const page = (path: string) => location.origin + path;
    const outcome = await authClient.signIn.social({
      provider: 'github',
      callbackURL: page('/dashboard'),
      errorCallbackURL: page('/auth/sign-in'),
    });
    succeeds(outcome);
  };

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
