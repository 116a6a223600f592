import type { OperationError } from '../operations/OperationError';
import type { RefusalKind } from './RefusalKind';

/**
 * Something that goes wrong on demand.
 *
 * @public
 */
export interface Fault {
  /** Any method when left out. */
  readonly method?: string;
  /** A text that path and query contain, in any case, or a pattern; any path when left out. */
  readonly path?: string | RegExp;
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
  /** Refused as Azure does it, in its words where they are known. The request must have a valid token; only a request that Azure refuses in this way matches: `quota` a PUT, `policy` and `readOnlySubscription` a PUT or PATCH, `lock` a DELETE too. */
  readonly refuse?: RefusalKind;
  /** The connection breaks before anything is done. */
  readonly resetBefore?: boolean;
  /** Everything is done, and then the connection breaks. */
  readonly resetAfter?: boolean;
  /** Everything is done; then half of the body is sent and the connection breaks. */
  readonly truncateBody?: boolean;
  /** The request is accepted; its operation ends `Failed` with this. Only a request that starts an operation matches. */
  readonly operationFails?: OperationError;
  /** The request is accepted; its operation stays `InProgress` and keeps its resource busy until a reset. Only a request that starts an operation matches. */
  readonly operationNeverEnds?: boolean;
  /** Lists are answered as everything stood when the fault was added. */
  readonly staleList?: boolean;
  /** Real time, not the emulator's clock. */
  readonly delayMilliseconds?: number;
}
