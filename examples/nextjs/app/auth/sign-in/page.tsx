import { SignInForm } from './form';

/** `error` is what a provider's sign-in that failed returns with. */
export default async function SignIn({ searchParams }: { searchParams: Promise<{ error?: string }> }) {
  const { error } = await searchParams;
  return (
    <>
      <h1>Sign in</h1>
      <SignInForm failed={error} />
    </>
  );
}
