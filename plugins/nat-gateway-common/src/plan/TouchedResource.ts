import type { Subject } from '../model/Subject';

/**
 * A resource that a plan creates, changes or takes something from, with whose it is. A subnet that
 * clusters of several owners share stands there once for each of them.
 *
 * @public
 */
export interface TouchedResource {
  readonly resourceId: string;
  readonly name: string;
  /** `takenFrom`: a gateway that loses a subnet. */
  readonly how: 'created' | 'changed' | 'takenFrom';
  /** What permission is asked for. */
  readonly subject: Subject;
}
