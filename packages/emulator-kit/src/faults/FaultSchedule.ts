/**
 * How often a fault occurs, and how it affects the connection.
 *
 * @public
 */
export interface FaultSchedule {
  /** The fault begins at the nth matching request, counted from 1 (the default). */
  readonly nth?: number;
  /** How often it occurs; 1 by default, `Infinity` for always. */
  readonly times?: number;
  /** The probability at each match, 0 to 1; 1 by default. Drawn from `seed`, so a run can be repeated. */
  readonly probability?: number;
  /** The seed of `probability`; 1 by default. */
  readonly seed?: number;
  /** This answer replaces the effect of the request. */
  readonly respond?: {
    readonly status: number;
    readonly code: string;
    readonly message: string;
    /** Sent as `Retry-After`. */
    readonly retryAfterSeconds?: number;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** The connection breaks before the request has an effect. */
  readonly resetBefore?: boolean;
  /** The request has its effect, and then the connection breaks. */
  readonly resetAfter?: boolean;
  /** The request has its effect; then half of the body is sent and the connection breaks. */
  readonly truncateBody?: boolean;
  /** Real time, not the emulator's clock. */
  readonly delayMilliseconds?: number;
  /** What `delayMilliseconds` delays: the `work` and with it the answer (the default), or only the `answer`. */
  readonly delays?: 'work' | 'answer';
}
