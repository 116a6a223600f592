import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';

/**
 * One way into the emulator: a method, a path with `{parameters}`, and who answers.
 *
 * @internal
 */
export interface Route {
  readonly method: string;
  /** Fixed segments match in any case, as in ARM. */
  readonly path: string;
  readonly isPublic?: boolean;
  /** Stands for Azure Monitor's own endpoint, which takes tokens of its own. */
  readonly isForMetrics?: boolean;
  /** Answers a list of resources, which a fault can make stale. */
  readonly isList?: boolean;
  readonly handle: (request: ArmRequest) => ArmReply;
}
