import type {
  CloudDescription,
  EgressAddress,
  ObservedCluster,
  ObservedGateway,
  ObservedPlace,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { uniq } from 'lodash';
import type { Announcements } from '../runs/selectAnnouncements';
import { addressKey } from './addressKey';
import type { AddressPeriod } from './AddressPeriod';

/** A gateway, a cluster or a place with its owner. */
interface Owned<Resource> {
  readonly document: Resource;
  readonly row: { readonly owner_ref: string | null };
}

interface Found {
  readonly address: EgressAddress;
  readonly ownerRef: string | null;
  readonly gateways: string[];
  readonly clusters: string[];
  readonly places: string[];
  /** Of what it carries. */
  readonly subnetIds: string[];
}

const waysOf = ({ ways, waysWas }: ObservedCluster | ObservedPlace) =>
  waysWas?.ways ?? ways;

function findAddresses(options: {
  readonly cloud: CloudDescription;
  readonly gateways: readonly Owned<ObservedGateway>[];
  readonly clusters: readonly Owned<ObservedCluster>[];
  readonly places: readonly Owned<ObservedPlace>[];
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
      readonly as: 'gateways' | 'clusters' | 'places';
      readonly subnets: readonly { readonly resourceId: string }[];
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
        places: [],
        subnetIds: [],
      };
      same[by.as].push(by.resourceId);
      same.subnetIds.push(...by.subnets.map(each => each.resourceId));
      found.set(key, same);
    }
  };
  // The owner of a gateway is that of its addresses, also where clusters of others leave through them.
  for (const { document, row } of options.gateways) {
    note(document.addresses, {
      resourceId: document.resourceId,
      ownerRef: row.owner_ref,
      as: 'gateways',
      subnets: document.subnets,
    });
  }
  for (const { document, row } of options.clusters) {
    for (const { addresses, subnets } of waysOf(document)) {
      note(addresses, {
        resourceId: document.resourceId,
        ownerRef: row.owner_ref,
        as: 'clusters',
        subnets,
      });
    }
  }
  // The closest is named: machines that are no nodes, else their subnet; a network has nothing of its own.
  for (const kind of ['machineGroup', 'subnet'] as const) {
    const known = new Set(found.keys());
    const isNamed = (address: EgressAddress) =>
      kind === 'subnet' && known.has(addressKey(options.cloud, address) ?? '');
    for (const { document, row } of options.places) {
      if (document.kind !== kind || document.clusterResourceId) continue;
      for (const { addresses, subnets } of waysOf(document)) {
        note(
          addresses.filter(address => !isNamed(address)),
          {
            resourceId: document.resourceId,
            ownerRef: row.owner_ref,
            as: 'places',
            subnets,
          },
        );
      }
    }
  }
  return { found, unread };
}

/** What runs say of an address that was found, before what its cloud says. */
function stateOf(
  id: string,
  options: {
    readonly found: Found;
    readonly announcements: Announcements;
    readonly announced: ReadonlyMap<string, unknown>;
    readonly idKey: CloudDescription['idKey'];
  },
): EgressAddress['state'] {
  const { found, announced, announcements, idKey } = options;
  const { address, subnetIds } = found;
  // One that others go on to leave with stays in use.
  const moving = announcements.retiring
    .filter(each => each.address === address.address)
    .flatMap(each => each.subnetIds.map(idKey));
  if (
    moving.length > 0 &&
    subnetIds.every(subnetId => moving.includes(idKey(subnetId)))
  ) {
    return 'retiring';
  }
  return announced.has(id) && subnetIds.length === 0
    ? 'announced'
    : address.state;
}

const isSame = (one: AddressPeriod, other: AddressPeriod) =>
  one.state === other.state &&
  one.owner_ref === other.owner_ref &&
  one.document === other.document;

/**
 * The periods that go on, begin and end with a collection, beside those that go on unchanged. An address
 * that could not be read is as it was. One that a run brought is announced until subnets leave with it, one
 * that a run takes from all its subnets is retiring; when the run goes back, neither is.
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
    readonly places: readonly Owned<ObservedPlace>[];
    readonly announcements?: Announcements;
    /** ISO 8601: the end of the collection that reported them. */
    readonly at: string;
  },
): readonly AddressPeriod[] {
  const { at, key, cloud } = options;
  const open = new Map(before.map(period => [period.id, period]));
  const { found, unread } = findAddresses(options);
  const { announcements = { announced: [], retiring: [] } } = options;
  const announced = new Map(
    announcements.announced.flatMap(each => {
      const id = addressKey(cloud, each);
      return id === undefined ? [] : [[id, each] as const];
    }),
  );
  const state = (id: string, each: Found) =>
    stateOf(id, { found: each, announced, announcements, idKey: cloud.idKey });
  const begun = {
    scope: key,
    provider: cloud.id,
    since: at,
    known_since: at,
    state_since: at,
    until: null,
  };
  const ahead = [...announced].flatMap(
    ([id, { resourceId, address, ownerRef }]): readonly AddressPeriod[] =>
      found.has(id)
        ? []
        : [
            {
              ...begun,
              id,
              address,
              state: 'announced',
              owner_ref: ownerRef,
              document: JSON.stringify({
                resourceId,
                name: resourceId.split('/').at(-1),
                kind: address.includes('/') ? 'prefix' : 'publicIp',
                gateways: [],
                clusters: [],
              }),
            },
          ],
  );
  const observed = [...found].map(
    ([id, each]): AddressPeriod => ({
      ...begun,
      id,
      address: each.address.address ?? each.address.addressWas ?? '',
      state: state(id, each),
      owner_ref: each.ownerRef,
      document: JSON.stringify({
        resourceId: each.address.resourceId,
        name: each.address.name,
        kind: each.address.kind,
        gateways: uniq(each.gateways).sort(),
        clusters: uniq(each.clusters).sort(),
        // Left out, so that what was stored before there were any is the same.
        ...(each.places.length > 0 && { places: uniq(each.places).sort() }),
      }),
    }),
  );
  const now = [...observed, ...ahead];
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
      if (isSame(was, period)) return [was];
      const follows = {
        ...period,
        known_since: was.known_since,
        ...(was.state === period.state && { state_since: was.state_since }),
      };
      return [{ ...was, until: at }, follows];
    }),
  ];
}
