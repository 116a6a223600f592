import {
  declaredGateway,
  type GatewayFacts,
} from 'backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { selectSucceededDocuments } from '../database/runs/selectSucceededDocuments';
import type { StoredGateway } from '../database/snapshots/StoredGateway';

/**
 * What is stored of a gateway that only advice rests on: what was collected beside it, and, of one
 * that a run made, what its newest run declared.
 *
 * @internal
 */
export async function gatewayFactsOf(
  knex: Knex,
  options: { readonly stored: StoredGateway; readonly managed: boolean },
): Promise<GatewayFacts> {
  const { stored, managed } = options;
  const { facts, resourceId, name } = stored.document;
  if (!managed) return facts ?? {};
  const declared = declaredGateway(
    { resourceId },
    await selectSucceededDocuments(knex, {
      scope: stored.subject.scope,
      resourceId,
      name,
    }),
  );
  return { ...facts, ...(declared && { declared }) };
}
