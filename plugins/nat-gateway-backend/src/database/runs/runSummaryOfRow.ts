import {
  answersOf,
  type ProviderId,
  type RunState,
  type RunSummary,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunRow } from './RunRow';

/**
 * A row as a run without its plan and steps.
 *
 * @internal
 */
export function runSummaryOfRow(row: RunRow): RunSummary {
  const stored: Omit<RunSummary, 'answers'> = {
    id: row.id,
    name: row.name,
    subject: {
      ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
      provider: row.provider as ProviderId,
      scope: row.scope,
    },
    state: row.state as RunState,
    phase: row.phase as RunSummary['phase'],
    attempt: row.attempt,
    startedBy: row.started_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    ...(row.pending !== null && {
      pendingAcknowledgement: JSON.parse(row.pending),
    }),
    ...(row.error !== null && { error: JSON.parse(row.error) }),
    ...(row.cancel_requested_by !== null && {
      cancelRequestedBy: row.cancel_requested_by,
    }),
  };
  return { ...stored, answers: answersOf(stored) };
}
