/**
 * Time as an argument: tests bring their own.
 *
 * @internal
 */
export interface Timing {
  readonly now: () => Date;
  /** Resolves after that long, or as soon as the signal aborts. Never rejects. */
  readonly wait: (
    milliseconds: number,
    options: { readonly signal: AbortSignal },
  ) => Promise<void>;
}
