import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type EgressAddress,
  natGatewayReadPermission,
  type ProviderId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { uniqBy } from 'lodash';
import { findKnownSince } from '../database/addresses/findKnownSince';
import {
  type AddressPeriodRow,
  selectAddressPeriods,
} from '../database/addresses/selectAddressPeriods';
import { selectLastChange } from '../database/addresses/selectLastChange';
import { findResources } from '../database/snapshots/findResources';
import { resourceKey } from '../database/snapshots/resourceKey';
import { matchesSubject } from '../database/subjects/matchesSubject';
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
  async feed(options: {
    readonly credentials: BackstageCredentials;
    readonly ownerRef?: string;
    readonly at?: string;
  }): Promise<EgressAddressFeed> {
    const { database, timing } = this.options;
    const { ownerRef, at = timing.now().toISOString() } = options;
    const condition = await this.conditionFor(options);
    const periods = await selectAddressPeriods(database, {
      condition,
      ownerRef,
      from: at,
      to: at,
    });
    const addresses = await this.describe(periods, { condition });
    const known = await findKnownSince(database, {
      ids: periods.map(({ id }) => id),
    });
    // One that went is a change, too.
    const createDate =
      (await selectLastChange(database, { condition, ownerRef, to: at })) ??
      '1970-01-01T00:00:00.000Z';
    return {
      syncToken: String(Math.floor(Date.parse(createDate) / 1000)),
      createDate,
      addresses: uniqBy(
        periods.map((period, index) => ({
          ...addresses[index],
          since: known.get(period.id) ?? period.since,
        })),
        ({ cidr }) => cidr,
      ),
    };
  }

  /** What changed since a moment, ISO 8601; the newest first. */
  async changes(options: {
    readonly credentials: BackstageCredentials;
    readonly ownerRef?: string;
    readonly from: string;
    readonly limit: number;
  }): Promise<readonly FeedChange[]> {
    const { database, timing } = this.options;
    const { ownerRef, from, limit } = options;
    const condition = await this.conditionFor(options);
    const periods = await selectAddressPeriods(database, {
      condition,
      ownerRef,
      // One that ended then tells whether another one follows it.
      from: new Date(Date.parse(from) - 1).toISOString(),
      to: timing.now().toISOString(),
    });
    const changes = changesOf(periods, { from }).slice(0, limit);
    const addresses = await this.describe(
      changes.map(({ period }) => period as AddressPeriodRow),
      { condition },
    );
    return changes.map(({ at, what }, index) => ({
      at,
      what,
      address: addresses[index],
    }));
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

  /** Periods with the names of what they serve, as far as it meets the condition, and its region. */
  private async describe(
    periods: readonly AddressPeriodRow[],
    options: { readonly condition: SubjectCondition },
  ): Promise<readonly Omit<FeedAddress, 'since'>[]> {
    const { database, providers } = this.options;
    const served = periods.map(period => {
      const {
        kind,
        gateways,
        clusters,
        places = [],
      }: Served = JSON.parse(period.document);
      const cloud = providers.get(period.provider)?.description;
      const keys = (resourceIds: readonly string[]) =>
        cloud
          ? resourceIds.map(resourceId => resourceKey(cloud, { resourceId }))
          : [];
      return {
        kind,
        gateways: keys(gateways),
        clusters: keys(clusters),
        places: keys(places),
      };
    });
    const visible = async (table: 'clusters' | 'gateways' | 'places') => {
      const ids = [...new Set(served.flatMap(each => each[table]))];
      const found = await findResources(database, { table, ids });
      return new Map(
        found
          .filter(({ subject }) => matchesSubject(subject, options.condition))
          .map(({ id, document }) => [
            id,
            { name: document.name, region: document.region },
          ]),
      );
    };
    const gateways = await visible('gateways');
    const clusters = await visible('clusters');
    const places = await visible('places');
    return periods.map((period, index) => {
      const servedBy = served[index].gateways.flatMap(
        id => gateways.get(id) ?? [],
      );
      const serving = served[index].clusters.flatMap(
        id => clusters.get(id) ?? [],
      );
      const sending = served[index].places.flatMap(id => places.get(id) ?? []);
      return {
        cidr: cidrOf(period.address),
        kind: served[index].kind,
        state: period.state as EgressAddress['state'],
        ownerRef: period.owner_ref ?? undefined,
        region: [...servedBy, ...serving, ...sending][0]?.region,
        gateways: servedBy.map(({ name }) => name),
        clusters: serving.map(({ name }) => name),
        places: sending.map(({ name }) => name),
      };
    });
  }
}
