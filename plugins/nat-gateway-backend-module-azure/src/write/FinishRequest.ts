import type { JsonObject } from '@backstage/types';
import type { StepKind } from '../plan/StepKind';
import type { WriteRequest } from './WriteRequest';

/**
 * One step whose write has ended.
 *
 * @internal
 */
export interface FinishRequest<K extends StepKind = StepKind>
  extends Omit<
    WriteRequest<K>,
    'session' | 'send' | 'awaitLateWrite' | 'now' | 'signal'
  > {
  /** The resource as it is now; undefined when it does not exist. */
  readonly read: () => Promise<JsonObject | undefined>;
}
