import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CreatedResource } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { insertCreatedResource } from '../../database/runs/insertCreatedResource';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { updateRunStep } from '../../database/runs/updateRunStep';

/**
 * Records that a step created a resource, or found what its run had created; nothing when it did
 * not.
 *
 * @internal
 */
export async function recordCreated(
  trx: Knex.Transaction,
  options: {
    readonly record: Pick<RunStepRecord, 'runId' | 'phase' | 'key'>;
    readonly created?: CreatedResource;
    readonly scope: string;
    readonly at: string;
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<void> {
  const { record, created, scope, at, idKey } = options;
  if (!created) {
    return;
  }
  const { runId, phase, key } = record;
  const createdResourceId = idKey(created.resourceId);
  const change = { createdResourceId };
  await updateRunStep(trx, { runId, phase, key, change });
  await insertCreatedResource(trx, { ...created, runId, scope, at, idKey });
}
