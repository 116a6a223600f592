import type {
  SpecsCapability,
  WritesCapability,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunHold } from './RunHold';

/**
 * What this replica holds while it works on a run.
 *
 * @internal
 */
export interface RunDrive extends RunHold {
  readonly specs: SpecsCapability;
  readonly writes: WritesCapability;
  /** Aborts when this replica must not touch anything any more; the run has not ended then. */
  readonly stop: AbortSignal;
  /** Aborts like {@link RunDrive.stop}, and when the run's time is over. */
  readonly work: AbortSignal;
  readonly interrupt: (reason: unknown) => void;
}
