import {
  judgeCluster,
  judgeGateway,
  judgePlace,
  type Judgement,
  type NatGateway,
  priceTableIn,
  type RegionalPrices,
  waysOfKind,
  worstFirst,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { clusterFactsOf } from './clusterFactsOf';
import { gatewayFactsOf } from './gatewayFactsOf';
import type { GatewayService } from './GatewayService';
import type { LocatedEgress } from './LocatedEgress';
import { recentHistory } from './recentHistory';

interface Context {
  readonly database: Knex;
  readonly gateways: Pick<GatewayService, 'compose'>;
  readonly now: Date;
  readonly observedAt?: string;
  readonly prices?: RegionalPrices;
}

/** All gateways on the cluster's subnets; undefined where some may not be seen or were not read. */
async function gatewaysOn(
  { cluster, bypassed }: LocatedEgress,
  options: Context & { readonly composed: readonly NatGateway[] },
): Promise<readonly NatGateway[] | undefined> {
  const { gateways, composed } = options;
  const ways = cluster?.document.ways ?? [];
  const carrying = waysOfKind(ways, 'natGateway');
  const isRouted = waysOfKind(ways, 'userDefinedRoute').length > 0;
  const isUnknown =
    cluster?.document.facts?.gatewaysNotListed ||
    composed.length < carrying.length ||
    (isRouted && !bypassed);
  if (isUnknown) return undefined;
  const others = (bypassed ?? []).filter(
    ({ id }) => !composed.some(gateway => gateway.id === id),
  );
  const all = [...composed, ...(await gateways.compose(others))];
  return all.some(({ lastReadAt }) => lastReadAt) ? undefined : all;
}

/**
 * What the rules say of what was located, from stored rows alone.
 *
 * @internal
 */
export async function judgeEgress(
  located: LocatedEgress,
  options: Context & { readonly composed: readonly NatGateway[] },
): Promise<Judgement> {
  const { database, composed, now, observedAt, prices } = options;
  const { cluster, cloud, place } = located;
  const judgements = await Promise.all(
    composed.map(async gateway => {
      const stored = located.gateways.find(({ id }) => id === gateway.id);
      const { origin, scope, region } = gateway;
      return judgeGateway(gateway, {
        now,
        cloud,
        observedAt,
        isForCluster: Boolean(cluster),
        facts:
          stored &&
          (await gatewayFactsOf(database, {
            cloud,
            stored,
            origin,
            history: recentHistory(stored.history, { now }),
          })),
        prices: priceTableIn(
          { provider: scope.provider, region },
          { prices, listPrices: cloud.listPrices },
        ),
      });
    }),
  );
  if (cluster) {
    const gateways = await gatewaysOn(located, options);
    const history = recentHistory(cluster.history, { now });
    const known = clusterFactsOf(cluster, { observedAt, history });
    judgements.push(
      judgeCluster(cluster.document, {
        cloud,
        observedAt: known.observedAt,
        facts: { ...known.facts, ...(gateways && { gateways }) },
      }),
    );
  }
  if (place) judgements.push(judgePlace(place.document, { cloud, observedAt }));
  return {
    findings: worstFirst(
      judgements.flatMap(({ findings }) => findings),
      cloud,
    ),
    notKnown: judgements.flatMap(({ notKnown }) => notKnown),
  };
}
