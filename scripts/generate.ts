import { writeFileSync } from 'node:fs';
import { VALIDATORS_PATH, validatorsModule } from './generate/validators.ts';

// The checks of settings, compiled ahead of time from Neon's OpenAPI document.
writeFileSync(VALIDATORS_PATH, validatorsModule());
