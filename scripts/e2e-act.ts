import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_TOKENS, startFakeGitHub } from '../emulator/github/server.ts';
import { DEFAULT_PROJECT, startEmulator } from '../emulator/neon/server.ts';
import { type Ran, runWorkflow } from './e2e-act/act.ts';
import { SCENARIOS, type Scenario, type World } from './e2e-act/scenarios.ts';
import { ACT, goTool, missingText } from './e2e-act/tool.ts';

// npm run e2e:act: workflows by nektos/act in host mode, against the emulator.
const KEPT = resolve('build/e2e-act');
const ORGANIZATION = 'org-calm-field-12345678';
const BRANCHES = ['production', 'staging', 'development'];
const REPOSITORIES = {
  'octo-org/octo-repo': ['production'],
  'acme/web': ['production', 'preview'],
  'acme/api': ['production'],
};
/** What act does otherwise than GitHub, so that it cannot be shown here. */
const NOT_SHOWN = [
  'GitHub drops a job output that holds a masked value; act passes it on.',
  'GitHub reads the secrets of an environment when a job starts, and the others when the run is queued; act has one set.',
  'GitHub asks the reviewers of an environment; act runs on.',
  'examples/auth-drift.yml and the clean-up of preview-shared-branch.yml keep issues and list pull requests at GitHub.',
  'examples/preview.yml, preview-deployment.yml and preview-nextjs.yml build an application (npm run e2e:app does), emulator.yml installs this repository.',
  'permissions, concurrency and the rights of github.token are GitHub’s alone.',
];

const act = goTool(ACT);
if (act === undefined) {
  console.error(missingText(ACT));
  process.exit(2);
}
mkdirSync(KEPT, { recursive: true });
const neon = await startEmulator({
  auth: true,
  projects: [
    { id: DEFAULT_PROJECT.id, branches: BRANCHES.map(name => ({ id: `br-${name}-12345678`, name })) },
  ],
});
const github = await startFakeGitHub({
  repositories: REPOSITORIES,
  organizations: ['acme', 'octo-org'],
  jobPermission: 'write',
});
let failed = 0;
try {
  for (const [index, scenario] of SCENARIOS.entries()) {
    const started = Date.now();
    const { problems, ran } = await play(scenario, { neon, github }, act);
    writeFileSync(join(KEPT, `${index + 1}.log`), ran.output);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${scenario.title} (${seconds} s)`);
    for (const problem of problems) console.log(`     ${problem}`);
    if (problems.length > 0) failed++;
  }
} finally {
  await Promise.all([neon.close(), github.close()]);
}
console.log(`${SCENARIOS.length - failed} of ${SCENARIOS.length} as they should; logs in build/e2e-act/`);
console.log(`Not shown:\n${NOT_SHOWN.map(line => `- ${line}`).join('\n')}`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs a scenario. Gives what is wrong with what came of it. */
async function play(
  { workflow, event, payload, prepare, fails, steps, wrong }: (typeof SCENARIOS)[number],
  world: World,
  act: string,
): Promise<{ problems: string[]; ran: Ran }> {
  await world.neon.reset();
  world.github.reset();
  await prepare?.(world);
  const secrets = {
    NEON_API_KEY: world.neon.apiKey,
    NEON_ADMIN_KEY: world.neon.apiKey,
    TEST_PASSWORD: 'correct horse battery staple',
    GITHUB_TOKEN: DEFAULT_TOKENS.none,
    APP_PRIVATE_KEY: 'a private key',
    GOOGLE_CLIENT_SECRET: 'google-client-secret-0123',
    SMTP_PASSWORD: 'smtp-password-0123',
    STACK_SECRET_SERVER_KEY: 'stored-before-0123',
  };
  const ran = await runWorkflow(act, {
    ...{ workflow, event, secrets, ...(payload && { payload }) },
    ...{ apiHost: world.neon.url, githubUrl: world.github.url },
    vars: {
      NEON_PROJECT_ID: DEFAULT_PROJECT.id,
      NEON_ORG_ID: ORGANIZATION,
      APP_CLIENT_ID: 'app',
      GOOGLE_CLIENT_ID: 'google-client',
    },
    env: { E2E_API_HOST: world.neon.url, E2E_GITHUB_TOKEN: DEFAULT_TOKENS.write },
    files: {
      'deploy.sh': '#!/bin/sh\nexit 0\n',
      'neon-auth.yml': readFileSync('examples/neon-auth.yml', 'utf8'),
    },
  });
  const shown = Object.values(secrets).filter(secret => ran.output.includes(secret));
  const problems = [
    ...((ran.exitCode === 0) === (fails ?? false) ? [`act ended with ${ran.exitCode}`] : []),
    ...missingOf(steps, ran.steps).map(step => `there is no step "${step}"`),
    ...shown.map(secret => `a secret is in the log: ${secret.slice(0, 4)}...`),
    ...world.neon.violations.map(violation => `Neon: ${violation}`),
    ...world.github.violations.map(violation => `GitHub: ${violation}`),
    ...(wrong?.(world, ran) ?? []),
  ];
  return { problems, ran };
}

/** Those of the wanted that are not there, as often as they are wanted. */
function missingOf(wanted: Scenario['steps'], there: readonly string[]): string[] {
  const left = there.map(step => step.replace(/: Main /, ': '));
  return wanted.filter(step => {
    const at = left.indexOf(step);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
