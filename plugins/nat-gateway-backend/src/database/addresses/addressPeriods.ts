import type {
  CloudDescription,
  EgressAddress,
  ObservedCluster,
  ObservedGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { uniq } from 'lodash';
import { addressKey } from './addressKey';
import type { AddressPeriod } from './AddressPeriod';

/** A gateway or a cluster with its owner. */
interface Owned<Resource> {
  readonly document: Resource;
  readonly row: { readonly owner_ref: string | null };
}

interface Found {
  readonly address: EgressAddress;
  readonly ownerRef: string | null;
  readonly gateways: string[];
  readonly clusters: string[];
}

function findAddresses(options: {
  readonly cloud: CloudDescription;
  readonly gateways: readonly Owned<ObservedGateway>[];
  readonly clusters: readonly Owned<ObservedCluster>[];
}): {
  readonly found: ReadonlyMap<string, Found>;
  /** Resources that are referenced, and whose address is not known. */
  readonly unread: ReadonlySet<string>;
} {
  const found = new Map<string, Found>();
  const unread = new Set<string>();
  const note = (
    addresses: readonly EgressAddress[],
    by: {
      readonly resourceId: string;
      readonly ownerRef: string | null;
      readonly as: 'gateways' | 'clusters';
    },
  ) => {
    for (const address of addresses) {
      const key = addressKey(options.cloud, address);
      if (key === undefined) {
        unread.add(options.cloud.idKey(address.resourceId));
        continue;
      }
      const same = found.get(key) ?? {
        address,
        ownerRef: by.ownerRef,
        gateways: [],
        clusters: [],
      };
      same[by.as].push(by.resourceId);
      found.set(key, same);
    }
  };
  // The owner of a gateway is that of its addresses, also where clusters of others leave through them.
  for (const { document, row } of options.gateways) {
    note(document.addresses, {
      resourceId: document.resourceId,
      ownerRef: row.owner_ref,
      as: 'gateways',
    });
  }
  for (const { document, row } of options.clusters) {
    const ways = document.waysWas?.ways ?? document.ways;
    note(
      ways.flatMap(({ addresses }) => addresses),
      {
        resourceId: document.resourceId,
        ownerRef: row.owner_ref,
        as: 'clusters',
      },
    );
  }
  return { found, unread };
}

const isSame = (one: AddressPeriod, other: AddressPeriod) =>
  one.state === other.state &&
  one.owner_ref === other.owner_ref &&
  one.document === other.document;

/**
 * The periods that go on, begin and end with a collection, beside those that go on unchanged. An address
 * that could not be read is as it was.
 *
 * @internal
 */
export function addressPeriods(
  /** Those that have not ended. */
  before: readonly AddressPeriod[],
  options: {
    readonly key: string;
    readonly cloud: CloudDescription;
    readonly gateways: readonly Owned<ObservedGateway>[];
    readonly clusters: readonly Owned<ObservedCluster>[];
    /** ISO 8601: the end of the collection that reported them. */
    readonly at: string;
  },
): readonly AddressPeriod[] {
  const { at, key, cloud } = options;
  const open = new Map(before.map(period => [period.id, period]));
  const { found, unread } = findAddresses(options);
  const now = [...found].map(
    ([id, { address, ownerRef, gateways, clusters }]): AddressPeriod => ({
      scope: key,
      id,
      since: at,
      until: null,
      address: address.address ?? address.addressWas ?? '',
      state: address.state,
      owner_ref: ownerRef,
      document: JSON.stringify({
        resourceId: address.resourceId,
        name: address.name,
        kind: address.kind,
        gateways: uniq(gateways).sort(),
        clusters: uniq(clusters).sort(),
      }),
    }),
  );
  const ids = new Set(now.map(({ id }) => id));
  return [
    ...before.flatMap(period => {
      if (ids.has(period.id)) return [];
      const { resourceId }: { readonly resourceId: string } = JSON.parse(
        period.document,
      );
      return unread.has(cloud.idKey(resourceId))
        ? [period]
        : [{ ...period, until: at }];
    }),
    ...now.flatMap(period => {
      const was = open.get(period.id);
      if (!was) return [period];
      return isSame(was, period) ? [was] : [{ ...was, until: at }, period];
    }),
  ];
}
