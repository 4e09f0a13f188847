'use strict';

// Preloaded into one run of the bundle: writes down at its exit which files it loaded.
const { writeFileSync } = require('node:fs');
const { BENCH_LOADED } = process.env;

process.on('exit', () => {
  const files = Object.keys(require.cache).filter(file => file !== __filename);
  writeFileSync(BENCH_LOADED, JSON.stringify(files));
});
