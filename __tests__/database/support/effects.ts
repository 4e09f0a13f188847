import { openDatabase } from '../../../src/database/client.ts';
import { clock } from '../../../src/http/time.ts';
import { Secret } from '../../../src/secrets/secret.ts';

/** Effects of a real clock, with what was logged. */
export function observed() {
  const log: string[] = [];
  const write = (line: string) => void log.push(line);
  const effects = { ...clock, random: () => 0.5, log: write, debug: write, redact: (text: string) => text };
  return { effects, log };
}

/** Opens a database that has so many milliseconds. */
export function open(
  url: string,
  time = 10_000,
  { effects }: Pick<ReturnType<typeof observed>, 'effects'> = observed(),
) {
  return openDatabase(new Secret(url), effects.now() + time, effects);
}

/** Sockets and timers that keep this process alive. */
export function heldOpen(): string[] {
  return process.getActiveResourcesInfo().filter(name => /^(?:TCP.*|TLS.*|Timeout)$/i.test(name));
}
