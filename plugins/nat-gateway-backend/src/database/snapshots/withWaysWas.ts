import type {
  CloudDescription,
  EgressAddress,
  EgressWay,
  ObservedCluster,
  ObservedPlace,
  Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { withAddressesWas } from './withAddressesWas';

type Kinds = NonNullable<Snapshot['notListed']>;
type Going = Pick<ObservedCluster | ObservedPlace, 'ways' | 'waysWas'>;

/**
 * Without these it may be another way, or through other addresses. Of a gateway that was not read, it is known that
 * it is one.
 */
const deciding: readonly Kinds[number][] = [
  'firewall',
  'machineAddress',
  'routeTable',
  'subnet',
];

function isUndecided(
  ways: readonly EgressWay[],
  { notListed, before }: { notListed: Kinds; before: readonly EgressWay[] },
): boolean {
  // Most hubs are another team's: none is missed where none was known.
  const hadFirewall = before.some(
    way => way.kind === 'userDefinedRoute' && way.firewall,
  );
  return ways.some(({ notRead }) =>
    notRead.some(
      ({ kind }) =>
        deciding.includes(kind) &&
        notListed.includes(kind) &&
        (kind !== 'firewall' || hadFirewall),
    ),
  );
}

/** What a gateway had that could not be listed now. */
function addressesOf(
  way: EgressWay,
  options: {
    readonly before: readonly EgressWay[];
    readonly notListed: Kinds;
    readonly idKey: CloudDescription['idKey'];
  },
): readonly EgressAddress[] {
  const isUnread =
    way.kind === 'natGateway' &&
    way.addresses.length === 0 &&
    way.notRead.some(({ kind }) => kind === 'natGateway') &&
    options.notListed.includes('natGateway');
  if (!isUnread) return way.addresses;
  const { idKey } = options;
  const same = options.before.find(
    each =>
      each.kind === 'natGateway' &&
      idKey(each.gatewayResourceId) === idKey(way.gatewayResourceId),
  );
  return (same?.addresses ?? []).map(
    ({ address: _, addressCount: __, ...rest }) => ({ ...rest, notRead: true }),
  );
}

/**
 * How something goes out, as it was just observed, with what was known of it where what decides, or an
 * address, could not be listed now.
 *
 * @internal
 */
export function withWaysWas<Resource extends Going>(
  resource: Resource,
  options: {
    /** Of the same id, as the collection before reported it. */
    readonly before: Going;
    /** ISO 8601: when the collection before ended. */
    readonly beforeAt: string;
    readonly notListed: Kinds;
    readonly idKey: CloudDescription['idKey'];
  },
): Resource {
  const { before, beforeAt, notListed, idKey } = options;
  const addresses = before.ways.flatMap(way => way.addresses);
  const isOpen = (ways: readonly EgressWay[], then: readonly EgressWay[]) =>
    isUndecided(ways, { notListed, before: then });
  const was =
    before.waysWas ??
    (isOpen(before.ways, before.ways)
      ? undefined
      : { ways: before.ways, observedAt: beforeAt });
  return {
    ...resource,
    ways: resource.ways.map(way => ({
      ...way,
      addresses: withAddressesWas(
        addressesOf(way, { before: before.ways, notListed, idKey }),
        {
          before: addresses,
          beforeAt,
          idKey,
          // What a gateway has that was not read was not read either.
          notListed: way.notRead.some(({ kind }) => kind === 'natGateway')
            ? [...notListed, 'publicIp', 'prefix']
            : notListed,
        },
      ),
    })),
    ...(was && isOpen(resource.ways, was.ways) && { waysWas: was }),
  };
}
