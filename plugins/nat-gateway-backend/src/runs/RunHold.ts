import type { Lease } from '../database/leases/Lease';
import type { RunRecord } from '../database/runs/RunRecord';
import type { RunServiceOptions } from './RunServiceOptions';

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
