import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Observation } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { hasRecordedCreation } from '../../database/runs/hasRecordedCreation';
import { insertCreatedResource } from '../../database/runs/insertCreatedResource';
import { selectScopeOfRun } from '../../database/runs/selectScopeOfRun';
import { selectRunSteps } from '../../database/runs/selectRunSteps';

/**
 * Records what has the tag of a run, where that run's steps say that it may have written
 * it, and no guid says what it wrote: another one with its tags is a copy. Gives whether there was
 * any. A tag alone proves nothing.
 *
 * @internal
 */
export async function recordLateCreations(
  knex: Knex,
  options: {
    readonly unrecorded: NonNullable<Observation['unrecorded']>;
    readonly scope: string;
    readonly at: string;
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<boolean> {
  const { scope, at, idKey } = options;
  let found = false;
  for (const { resourceId, resourceGuid, runId } of options.unrecorded) {
    const isOfScope = (await selectScopeOfRun(knex, { runId })) === scope;
    const steps = isOfScope
      ? await selectRunSteps(knex, { runId, phase: 'forward' })
      : [];
    const mayHaveWritten = steps.some(
      ({ step, writeState }) =>
        writeState !== 'none' && idKey(step.resourceId) === idKey(resourceId),
    );
    if (
      mayHaveWritten &&
      !(await hasRecordedCreation(knex, { runId, resourceId, idKey }))
    ) {
      await knex.transaction(trx =>
        insertCreatedResource(trx, {
          resourceId,
          resourceGuid,
          runId,
          scope,
          at,
          idKey,
        }),
      );
      found = true;
    }
  }
  return found;
}
