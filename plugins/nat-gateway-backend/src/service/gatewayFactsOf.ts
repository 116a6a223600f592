import {
  type CloudDescription,
  type GatewayFacts,
  type Origin,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { selectSucceededDocuments } from '../database/runs/selectSucceededDocuments';
import type { StoredGateway } from '../database/snapshots/StoredGateway';
import type { StoredHistory } from '../database/snapshots/StoredHistory';

/**
 * What is stored of a gateway that only advice rests on: what was collected beside it, the peaks of
 * the days before, and, of one that a run made, what its newest run declared.
 *
 * @internal
 */
export async function gatewayFactsOf(
  knex: Knex,
  options: {
    readonly stored: StoredGateway;
    readonly cloud: Pick<CloudDescription, 'declaredGateway' | 'idKey'>;
    readonly origin: Origin;
    /** Not too old to judge by. */
    readonly history?: StoredHistory;
  },
): Promise<GatewayFacts> {
  const { cloud, stored, origin, history } = options;
  const { resourceId, name } = stored.document;
  const series = history?.document.series;
  const facts = { ...stored.document.facts, ...(series && { series }) };
  if (origin === 'foreign') return facts;
  const declared = cloud.declaredGateway(
    { resourceId },
    await selectSucceededDocuments(knex, {
      scope: stored.subject.scope,
      resourceId,
      name,
      idKey: cloud.idKey,
    }),
  );
  return { ...facts, ...(declared && { declared }) };
}
