/**
 * Time and chance as an argument: tests bring their own.
 *
 * @public
 */
export interface Timing {
  readonly now: () => Date;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** Resolves after that long, or as soon as the signal aborts. Never rejects. */
  readonly wait: (
    milliseconds: number,
    options: { readonly signal: AbortSignal },
  ) => Promise<void>;
}
