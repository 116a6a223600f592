import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type Cluster,
  type NatGatewayFilter,
  type ProviderId,
  natGatewayReadPermission,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import type { ResourceSort } from '../database/assessments/ResourceSort';
import { findResources } from '../database/snapshots/findResources';
import { listResources } from '../database/snapshots/listResources';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { Access } from '../permissions/Access';
import { gatewayKeysOf } from './gatewayKeysOf';

/**
 * Clusters as they were last collected, for a caller: they and the gateways beside them are those that
 * the caller may see.
 *
 * @internal
 */
export class AuthorizedClusterService {
  constructor(
    private readonly options: {
      readonly database: Knex;
      readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
      readonly access: Access;
      readonly timing: Timing;
      readonly staleAfterMinutes: number;
    },
  ) {}

  /** One page. */
  async list(options: {
    readonly credentials: BackstageCredentials;
    readonly cursor?: string;
    readonly limit: number;
    readonly filter?: NatGatewayFilter;
    /** Ids of gateways: only clusters that go out through one of them. */
    readonly throughGateways?: readonly string[];
    readonly sort?: ResourceSort;
  }): Promise<{
    readonly items: readonly Cluster[];
    readonly nextCursor?: string;
  }> {
    const { access, database, providers, staleAfterMinutes, timing } =
      this.options;
    const { credentials, throughGateways, ...page } = options;
    const condition = await access.conditionFor(natGatewayReadPermission, {
      credentials,
    });
    const { items, nextCursor } = await listResources(database, {
      ...page,
      table: 'clusters',
      condition,
      besideGateways: throughGateways,
      staleBefore: new Date(
        timing.now().getTime() - staleAfterMinutes * 60_000,
      ).toISOString(),
    });
    const found = items.flatMap(({ id, subject, document, scope }) => {
      const cloud = providers.get(subject.provider)?.description;
      if (!cloud) return [];
      // While what decides cannot be read, it is not known that the cluster left a gateway.
      const { ways } = document.waysWas ?? document;
      const gatewayIds = [...new Set(gatewayKeysOf(ways, { cloud }))];
      return [{ id, scope: scope.scope, subject, document, gatewayIds }];
    });
    const gateways = await findResources(database, {
      table: 'gateways',
      ids: [...new Set(found.flatMap(({ gatewayIds }) => gatewayIds))],
    });
    const visible = new Set(
      gateways
        .filter(({ subject }) => matchesSubject(subject, condition))
        .map(({ id }) => id),
    );
    const answered = found.map(
      ({ id, scope, subject, document, gatewayIds }) => ({
        id,
        scope,
        ownerRef: subject.ownerRef,
        resourceId: document.resourceId,
        name: document.name,
        container: document.container,
        region: document.region,
        consoleUrl: document.consoleUrl,
        lastReadAt: document.lastReadAt,
        gatewayIds: gatewayIds.filter(each => visible.has(each)),
      }),
    );
    return {
      // One that is on a gateway's subnets may go out another way.
      items: throughGateways
        ? answered.filter(({ gatewayIds }) =>
            gatewayIds.some(each => throughGateways.includes(each)),
          )
        : answered,
      nextCursor,
    };
  }
}
