import { scopeKey } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  AcceptedSpec,
  Observation,
  SpecsCapability,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { selectAdoptedGuids } from '../../database/adoptions/selectAdoptedGuids';
import { selectCreatedGuids } from '../../database/runs/selectCreatedGuids';
import { selectFormerDocument } from '../../database/runs/selectFormerDocument';
import { idKeyOf } from '../../providers/idKeyOf';
import { recordLateCreations } from './recordLateCreations';
import type { RunServiceOptions } from '../hold/RunServiceOptions';

/**
 * Reads the live state for a Spec. What a run created without the record of it, because the answer
 * came late or never, is recorded first, so that it counts as ours.
 *
 * @internal
 */
export async function observeOurs(
  spec: AcceptedSpec,
  options: Pick<RunServiceOptions, 'database' | 'providers' | 'timing'> & {
    readonly specs: SpecsCapability;
    readonly runId?: string;
    readonly signal: AbortSignal;
  },
): Promise<Observation> {
  const { database, timing, specs, runId, signal } = options;
  const scope = scopeKey(spec.scope.scope);
  const idKey = idKeyOf(spec.provider, options);
  const former = await selectFormerDocument(database, {
    scope,
    name: spec.name,
  });
  const observe = async () =>
    specs.observe(spec, {
      ...(former && { former }),
      adoptedGuids: resourceIds =>
        selectAdoptedGuids(database, { resourceIds, idKey }),
      createdGuids: resourceIds =>
        selectCreatedGuids(database, { resourceIds, idKey }),
      ...(runId !== undefined && { runId }),
      signal,
    });
  const observation = await observe();
  const found = await recordLateCreations(database, {
    unrecorded: observation.unrecorded ?? [],
    scope,
    at: timing.now().toISOString(),
    idKey,
  });
  return found ? observe() : observation;
}
