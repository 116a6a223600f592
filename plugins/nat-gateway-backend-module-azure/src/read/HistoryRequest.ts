import type { CollectionGap } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureSession } from './AzureSession';
import type { historyQueries } from './historyQueries';

/**
 * A look back at resources of one region.
 *
 * @internal
 */
export interface HistoryRequest {
  readonly region: string;
  readonly session: AzureSession;
  readonly queries: ReturnType<typeof historyQueries>;
  /** Told of what could not be read. */
  readonly onGap: (gap: CollectionGap) => void;
  readonly signal: AbortSignal;
}
