import {
  type Judgement,
  judgeCluster,
  judgeGateway,
  judgePlace,
  type NatGateway,
  priceTableIn,
  type RegionalPrices,
  waysOfKind,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  mapInTurns,
  type NatGatewayProvider,
  type ProviderScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import type { Assess, Assessments } from '../database/assessments/Assessments';
import { selectOriginGuids } from '../database/adoptions/selectOriginGuids';
import { findHistories } from '../database/snapshots/findHistories';
import type { StoredCluster } from '../database/snapshots/StoredCluster';
import { clusterFactsOf } from './clusterFactsOf';
import { composeGateway } from './composeGateway';
import { gatewayFactsOf } from './gatewayFactsOf';
import { gatewayKeysOf } from './gatewayKeysOf';
import { recentHistory } from './recentHistory';
import { withMeasuredPorts } from './withMeasuredPorts';
import { worstStatusFirst } from '../database/assessments/worstStatusFirst';

const NONE: ReadonlyMap<string, string> = new Map();

function usedPercentOf({ usage }: NatGateway): number | null {
  const ratios = usage?.utilisations.map(({ used, of }) => used / of) ?? [];
  // Rounded down, as a share is said: a ceiling is never reached before it is.
  return ratios.length > 0 ? Math.floor(100 * Math.max(...ratios)) : null;
}

/** The gateways on the subnets of a cluster, by the ids of subnets and networks as its cloud compares them. */
function holdersOf(
  gateways: readonly NatGateway[],
  idKey: (id: string) => string,
): (cluster: StoredCluster['document']) => readonly NatGateway[] {
  const bySubnet = new Map<string, NatGateway[]>();
  for (const gateway of gateways) {
    const served = [...gateway.subnets, gateway.servesNetwork ?? []].flat();
    for (const { resourceId } of served) {
      const key = idKey(resourceId);
      bySubnet.set(key, [...(bySubnet.get(key) ?? []), gateway]);
    }
  }
  return ({ subnets, virtualNetworkId }) => {
    const ids = [
      ...subnets.map(({ resourceId }) => resourceId),
      virtualNetworkId ?? [],
    ].flat();
    return [...new Set(ids.flatMap(id => bySubnet.get(idKey(id)) ?? []))];
  };
}

/**
 * Judges all gateways, clusters and places of a scope, from what was collected and stored of them. What is not of
 * the scope is not known here: a cluster whose gateway is elsewhere has the status `unknown`.
 *
 * @internal
 */
export function assess(
  database: Knex,
  options: {
    readonly scope: ProviderScope;
    readonly provider: Pick<NatGatewayProvider, 'description'>;
    readonly prices?: RegionalPrices;
    readonly now: Date;
  },
): Assess {
  const { prices, now } = options;
  const { scope } = options.scope;
  const cloud = options.provider.description;
  return async ({ gateways, clusters, places, collectedAt }) => {
    const [found, { created: createdGuids, adopted: adoptedGuids }] =
      await Promise.all([
        findHistories(database, [...gateways, ...clusters]),
        selectOriginGuids(database, {
          resourceIds: gateways.map(({ document }) => document.resourceId),
          idKey: cloud.idKey,
        }),
      ]);
    const histories = new Map(
      [...gateways, ...clusters].map(({ id }, at) => [
        id,
        recentHistory(found[at], { now }),
      ]),
    );
    const composed = await mapInTurns(gateways, stored =>
      composeGateway(stored, {
        cloud,
        scope: { scope },
        createdGuids,
        adoptedGuids,
        stale: false,
        knownSince: NONE,
        history: histories.get(stored.id),
      }),
    );
    const facts = await Promise.all(
      gateways.map((stored, at) =>
        gatewayFactsOf(database, {
          cloud,
          stored,
          origin: composed[at].origin,
          history: histories.get(stored.id),
        }),
      ),
    );
    const byId = new Map(composed.map(gateway => [gateway.id, gateway]));
    const holders = holdersOf(composed, cloud.idKey);
    const judgedGateways = await mapInTurns(
      composed.entries(),
      ([at, gateway]) =>
        rowsOf(
          { scope: gateways[at].subject.scope, id: gateway.id },
          {
            region: gateway.region,
            kind: gateway.kind,
            status: gateway.status,
            used_percent: usedPercentOf(gateway),
          },
          judgeGateway(gateway, {
            now,
            cloud,
            observedAt: collectedAt,
            facts: facts[at],
            prices: priceTableIn(
              { provider: scope.provider, region: gateway.region },
              { prices, listPrices: cloud.listPrices },
            ),
          }),
        ),
    );
    const judgedClusters = await mapInTurns(clusters, stored => {
      const history = histories.get(stored.id);
      const { document } = withMeasuredPorts(stored, { history });
      const known = clusterFactsOf(stored, {
        observedAt: collectedAt,
        history,
      });
      const carrying = gatewayKeysOf(document.ways, { cloud }).map(id =>
        byId.get(id),
      );
      const on = holders(document);
      const isKnown =
        !carrying.includes(undefined) &&
        !document.facts?.gatewaysNotListed &&
        !on.some(({ lastReadAt }) => lastReadAt);
      return rowsOf(
        { scope: stored.subject.scope, id: stored.id },
        carriedBy(carrying, document),
        judgeCluster(document, {
          cloud,
          observedAt: known.observedAt,
          facts: { ...known.facts, ...(isKnown && { gateways: on }) },
        }),
      );
    });
    const judgedPlaces = await mapInTurns(places, ({ id, subject, document }) =>
      rowsOf(
        { scope: subject.scope, id },
        carriedBy(
          gatewayKeysOf(document.ways, { cloud }).map(key => byId.get(key)),
          document,
        ),
        judgePlace(document, { cloud, observedAt: collectedAt }),
      ),
    );
    const judged = [...judgedGateways, ...judgedClusters, ...judgedPlaces];
    return {
      assessments: judged.map(({ assessment }) => assessment),
      findings: judged.flatMap(({ findings }) => findings),
    };
  };
}

/** What is carried by gateways is as its worst and its fullest one; undefined are those of other scopes. */
function carriedBy(
  gateways: readonly (NatGateway | undefined)[],
  { region, ways }: Pick<StoredCluster['document'], 'region' | 'ways'>,
) {
  const isCarried = waysOfKind(ways, 'natGateway').length > 0;
  const statuses = gateways.map(gateway => gateway?.status ?? 'unknown');
  return {
    region,
    kind: null,
    status: isCarried
      ? worstStatusFirst.find(each => statuses.includes(each))!
      : 'unknown',
    used_percent: gateways.reduce<number | null>((most, gateway) => {
      const used = gateway ? usedPercentOf(gateway) : null;
      return used === null ? most : Math.max(most ?? 0, used);
    }, null),
  };
}

function rowsOf(
  key: { readonly scope: string; readonly id: string },
  assessed: Omit<Assessments['assessments'][number], 'id' | 'scope'>,
  { findings }: Judgement,
) {
  return {
    assessment: { ...key, ...assessed },
    // A rule may find the same of several gateways of a cluster.
    findings: [
      ...new Map(findings.map(({ id, severity }) => [id, severity])),
    ].map(([finding, severity]) => ({ ...key, finding, severity })),
  };
}
