import { networkAdvice } from './advice.ts';
import { TransportError } from './transport-error.ts';

/** What was asked, as far as an error depends on it. */
export interface Asked {
  url: string;
  /** The input or variable that names the host. */
  setting?: string | undefined;
}

const NEVER_CONNECTED: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the host name was not found',
  EAI_AGAIN: 'the host name could not be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
};
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/;
const BEFORE_REQUEST =
  /before secure TLS connection was established|tunneling socket could not be established/;
/** How the package `tunnel` reports a proxy that opens no connection. */
const PROXY_STATUS = /tunneling socket could not be established, statusCode=(\d+)/;
const PROXY_CAUSE = /could not be established, cause=(.*)|illegal response body from proxy/;
const BROKEN = 'Check the network and proxy of the runner, where it happens often.';

/**
 * The TransportError that an error of Node or of the toolkit is.
 * @param status that of the response, where its head had come.
 */
export function explain(error: unknown, asked: Asked, status: number | undefined): TransportError {
  if (error instanceof TransportError) return error;
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  const { host } = new URL(asked.url);
  const because = code ? ` (${code})` : '';
  const advice = networkAdvice(asked.setting);
  const early = ofProxy(message, host, advice) ?? ofTls(code, host, advice);
  if (early) return early;
  const known = NEVER_CONNECTED[code];
  if (known || isOfConnecting(error) || BEFORE_REQUEST.test(message)) {
    const what = known ?? 'the connection could not be made';
    return new TransportError('not-connected', `${what}, to ${host}${because}`, { advice });
  }
  if (code.startsWith('HPE_'))
    return new TransportError('lost', `what came from ${host} is not HTTP${because}`, { advice });
  const when =
    status === undefined ? 'before a response came' : `after status ${status}, in the middle of the response`;
  return new TransportError('lost', `the connection broke ${when}${because}`, { status, advice: BROKEN });
}

function ofProxy(message: string, host: string, network: string): TransportError | undefined {
  const status = PROXY_STATUS.exec(message)?.[1];
  if (status) {
    const advice =
      status === '407' ? 'Give the user name and password of the proxy in HTTPS_PROXY.' : network;
    const what = `the proxy refused the connection to ${host} with status ${status}`;
    return new TransportError('rejected', what, { advice });
  }
  const cause = PROXY_CAUSE.exec(message);
  if (!cause) return undefined;
  const code = /\bE[A-Z_]{3,}\b/.exec(cause[1] ?? '')?.[0];
  const what = `the proxy made no connection to ${host}${code ? ` (${code})` : ''}`;
  return new TransportError('not-connected', what, { advice: 'Check HTTPS_PROXY and that the proxy is up.' });
}

function ofTls(code: string, host: string, network: string): TransportError | undefined {
  if (CERTIFICATE.test(code)) {
    const advice = 'For a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file.';
    return new TransportError('rejected', `the certificate of ${host} is not trusted (${code})`, { advice });
  }
  if (code !== 'EPROTO' && !code.startsWith('ERR_SSL')) return undefined;
  return new TransportError('rejected', `${host} does not speak TLS as expected (${code})`, {
    advice: network,
  });
}

/** A host with several addresses gives one error for all of them. */
function isOfConnecting(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isOfConnecting);
  return (error as NodeJS.ErrnoException).syscall === 'connect';
}
