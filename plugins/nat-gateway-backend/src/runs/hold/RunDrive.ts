import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  SpecsCapability,
  WritesCapability,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Lease } from '../../database/leases/Lease';
import type { RunRecord } from '../../database/runs/RunRecord';
import type { RunServiceOptions } from './RunServiceOptions';

/**
 * How long a run waits after its replica died.
 *
 * @internal
 */
export const leaseDurationMilliseconds = 30_000;

/**
 * A run whose lease this replica holds, whether or not the module of its cloud is installed.
 *
 * @internal
 */
export interface RunHold {
  readonly options: RunServiceOptions;
  readonly run: Pick<RunRecord, 'id' | 'name' | 'subject' | 'plan'>;
  readonly lease: Lease;
  /** Tells those who follow the run on this replica. */
  readonly notify: () => void;
}

/**
 * What this replica holds while it works on a run.
 *
 * @internal
 */
export interface RunDrive extends RunHold {
  /** How the run's cloud compares the ids of resources. */
  readonly idKey: CloudDescription['idKey'];
  readonly specs: SpecsCapability;
  readonly writes: WritesCapability;
  /** Aborts when this replica must not touch anything any more; the run has not ended then. */
  readonly stop: AbortSignal;
  /** Aborts like {@link RunDrive.stop}, and when the run's time is over. */
  readonly work: AbortSignal;
  readonly interrupt: (reason: unknown) => void;
}
