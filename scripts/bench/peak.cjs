'use strict';

// Preloaded into a run of the bundle: writes down at its exit how much memory it had at most, in kilobytes.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
