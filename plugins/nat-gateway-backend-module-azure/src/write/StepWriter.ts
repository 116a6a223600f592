import type { JsonObject } from '@backstage/types';
import type { SettledOperation } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { StepKind } from '../plan/StepKind';
import type { FinishRequest } from './FinishRequest';
import type { WriteRequest } from './WriteRequest';
import type { Written } from './Written';

/**
 * How one kind of step is written and what it has come to.
 *
 * @internal
 */
export interface StepWriter<K extends StepKind> {
  /**
   * Reads, decides, and sends at most one write. Called again after a failure that may pass, and
   * then finds out by reading whether the write before took effect.
   */
  write(request: WriteRequest<K>): Promise<Written>;
  /** Tells what the finished write has left. */
  finish(
    request: FinishRequest<K>,
    options: {
      readonly before: JsonObject | null;
      readonly leftAlone?: string;
    },
  ): Promise<SettledOperation>;
}
