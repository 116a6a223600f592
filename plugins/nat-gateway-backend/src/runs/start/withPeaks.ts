import {
  cloudOf,
  type Plan,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { findHistories } from '../../database/snapshots/findHistories';
import { findResources } from '../../database/snapshots/findResources';
import { resourceKey } from '../../database/snapshots/resourceKey';
import { peakNotes } from './peakNotes';

/**
 * A plan that also tells what the gateways carried whose flows come together in the planned one,
 * against what that one carries. Its hash stays: what was measured changes every hour.
 *
 * @internal
 */
export async function withPeaks(knex: Knex, plan: Plan): Promise<Plan> {
  const { changes, provider } = plan;
  const { subnets, gatewayResourceId } = changes;
  const carried = subnets.flatMap(({ replacedGatewayResourceId: replaced }) =>
    [replaced, gatewayResourceId].filter(id => id !== undefined),
  );
  const found = await findResources(knex, {
    table: 'gateways',
    ids: [
      ...new Set(
        carried.map(resourceId => resourceKey(provider, { resourceId })),
      ),
    ],
  });
  const scope = scopeKey(plan.scope);
  const gateways = found.filter(({ subject }) => subject.scope === scope);
  if (gateways.length === 0) return plan;
  const histories = await findHistories(knex, gateways);
  const notes = peakNotes(
    gateways.map(({ document }, index) => ({
      gateway: document,
      series: histories[index]?.document.series,
    })),
    {
      ...changes,
      ceilings: cloudOf(provider).ceilingsOf(gateways[0].document),
    },
  );
  return {
    ...plan,
    changes: { ...changes, notes: [...(changes.notes ?? []), ...notes] },
  };
}
