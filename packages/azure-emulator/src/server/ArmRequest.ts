import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '../identity/Principal';
import type { StruckFault } from '../faults/StruckFault';
import type { OperationError } from '../operations/OperationError';
import type { Cloud } from '../state/Cloud';

/**
 * A request whose route is known.
 *
 * @internal
 */
export interface ArmRequest {
  readonly cloud: Cloud;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly parameters: Readonly<Record<string, string>>;
  /** The body as text; handlers that need JSON call `readJsonBody`. */
  readonly bodyText: string;
  /** The caller; routes of Entra have none. */
  readonly principal: Principal;
  /** Given when the operation of this request is to end `Failed`. */
  readonly operationFails?: OperationError;
  /** Lets faults strike the operation of this request: called where one starts, and only there. */
  readonly strikeOperation: () => readonly StruckFault[];
}
