/**
 * How often a fault happens, and what happens to the connection.
 *
 * @public
 */
export interface FaultSchedule {
  /** The fault begins at the nth matching request, counted from 1 (the default). */
  readonly nth?: number;
  /** How often it happens; 1 by default, `Infinity` for always. */
  readonly times?: number;
  /** How likely it is at each match, 0 to 1; certain by default. Drawn from `seed`, so a run repeats. */
  readonly probability?: number;
  /** Of `probability`; 1 by default. */
  readonly seed?: number;
  /** Answered instead of doing anything. */
  readonly respond?: {
    readonly status: number;
    readonly code: string;
    readonly message: string;
    /** Sent as `Retry-After`. */
    readonly retryAfterSeconds?: number;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** The connection breaks before anything is done. */
  readonly resetBefore?: boolean;
  /** Everything is done, and then the connection breaks. */
  readonly resetAfter?: boolean;
  /** Everything is done; then half of the body is sent and the connection breaks. */
  readonly truncateBody?: boolean;
  /** Real time, not the emulator's clock. */
  readonly delayMilliseconds?: number;
  /** What `delayMilliseconds` delays: the `work`, and the answer with it (the default), or the `answer` to what is done at once. */
  readonly delays?: 'work' | 'answer';
}
