'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { auth } from '@/lib/auth';

/** What the auth service refused, for the page to show. */
export type Refusal = string | undefined;

/** Signs in by the way whose button was pressed. Returns only where that is refused. */
export async function enter(_: Refusal, form: FormData): Promise<Refusal> {
  const { error, next } = form.get('way') === 'github' ? await withGitHub() : await withPassword(form);
  if (error) return textOf(error);
  redirect(next);
}

/** Returns only where the service refuses, which leaves the session and its cookies as they were. */
export async function signOut(): Promise<Refusal> {
  const { error } = await auth.signOut();
  if (error) return textOf(error);
  redirect('/auth/sign-in');
}

function textOf({ message, code }: { message?: string | undefined; code?: string | undefined }): string {
  return `${message} (${code})`;
}

async function withPassword(form: FormData) {
  const email = String(form.get('email'));
  const password = String(form.get('password'));
  const { error } =
    form.get('way') === 'new-account'
      ? await auth.signUp.email({ email, password, name: email.split('@')[0] ?? email })
      : await auth.signIn.email({ email, password });
  return { error, next: '/dashboard' };
}

/** The browser goes to GitHub, and comes back to one of these pages. */
async function withGitHub() {
  const origin = (await headers()).get('origin');
  const { data, error } = await auth.signIn.social({
    provider: 'github',
    callbackURL: `${origin}/dashboard`,
    errorCallbackURL: `${origin}/auth/sign-in`,
  });
  return { error, next: data?.url ?? '/auth/sign-in' };
}
