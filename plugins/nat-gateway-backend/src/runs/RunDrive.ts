import type { NatGatewayProvider } from 'backstage-plugin-nat-gateway-node';
import type { Lease } from '../database/leases/Lease';
import type { RunRecord } from '../database/runs/RunRecord';
import type { RunServiceOptions } from './RunServiceOptions';

/**
 * What this replica holds while it works on a run.
 *
 * @internal
 */
export interface RunDrive {
  readonly options: RunServiceOptions;
  readonly run: Pick<RunRecord, 'id' | 'name' | 'subject' | 'plan'>;
  readonly provider: NatGatewayProvider;
  readonly lease: Lease;
  /** Aborts when this replica must not touch anything any more; the run has not ended then. */
  readonly stop: AbortSignal;
  /** Aborts like {@link RunDrive.stop}, and when the run's time is over. */
  readonly work: AbortSignal;
  readonly interrupt: (reason: unknown) => void;
  /** Tells those who follow the run on this replica. */
  readonly notify: () => void;
}
