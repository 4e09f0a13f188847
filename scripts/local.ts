import { runStep } from '../local-runner/run-step.ts';
import { inputsFrom, show } from '../local-runner/show.ts';

// npm run local -- operation=list-integrations project_id=... with NEON_API_KEY in the environment: one step of the
// bundled action against the real Neon (or api_host=...), as a runner would start it.
const PASSED_ON =
  /^(?:NEON_(?:API_KEY|PROJECT_ID)|(?:HTTPS?|NO)_PROXY|NODE_EXTRA_CA_CERTS|RUNNER_DEBUG|GITHUB_(?:WORKSPACE|API_URL|GRAPHQL_URL))$/i;

try {
  const inputs = inputsFrom(process.argv.slice(2));
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => PASSED_ON.test(entry[0]) && entry[1] !== undefined,
    ),
  );
  const result = await runStep({ inputs, env, timeoutMs: 6 * 60 * 60 * 1000 });
  console.log(show(result));
  if (result.summary) console.log(`\nJob summary:\n${result.summary}`);
  process.exitCode = result.exitCode ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
