import { Address, NetworkInterface } from '@aws-sdk/client-ec2';
import { Fleet, FleetZone, roles, tags, ZoneState } from '../../contract';
import { DefaultRoute, routedZone } from '../nat-route-failover/readRoutes';

/** One Elastic IP address that has to move. */
export interface AddressMove {
  readonly allocationId: string;
  readonly publicIp: string;
  readonly networkInterfaceId: string;
  readonly privateIpAddress: string;
}

/** What has to move, and to which zone; or why nothing can move. */
export interface AddressPlan {
  readonly carrier: string | undefined;
  readonly moves: readonly AddressMove[];
  readonly problems: readonly string[];
}

const nothing = (...problems: string[]): AddressPlan => ({
  carrier: undefined,
  moves: [],
  problems,
});

/**
 * Addresses follow the routes, never the reverse: they only move to where a route of the zone already
 * points, and only to an interface that an instance holds. All moves of a zone are checked before
 * the first one is made.
 */
export function planAddresses(
  fleet: Fleet,
  zone: FleetZone,
  seen: {
    readonly routes: readonly DefaultRoute[];
    readonly state: ZoneState | undefined;
    readonly addresses: readonly Address[];
    readonly networkInterfaces: readonly NetworkInterface[];
  },
): AddressPlan {
  const { routes, state, addresses, networkInterfaces } = seen;
  const carrier =
    routedZone(fleet, zone, routes) ??
    // Some tables could not be moved: the intent decides, if any route follows it.
    fleet.zones.find(
      ({ zone: name, natInterfaceId }) =>
        name === state?.activeZone &&
        routes.some(
          ({ routeTableId, interfaceId }) =>
            interfaceId === natInterfaceId &&
            zone.routeTableIds.includes(routeTableId),
        ),
    );
  if (!carrier)
    return nothing(`No route of ${zone.zone} points to a NAT of the fleet.`);
  const held =
    carrier.zone === zone.zone
      ? zone.addresses
      : zone.standbys.find(standby => standby.zone === carrier.zone)?.addresses;
  const networkInterface = networkInterfaces.find(
    ({ NetworkInterfaceId }) => NetworkInterfaceId === carrier.natInterfaceId,
  );
  if (!held) {
    return nothing(
      `${zone.zone} has no addresses reserved in ${carrier.zone}.`,
    );
  }
  if (networkInterface?.Attachment?.Status !== 'attached') {
    return nothing(
      `${carrier.natInterfaceId} of ${carrier.zone} is held by no instance; the addresses of ${zone.zone} stay where they are.`,
    );
  }
  const problems: string[] = [];
  const moves = zone.egress.flatMap(({ allocationId, publicIp }, index) => {
    const address = addresses.find(each => each.AllocationId === allocationId);
    const tagged = (key: string) =>
      address?.Tags?.find(({ Key }) => Key === key)?.Value;
    const privateIpAddress = held[index];
    if (
      address?.PublicIp !== publicIp ||
      tagged(tags.environment) !== fleet.environment ||
      tagged(tags.role) !== roles.egressAddress
    ) {
      problems.push(
        `${allocationId} is not the fleet's ${publicIp}: ${
          address
            ? `it is ${address.PublicIp}, or lacks the fleet's tags`
            : 'it does not exist'
        }.`,
      );
      return [];
    }
    if (
      !networkInterface.PrivateIpAddresses?.some(
        each => each.PrivateIpAddress === privateIpAddress,
      )
    ) {
      problems.push(
        `${carrier.natInterfaceId} does not hold ${privateIpAddress}, which is reserved for ${publicIp}. Assign it.`,
      );
      return [];
    }
    return address.NetworkInterfaceId === carrier.natInterfaceId &&
      address.PrivateIpAddress === privateIpAddress
      ? []
      : [
          {
            allocationId,
            publicIp,
            networkInterfaceId: carrier.natInterfaceId,
            privateIpAddress,
          },
        ];
  });
  return {
    carrier: carrier.zone,
    moves: problems.length > 0 ? [] : moves,
    problems,
  };
}
