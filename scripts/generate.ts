import { writeFileSync } from 'node:fs';
import { CONFIG_SCHEMA_PATH, configSchema } from './generate/config/published.ts';
import { CONFIG_VALIDATOR_PATH, configValidatorModule } from './generate/config/validator.ts';
import { GITHUB_PATH, githubExtract } from './generate/github.ts';
import { VALIDATORS_PATH, validatorsModule } from './generate/validators.ts';

// The checks of settings and of a configuration file, compiled ahead of time from Neon's OpenAPI document, and the
// schema of that file for editors.
writeFileSync(VALIDATORS_PATH, validatorsModule());
writeFileSync(CONFIG_VALIDATOR_PATH, configValidatorModule());
writeFileSync(CONFIG_SCHEMA_PATH, configSchema());

// npm run generate -- --github package: GitHub's part, of a folder that `npm pack @octokit/openapi` was unpacked to.
const [option, folder] = process.argv.slice(2);
if (option === '--github' && folder) writeFileSync(GITHUB_PATH, githubExtract(folder));
