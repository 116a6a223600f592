import type { JsonObject } from '@backstage/types';
import type { CreatedResource } from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * What a write was answered with.
 *
 * @internal
 */
export interface Written {
  /** What stood there before, without its read-only fields; null: nothing. */
  readonly before: JsonObject | null;
  /** Where Azure tells how the operation goes; absent: nothing to wait for but the resource. */
  readonly pollUrl?: string;
  /** How long to wait before asking there, if Azure said so. */
  readonly retryAfterMilliseconds?: number;
  readonly created?: CreatedResource;
  /** What the answer tells of others' that the write may have changed. */
  readonly incident?: string;
  /** Set when nothing was sent, in words that a person may need. */
  readonly leftAlone?: string;
}
