import {
  type CloudDescription,
  type GatewayChanges,
  gatewayKindOf,
  type Plan,
  type Said,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { findHistories } from '../../database/snapshots/findHistories';
import { findResources } from '../../database/snapshots/findResources';
import { resourceKey } from '../../database/snapshots/resourceKey';
import { peakNotes } from './peakNotes';

async function peaksOf(
  knex: Knex,
  options: {
    readonly changes: GatewayChanges;
    readonly plan: Plan;
    readonly cloud: CloudDescription;
  },
): Promise<readonly Said[]> {
  const { changes, plan, cloud } = options;
  const { resourceId, subnets } = changes;
  const replaced = subnets.flatMap(
    ({ replacedGatewayResourceId }) => replacedGatewayResourceId ?? [],
  );
  const carried =
    subnets.length > 0 ? [...new Set([...replaced, resourceId])] : [];
  const found = await findResources(knex, {
    table: 'gateways',
    ids: carried.map(id => resourceKey(cloud, { resourceId: id })),
  });
  const scope = scopeKey(plan.scope);
  const gateways = found.filter(({ subject }) => subject.scope === scope);
  if (gateways.length === 0) return [];
  const ceilings = gatewayKindOf(gateways[0].document, { cloud })?.ceilings();
  if (!ceilings) return [];
  const histories = await findHistories(knex, gateways);
  return peakNotes(
    gateways.map(({ document }, index) => ({
      gateway: document,
      series: histories[index]?.document.series,
    })),
    {
      ...changes,
      ceilings,
    },
  );
}

/**
 * A plan that also tells what the gateways carried whose flows come together in each of the planned ones,
 * against what that one carries. Its hash stays: what was measured changes every hour.
 *
 * @internal
 */
export async function withPeaks(
  knex: Knex,
  options: { readonly plan: Plan; readonly cloud: CloudDescription },
): Promise<Plan> {
  const { plan, cloud } = options;
  const gateways = await Promise.all(
    plan.changes.gateways.map(async changes => {
      const peaks = await peaksOf(knex, { changes, plan, cloud });
      return { ...changes, notes: [...(changes.notes ?? []), ...peaks] };
    }),
  );
  return { ...plan, changes: { ...plan.changes, gateways } };
}
