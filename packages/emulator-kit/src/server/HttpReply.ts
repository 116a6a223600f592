/**
 * The HTTP answer to a request.
 *
 * @public
 */
export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Empty when left out. */
  readonly text?: string | Buffer;
  /** A long text in pieces, instead of `text`. Pieces are created while they are sent, so that other requests are answered meanwhile. */
  readonly pieces?: AsyncGenerator<string>;
}
