import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

// Chromium asks Google's hosts at every start otherwise.
const QUIET = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of Chromium: what CHROMIUM names, else the first on PATH; undefined where there is none. */
export function findChromium({ CHROMIUM, PATH = '' } = process.env): string | undefined {
  if (CHROMIUM) return existsSync(CHROMIUM) ? CHROMIUM : undefined;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return names.flatMap(name => PATH.split(delimiter).map(folder => join(folder, name))).find(existsSync);
}

/** Starts Chromium without a window; every host but loopback is at `port`, and none outside this machine. */
export function openBrowser(executablePath: string, port: number): Promise<Browser> {
  return launchChromium(executablePath, `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`);
}

/** Starts Chromium without a window. */
export function launchChromium(executablePath: string, ...args: string[]): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...QUIET, ...args] });
}
