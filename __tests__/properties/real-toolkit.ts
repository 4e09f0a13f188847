import { jest } from '@jest/globals';

// jest's CommonJS does not look up packages published for `import` alone; their files it can transform.
// Import this before anything of src/ that writes: what is tested is what the toolkit really writes.
const lib = '../../node_modules/@actions/core/lib';
for (const unused of ['@actions/exec', '@actions/http-client', '@actions/http-client/lib/auth']) {
  jest.mock(unused, () => ({}), { virtual: true });
}
jest.mock('@actions/core', () => jest.requireActual(`${lib}/core.js`), { virtual: true });
