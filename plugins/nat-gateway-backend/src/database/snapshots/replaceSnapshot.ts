import type {
  ObservedCluster,
  ObservedGateway,
  ObservedSubnet,
  Snapshot,
} from 'backstage-plugin-nat-gateway-common';
import {
  type ProviderScope,
  subjectOfResource,
  subjectOfScope,
} from 'backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { findScopeGateways } from './findScopeGateways';
import { resourceKey } from './resourceKey';
import type { ResourceRow } from './ResourceRow';
import { withWhatWas } from './withWhatWas';

/** Rows an INSERT; SQLite takes 32,766 bound values in one statement. */
const CHUNK_ROWS = 200;

function toRow(
  resource: ObservedGateway | ObservedCluster | ObservedSubnet,
  options: {
    readonly scope: ProviderScope;
    readonly configuredOwners: Snapshot['configuredOwners'];
  },
): ResourceRow {
  const { scope, configuredOwners } = options;
  const ownerRef = configuredOwners?.[resource.resourceId];
  const subject = subjectOfResource(resource, {
    scope:
      ownerRef === undefined
        ? scope
        : { scope: scope.scope, ...(ownerRef !== null && { ownerRef }) },
  });
  return {
    id: resourceKey(subject.provider, resource),
    scope: subject.scope,
    provider: subject.provider,
    owner_ref: subject.ownerRef ?? null,
    resource_id: resource.resourceId.toLowerCase(),
    name: resource.name,
    document: JSON.stringify(resource),
  };
}

function toHolderRows(
  holder: 'gateway' | 'cluster',
  options: {
    readonly resources: readonly (ObservedGateway | ObservedCluster)[];
    readonly scope: ProviderScope;
  },
) {
  const { provider, scope } = subjectOfScope(options.scope);
  return options.resources.flatMap(resource => {
    const subnets = new Set(
      resource.subnets.map(subnet => resourceKey(provider, subnet)),
    );
    return [...subnets].map(subnet => ({
      subnet_id: subnet,
      scope,
      holder,
      holder_id: resourceKey(provider, resource),
    }));
  });
}

/**
 * Puts what a collection reported in the place of what the one before did; what is not reported
 * any more is gone. Runs in the caller's transaction, so that nobody sees half of it.
 *
 * @internal
 */
export async function replaceSnapshot(
  transaction: Knex.Transaction,
  options: {
    readonly scope: ProviderScope;
    readonly snapshot: Snapshot;
    /** The count of requests when the collection began. */
    readonly answered: number;
    readonly now: Date;
  },
): Promise<void> {
  const { scope, snapshot, answered, now } = options;
  const key = subjectOfScope(scope).scope;
  const { clusters, configuredOwners, subnets = [] } = snapshot;
  const before = await findScopeGateways(transaction, { key });
  const gateways = snapshot.gateways.map(gateway =>
    withWhatWas(gateway, {
      before: before.gateways.get(resourceKey(scope.scope.provider, gateway)),
      beforeAt: before.observedAt,
    }),
  );
  const anew = gateways.filter(
    ({ facts }) =>
      facts?.madeAnewAt !== undefined && facts.madeAnewAt === before.observedAt,
  );
  await transaction('histories')
    .where({ scope: key })
    .whereIn(
      'id',
      anew.map(gateway => resourceKey(scope.scope.provider, gateway)),
    )
    .delete();

  for (const table of ['subnet_holders', 'gateways', 'clusters', 'subnets']) {
    await transaction(table).where({ scope: key }).delete();
  }
  await transaction.batchInsert(
    'gateways',
    gateways.map(gateway => toRow(gateway, { scope, configuredOwners })),
    CHUNK_ROWS,
  );
  await transaction.batchInsert(
    'clusters',
    clusters.map(cluster => toRow(cluster, { scope, configuredOwners })),
    CHUNK_ROWS,
  );
  await transaction.batchInsert(
    'subnets',
    subnets.map(subnet => toRow(subnet, { scope, configuredOwners })),
    CHUNK_ROWS,
  );
  await transaction.batchInsert(
    'subnet_holders',
    [
      ...toHolderRows('gateway', { resources: gateways, scope }),
      ...toHolderRows('cluster', { resources: clusters, scope }),
    ],
    CHUNK_ROWS,
  );
  await transaction('scopes')
    .where({ scope: key })
    .update({
      observed_at: snapshot.collectedAt,
      attempted_at: now.toISOString(),
      failure: null,
      gaps: JSON.stringify(snapshot.gaps),
      answered,
    });
}
