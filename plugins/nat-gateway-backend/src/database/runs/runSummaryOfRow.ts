import type {
  ProviderId,
  RunState,
  RunSummary,
} from 'backstage-plugin-nat-gateway-common';
import type { RunRow } from './RunRow';

/**
 * A row as a run without its plan and steps.
 *
 * @internal
 */
export function runSummaryOfRow(row: RunRow): RunSummary {
  return {
    id: row.id,
    name: row.name,
    subject: {
      ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
      provider: row.provider as ProviderId,
      scope: row.scope,
    },
    state: row.state as RunState,
    attempt: row.attempt,
    startedBy: row.started_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    ...(row.pending !== null && {
      pendingAcknowledgement: JSON.parse(row.pending),
    }),
  };
}
