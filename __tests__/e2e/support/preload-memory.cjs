// Writes the peak memory of the process, in MB, to the file that PEAK_FILE names. That of `resourceUsage` would be the
// peak of the process that started it, where that was larger.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  writeFileSync(process.env.PEAK_FILE, String(Math.round(Number(peak) / 1024)));
});
