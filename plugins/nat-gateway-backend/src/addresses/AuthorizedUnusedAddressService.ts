import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  addressCost,
  type NatGatewayFilter,
  natGatewayReadPermission,
  type ObservedUnusedAddress,
  priceTableIn,
  type ProviderId,
  type RegionalPrices,
  type UnusedAddress,
  type UnusedAddressPage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { groupBy, sumBy } from 'lodash';
import { addressKey } from '../database/addresses/addressKey';
import { findResources } from '../database/snapshots/findResources';
import { readDocument } from '../database/snapshots/readDocument';
import { resourceKey } from '../database/snapshots/resourceKey';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import { whereSubject } from '../database/subjects/whereSubject';
import { findLastUse } from '../database/unused/findLastUse';
import { listUnusedAddresses } from '../database/unused/listUnusedAddresses';
import type { Access } from '../permissions/Access';

const nameOf = (resourceId: string) => resourceId.split('/').at(-1)!;

/**
 * The addresses that nothing refers to, as far as a caller may see them, with the proof and what they cost.
 *
 * @internal
 */
export class AuthorizedUnusedAddressService {
  constructor(
    private readonly options: {
      readonly database: Knex;
      readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
      readonly access: Access;
      readonly prices?: RegionalPrices;
    },
  ) {}

  async list(options: {
    readonly credentials: BackstageCredentials;
    readonly filter: Pick<
      NatGatewayFilter,
      'owner' | 'region' | 'scope' | 'text'
    >;
    readonly cursor?: string;
    readonly limit: number;
  }): Promise<UnusedAddressPage> {
    const { access, database } = this.options;
    const { credentials, ...asked } = options;
    const condition = await access.conditionFor(natGatewayReadPermission, {
      credentials,
    });
    const { rows, nextCursor, sums } = await listUnusedAddresses(database, {
      ...asked,
      condition,
    });
    const found = rows.flatMap(row => {
      const cloud = this.cloudOf(row);
      const document = readDocument<ObservedUnusedAddress>(row);
      return cloud
        ? [{ row, document, cloud, key: addressKey(cloud, document) ?? '' }]
        : [];
    });
    const lastUse = await findLastUse(database, {
      condition,
      ids: found.map(({ key }) => key),
    });
    const lastUsed = await this.usersOf(
      found.flatMap(({ cloud, key }) => {
        const period = lastUse.get(key);
        return period ? [{ key, cloud, document: period.document }] : [];
      }),
      { condition },
    );
    const unknown: readonly { readonly scope: string }[] = await whereSubject(
      database('scopes'),
      condition,
    )
      .whereNull('unused_read_at')
      .select('scope')
      .orderBy('scope');
    const costs = sums.flatMap(sum => this.costOf(sum) ?? []);
    return {
      items: found.map(({ row, document, key }): UnusedAddress => {
        const { tags: _, ...shown } = document;
        const cost = this.costOf({ ...row, ...shown });
        const until = lastUse.get(key)?.until;
        return {
          ...shown,
          id: row.id,
          scope: {
            provider: row.provider,
            account: row.account,
            id: row.scope_id,
          },
          ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
          readAt: row.unused_read_at,
          unusedSince: until ?? row.since,
          ...(until && { lastUsed: lastUsed.get(key) }),
          ...(cost && { cost }),
        };
      }),
      nextCursor,
      total: {
        count: sumBy(sums, ({ count }) => count),
        addressCount: sumBy(sums, ({ addressCount }) => addressCount),
        costs: Object.entries(groupBy(costs, ({ currency }) => currency)).map(
          ([currency, each]) => ({
            currency,
            perMonth: Math.round(100 * sumBy(each, 'perMonth')) / 100,
          }),
        ),
      },
      unknownScopes: unknown.map(({ scope }) => scope),
    };
  }

  private cloudOf({ provider }: { readonly provider: ProviderId }) {
    return this.options.providers.get(provider)?.description;
  }

  private costOf(
    addresses: Parameters<typeof addressCost>[0] & {
      readonly provider: ProviderId;
      readonly region: string;
    },
  ) {
    const cloud = this.cloudOf(addresses);
    return (
      cloud &&
      addressCost(addresses, {
        table: priceTableIn(addresses, {
          prices: this.options.prices,
          listPrices: cloud.listPrices,
        }),
      })
    );
  }

  /** Names of what used addresses, by the key of the address. What is gone since is named by its id. */
  private async usersOf(
    periods: readonly {
      readonly key: string;
      readonly cloud: NatGatewayProvider['description'];
      readonly document: string;
    }[],
    { condition }: { readonly condition: SubjectCondition },
  ): Promise<ReadonlyMap<string, NonNullable<UnusedAddress['lastUsed']>>> {
    const used = periods.map(({ key, cloud, document }) => {
      const { gateways, clusters }: Record<string, readonly string[]> =
        JSON.parse(document);
      const keyed = (ids: readonly string[]) =>
        ids.map(resourceId => ({
          id: resourceKey(cloud, { resourceId }),
          name: nameOf(resourceId),
        }));
      return { key, gateways: keyed(gateways), clusters: keyed(clusters) };
    });
    const namesIn = async (table: 'clusters' | 'gateways') => {
      const found = await findResources(this.options.database, {
        table,
        ids: used.flatMap(each => each[table].map(({ id }) => id)),
      });
      const ids = new Set(found.map(({ id }) => id));
      const visible = new Set(
        found
          .filter(({ subject }) => matchesSubject(subject, condition))
          .map(({ id }) => id),
      );
      // The owner of a period is that of its gateway, and not that of the clusters.
      const isNamed = (id: string) =>
        visible.has(id) || (table === 'gateways' && !ids.has(id));
      return (resources: (typeof used)[number]['gateways']) =>
        resources.filter(({ id }) => isNamed(id)).map(({ name }) => name);
    };
    const gatewayNames = await namesIn('gateways');
    const clusterNames = await namesIn('clusters');
    return new Map(
      used.map(({ key, gateways, clusters }) => [
        key,
        { gateways: gatewayNames(gateways), clusters: clusterNames(clusters) },
      ]),
    );
  }
}
