import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type EgressAddress,
  natGatewayReadPermission,
  type ProviderId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  mapInTurns,
  type NatGatewayProvider,
  type Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { groupBy, isEqual, minBy, uniq, uniqWith } from 'lodash';
import type { AddressPeriod } from '../database/addresses/AddressPeriod';
import {
  selectAddresses,
  selectAddressPeriods,
  selectChangedAddresses,
} from '../database/addresses/selectAddressPeriods';
import { versionOfFeed } from '../database/addresses/versionOfFeed';
import { resourceKey } from '../database/snapshots/resourceKey';
import { selectNames } from '../database/snapshots/selectNames';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import type { Access } from '../permissions/Access';
import { changesOf } from './changesOf';
import type { EgressAddressFeed, FeedAddress } from './EgressAddressFeed';

/** What `document` of a period holds. */
interface Served {
  readonly kind: EgressAddress['kind'];
  readonly gateways: readonly string[];
  readonly clusters: readonly string[];
  /** Absent: none. */
  readonly places?: readonly string[];
}

const SERVED = ['gateways', 'clusters', 'places'] as const;

interface FeedQuery {
  readonly credentials: BackstageCredentials;
  readonly ownerRef?: string;
  /** ISO 8601; without it, now. */
  readonly at?: string;
}

/**
 * A change of a source address as the API tells it.
 *
 * @internal
 */
export interface FeedChange {
  readonly at: string;
  readonly what: 'appeared' | 'changed' | 'gone';
  readonly address: Omit<FeedAddress, 'since'>;
}

/** In use by anyone is in use. */
const STATES: readonly EgressAddress['state'][] = [
  'active',
  'retiring',
  'announced',
];

const cidrOf = (address: string) => {
  if (address.includes('/')) return address;
  return address.includes(':') ? `${address}/128` : `${address}/32`;
};

/**
 * The source addresses that a caller may see, now and at other times.
 *
 * @internal
 */
export class AuthorizedAddressService {
  constructor(
    private readonly options: {
      readonly database: Knex;
      readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
      readonly timing: Timing;
      readonly access: Access;
    },
  ) {}

  /** Those at a moment, ISO 8601; without one, now. */
  async feed(options: FeedQuery): Promise<EgressAddressFeed> {
    const { database } = this.options;
    const { query, asked } = await this.queryOf(options);
    const periods = await selectAddressPeriods(database, query);
    const addresses = await this.describe(
      Object.values(groupBy(periods, ({ address }) => address)),
      query,
    );
    const createDate =
      options.at ??
      (await this.versionOf(addresses, { of: ['feed', ...asked] }));
    return {
      syncToken: String(Math.floor(Date.parse(createDate) / 1000)),
      createDate,
      addresses,
    };
  }

  /** The same without what they serve: CIDRs, and when they last changed for the caller. */
  async cidrs(options: FeedQuery): Promise<{
    readonly cidrs: readonly string[];
    /** ISO 8601; absent of an earlier moment. */
    readonly modifiedAt?: string;
  }> {
    const { query, asked } = await this.queryOf(options);
    const found = await selectAddresses(this.options.database, query);
    const cidrs = found.map(cidrOf);
    return options.at
      ? { cidrs }
      : {
          cidrs,
          modifiedAt: await this.versionOf(cidrs, { of: ['cidrs', ...asked] }),
        };
  }

  /** What changed between two moments, ISO 8601; the newest first. */
  async changes(
    options: FeedQuery & { readonly from: string; readonly limit: number },
  ): Promise<readonly FeedChange[]> {
    const { database } = this.options;
    const { from, limit } = options;
    const { query } = await this.queryOf(options);
    const periods = await selectAddressPeriods(database, {
      ...query,
      addresses: await selectChangedAddresses(database, {
        ...query,
        from,
        limit,
      }),
      // One that ended then tells whether another one follows it.
      from: new Date(Date.parse(from) - 1).toISOString(),
    });
    const changes = changesOf(periods, { from, limit });
    const addresses = await this.describe(
      changes.map(change => change.periods),
      query,
    );
    return changes.map(({ at, what }, index) => {
      const { since: _, ...address } = addresses[index];
      return { at, what, address };
    });
  }

  /** When what a caller is told last became what it is. */
  async changesVersion(
    changes: readonly FeedChange[],
    options: FeedQuery,
  ): Promise<string> {
    const { asked } = await this.queryOf(options);
    return this.versionOf(changes, { of: ['changes', ...asked] });
  }

  private versionOf(
    content: unknown,
    options: { readonly of: unknown },
  ): Promise<string> {
    const { database, timing } = this.options;
    return versionOfFeed(database, {
      of: options.of,
      content: JSON.stringify(content),
      now: timing.now(),
    });
  }

  private async queryOf(options: FeedQuery) {
    const { ownerRef, at = this.options.timing.now().toISOString() } = options;
    const condition = await this.conditionFor(options);
    return {
      query: { condition, ownerRef, from: at, to: at },
      // By who asks: a date of one who may see more or less says nothing.
      asked: [options.credentials.principal, ownerRef ?? null],
    };
  }

  private conditionFor({
    credentials,
  }: {
    readonly credentials: BackstageCredentials;
  }): Promise<SubjectCondition> {
    return this.options.access.conditionFor(natGatewayReadPermission, {
      credentials,
    });
  }

  /** Addresses, of one or more periods each, with the names of what they serve as far as one may see it. */
  private async describe(
    addresses: readonly (readonly AddressPeriod[])[],
    options: { readonly condition: SubjectCondition },
  ): Promise<readonly FeedAddress[]> {
    const { database, providers } = this.options;
    const all = addresses.flat();
    const read = await mapInTurns(all, ({ document, provider }) => {
      const served: Served = JSON.parse(document);
      const cloud = providers.get(provider)?.description;
      const keysOf = (resourceIds: readonly string[] = []) =>
        cloud
          ? resourceIds.map(resourceId => resourceKey(cloud, { resourceId }))
          : [];
      return {
        kind: served.kind,
        gateways: keysOf(served.gateways),
        clusters: keysOf(served.clusters),
        places: keysOf(served.places),
      };
    });
    const servedBy = new Map(all.map((period, index) => [period, read[index]]));
    const [gateways, clusters, places] = await Promise.all(
      SERVED.map(table =>
        selectNames(database, {
          table,
          ids: read.flatMap(each => each[table]),
          condition: options.condition,
        }),
      ),
    );
    const visible = { gateways, clusters, places };
    return mapInTurns(addresses, (periods): FeedAddress => {
      const served = SERVED.map(table =>
        uniqWith(
          periods
            .flatMap(period => servedBy.get(period)![table])
            .flatMap(id => visible[table].get(id) ?? []),
          isEqual,
        ),
      );
      const names = served.map(each => each.map(({ name }) => name));
      const owners = uniq(periods.map(({ owner_ref: owner }) => owner));
      const [first] = periods;
      return {
        cidr: cidrOf(first.address),
        kind: servedBy.get(first)!.kind,
        state: STATES.find(state =>
          periods.some(period => period.state === state),
        )!,
        ownerRef: (owners.length === 1 && owners[0]) || undefined,
        region: served.flat()[0]?.region,
        since: minBy(periods, period => period.known_since)!.known_since,
        gateways: names[0],
        clusters: names[1],
        places: names[2],
      };
    });
  }
}
