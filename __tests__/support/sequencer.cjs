const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

// Longest first, so that no worker waits for one of them in the end. A runner of GitHub has no cache of timings.
const LONG = [
  'emulator/auth/service',
  'e2e/rotation',
  'emulator/working-auth',
  'e2e/preview',
  'e2e/faults',
  'e2e/soak',
  'e2e/github-targets',
  'e2e/users',
  'e2e/bodies',
  'e2e/operations',
  'e2e/browser',
  'e2e/proxy',
  'e2e/canaries',
  'emulator/cli',
  'properties/canaries',
  'e2e/process',
  'e2e/settings',
  'e2e/destinations',
  'inputs/settings/read',
  'apply/convergence',
  'e2e/storing',
  'apply/config/properties',
  'apply/apply',
  'secrets/redact',
  'properties/paths',
  'apply/export/properties',
  'emulator/clients/neon-cli',
];

const gone = LONG.filter(name => !existsSync(join(__dirname, '..', `${name}.test.ts`)));
if (gone.length > 0) throw new Error(`sequencer.cjs names tests that do not exist: ${gone.join(', ')}`);

module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONG.findIndex(name => path.endsWith(`__tests__/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
