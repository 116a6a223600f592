/** A request with its body, before it is understood. @internal */
export interface HttpCall {
  readonly method: string;
  /** As it was sent, with the query. */
  readonly target: string;
  readonly headers: Readonly<
    Record<string, string | readonly string[] | undefined>
  >;
  readonly body: Buffer;
}
