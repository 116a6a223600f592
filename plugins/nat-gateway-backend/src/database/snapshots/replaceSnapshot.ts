import type {
  CloudDescription,
  ObservedCluster,
  ObservedGateway,
  ObservedSubnet,
  Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  type ProviderScope,
  subjectOfResource,
  subjectOfScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { asItWas } from './asItWas';
import { findScopeRows } from './findScopeRows';
import { listScopes } from './listScopes';
import { rememberGuids } from './rememberGuids';
import { resourceKey } from './resourceKey';
import type { ResourceRow } from './ResourceRow';
import { withAddressesWas } from './withAddressesWas';
import { withWaysWas } from './withWaysWas';
import { withWhatWas } from './withWhatWas';

type Observed = ObservedCluster | ObservedGateway | ObservedSubnet;

/** Rows an INSERT; SQLite takes 32,766 bound values in one statement. */
const CHUNK_ROWS = 200;

function toRow(
  resource: Observed,
  options: {
    readonly cloud: CloudDescription;
    readonly scope: ProviderScope;
    readonly configuredOwners: Snapshot['configuredOwners'];
  },
): ResourceRow {
  const { cloud, scope, configuredOwners } = options;
  const ownerRef = configuredOwners?.[resource.resourceId];
  const subject = subjectOfResource(resource, {
    scope:
      ownerRef === undefined
        ? scope
        : { scope: scope.scope, ...(ownerRef !== null && { ownerRef }) },
  });
  return {
    id: resourceKey(cloud, resource),
    scope: subject.scope,
    provider: subject.provider,
    owner_ref: subject.ownerRef ?? null,
    resource_id: cloud.idKey(resource.resourceId),
    name: resource.name,
    document: JSON.stringify(resource),
  };
}

function toHolderRows(
  holder: 'gateway' | 'cluster',
  options: {
    readonly resources: readonly (ObservedGateway | ObservedCluster)[];
    /** All that are known. */
    readonly subnets: readonly ObservedSubnet[];
    readonly cloud: CloudDescription;
    readonly scope: ProviderScope;
  },
) {
  const { cloud } = options;
  const { scope } = subjectOfScope(options.scope);
  const ofNetwork = (resource: ObservedGateway | ObservedCluster) => {
    const network = 'servesNetwork' in resource && resource.servesNetwork;
    return network
      ? options.subnets.filter(
          ({ virtualNetworkId }) =>
            cloud.idKey(virtualNetworkId) === cloud.idKey(network.resourceId),
        )
      : [];
  };
  return options.resources.flatMap(resource => {
    const subnets = new Set(
      [...resource.subnets, ...ofNetwork(resource)].map(subnet =>
        resourceKey(cloud, subnet),
      ),
    );
    return [...subnets].map(subnet => ({
      subnet_id: subnet,
      scope,
      holder,
      holder_id: resourceKey(cloud, resource),
    }));
  });
}

const kindOf = {
  gateways: 'natGateway',
  clusters: 'cluster',
  subnets: 'subnet',
} as const;

/**
 * Puts what a collection reported in the place of what the one before did. What is not reported any
 * more is gone, unless its kind could not be listed: then it is kept as what it was. Runs in the
 * caller's transaction, so that no one sees half of it.
 *
 * @internal
 */
export async function replaceSnapshot(
  transaction: Knex.Transaction,
  options: {
    readonly cloud: CloudDescription;
    readonly scope: ProviderScope;
    readonly snapshot: Snapshot;
    /** The count of requests when the collection began. */
    readonly answered: number;
    readonly now: Date;
  },
): Promise<void> {
  const { cloud, scope, snapshot, answered, now } = options;
  const { scope: key } = subjectOfScope(scope);
  const { idKey } = cloud;
  const { collectedAt, configuredOwners, notListed = [] } = snapshot;
  const [stored] = await listScopes(transaction, { key });
  const beforeAt = stored?.observedAt;
  const since = await rememberGuids(transaction, {
    key,
    gateways: snapshot.gateways.map(gateway => ({
      id: resourceKey(cloud, gateway),
      gateway,
    })),
    at: collectedAt,
    daysKept: cloud.figuresKeptDays,
  });

  const replaced = async <Resource extends Observed>(
    table: keyof typeof kindOf,
    found: {
      readonly reported: readonly Resource[];
      readonly withWhatWas: (
        resource: Resource,
        before: Resource | undefined,
      ) => Resource;
    },
  ) => {
    const isNeeded = table === 'gateways' || notListed.length > 0;
    const before: Awaited<ReturnType<typeof findScopeRows<Resource>>> = isNeeded
      ? await findScopeRows(transaction, { key, table })
      : new Map();
    const reported = found.reported.map(resource => {
      const id = resourceKey(cloud, resource);
      const document = found.withWhatWas(resource, before.get(id)?.document);
      return {
        document,
        row: toRow(document, { cloud, scope, configuredOwners }),
      };
    });
    const ids = new Set(reported.map(({ row }) => row.id));
    const kept =
      beforeAt !== undefined && notListed.includes(kindOf[table])
        ? [...before.values()].filter(({ row }) => !ids.has(row.id))
        : [];
    const all = [
      ...reported,
      ...kept.map(({ document, row }) => {
        const was = asItWas(document, { beforeAt: beforeAt ?? collectedAt });
        return {
          document: was,
          row: { ...row, document: JSON.stringify(was) },
        };
      }),
    ];
    await transaction(table).where({ scope: key }).delete();
    await transaction.batchInsert(
      table,
      all.map(({ row }) => row),
      CHUNK_ROWS,
    );
    return all.map(({ document }) => document);
  };

  const gateways = await replaced<ObservedGateway>('gateways', {
    reported: snapshot.gateways,
    withWhatWas: (gateway, before) => {
      const known = withWhatWas(gateway, {
        before,
        since: since.get(resourceKey(cloud, gateway)),
        observedAt: collectedAt,
      });
      return before && beforeAt
        ? {
            ...known,
            addresses: withAddressesWas(known.addresses, {
              before: before.addresses,
              beforeAt,
              notListed,
              idKey,
            }),
          }
        : known;
    },
  });
  const withWays = <Resource extends ObservedCluster | ObservedSubnet>(
    resource: Resource,
    before: Resource | undefined,
  ) =>
    before && beforeAt
      ? withWaysWas(resource, { before, beforeAt, notListed, idKey })
      : resource;
  const clusters = await replaced<ObservedCluster>('clusters', {
    reported: snapshot.clusters,
    withWhatWas: withWays,
  });
  const subnets = await replaced<ObservedSubnet>('subnets', {
    reported: snapshot.subnets ?? [],
    withWhatWas: withWays,
  });

  await transaction('histories')
    .where({ scope: key })
    .whereIn(
      'id',
      [...since].flatMap(([id, at]) => (at === collectedAt ? [id] : [])),
    )
    .delete();
  await transaction('subnet_holders').where({ scope: key }).delete();
  await transaction.batchInsert(
    'subnet_holders',
    [
      ...toHolderRows('gateway', {
        resources: gateways,
        subnets,
        cloud,
        scope,
      }),
      ...toHolderRows('cluster', {
        resources: clusters,
        subnets,
        cloud,
        scope,
      }),
    ],
    CHUNK_ROWS,
  );
  await transaction('scopes')
    .where({ scope: key })
    .update({
      observed_at: collectedAt,
      attempted_at: now.toISOString(),
      failure: null,
      gaps: JSON.stringify(snapshot.gaps),
      answered,
    });
}
