import { oneLine } from '../text.ts';

/** Whether a status is a redirect; none is followed. */
export function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/**
 * What to do about a redirect.
 * @param location the header, of which only the host is shown.
 * @param credential what would have gone to the other host: `key` or `token`.
 * @param setting the input or variable that names the host that was asked.
 */
export function redirectAdvice(location: string | undefined, credential: string, setting: string): string {
  const host = hostOf(location);
  const where = host ? ` to ${oneLine(host, 100)}` : '';
  return `A redirect${where} is not followed, so that the ${credential} goes nowhere else: check ${setting}.`;
}

/** The host, with its port, of an absolute URL; undefined where there is none. */
export function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).host : undefined;
}

/**
 * What to check when a host cannot be reached.
 * @param setting the input or variable that names the host; undefined where nothing that is set does.
 */
export function networkAdvice(setting: string | undefined): string {
  const network = 'the network and proxy of the runner';
  return setting ? `Check ${setting}, and ${network}.` : `Check ${network}.`;
}
