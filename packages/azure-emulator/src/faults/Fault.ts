import type { FaultSchedule } from 'emulator-kit';
import type { OperationError } from '../operations/OperationError';
import type { RefusalKind } from './RefusalKind';

/**
 * Something that goes wrong on demand.
 *
 * @public
 */
export interface Fault extends FaultSchedule {
  /** Any method when left out. */
  readonly method?: string;
  /** A text that path and query contain, in any case, or a pattern; any path when left out. */
  readonly path?: string | RegExp;
  /** Refused as Azure does it, in its words where they are known. The request must have a valid token; only a request that Azure refuses in this way matches: `quota` a PUT, `policy` and `readOnlySubscription` a PUT or PATCH, `lock` a DELETE too. */
  readonly refuse?: RefusalKind;
  /** The request is accepted; its operation ends `Failed` with this. Only a request that starts an operation matches. */
  readonly operationFails?: OperationError;
  /** The request is accepted; its operation ends `Canceled`, because another one superseded it. Only a request that starts an operation matches. */
  readonly operationSuperseded?: boolean;
  /** The request is accepted; its operation stays `InProgress` and keeps its resource busy until a reset. Only a request that starts an operation matches. */
  readonly operationNeverEnds?: boolean;
  /** Lists are answered as everything stood when the fault was added. */
  readonly staleList?: boolean;
  /** The request is carried out without a look at its `If-Match` and `If-None-Match`. */
  readonly ignoresPreconditions?: boolean;
}
