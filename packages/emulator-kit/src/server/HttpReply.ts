/**
 * What is answered to a request, as it goes over the wire.
 *
 * @public
 */
export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Empty when left out. */
  readonly text?: string | Buffer;
  /** Instead of a text: one that is long, in pieces, which are made while they are sent and others are answered. */
  readonly pieces?: AsyncGenerator<string>;
}
