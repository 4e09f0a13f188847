/** Why there is no whole response. */
export type TransportFailure =
  /** The connection was never made: nothing of the request has arrived. */
  | 'not-connected'
  /** It will be the same each time, such as a certificate that is not trusted. */
  | 'rejected'
  /** The request went out and no whole response came back: reset, cut off or timed out. */
  | 'lost';

/** There is no whole response. The message says why, in words for the author of a workflow. */
export class TransportError extends Error {
  readonly kind: TransportFailure;
  /** The status, where the response broke off after its head. */
  readonly status: number | undefined;
  /** What to do, in sentences. */
  readonly advice: string[];

  constructor(
    kind: TransportFailure,
    message: string,
    rest: { status?: number | undefined; advice?: string } = {},
  ) {
    super(message);
    this.kind = kind;
    this.status = rest.status;
    this.advice = rest.advice ? [rest.advice] : [];
  }
}
