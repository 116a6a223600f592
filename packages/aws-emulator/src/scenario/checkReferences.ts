import { parseCidr, parseIPv4 } from 'emulator-kit';
import type { Cloud } from '../cloud/Cloud';
import type { Kind } from '../state/State';

/**
 * Throws an error that lists each resource that refers to one that does not exist or is in a wrong place.
 *
 * @internal
 */
export function checkReferences({ state, settings }: Cloud): void {
  const mistakes: string[] = [];
  const need = (from: string, kind: Kind, id: string | undefined) => {
    if (id !== undefined && !state[kind].has(id)) {
      mistakes.push(`${from} names ${id}, which is not among the ${kind}`);
    }
  };
  const inside = (inner: string, outer: readonly string[]) => {
    const a = parseCidr(inner);
    return outer.some(cidr => {
      const b = parseCidr(cidr);
      return a && b && a.first >= b.first && a.last <= b.last;
    });
  };
  for (const { id, vpcId, zone, cidr } of state.subnets.values()) {
    need(id, 'vpcs', vpcId);
    if (!settings.zones.includes(zone)) {
      mistakes.push(`${id} is in ${zone}, which is not among the zones`);
    }
    if (!inside(cidr, state.vpcs.get(vpcId)?.cidrs ?? [])) {
      mistakes.push(`${id} has ${cidr}, which is outside of ${vpcId}`);
    }
  }
  for (const { id, vpcId } of state.internetGateways.values()) {
    need(id, 'vpcs', vpcId);
  }
  for (const { id, vpcId } of state.securityGroups.values()) {
    need(id, 'vpcs', vpcId);
  }
  for (const {
    id,
    subnetId,
    addresses,
    attachment,
  } of state.networkInterfaces.values()) {
    need(id, 'subnets', subnetId);
    need(id, 'instances', attachment?.instanceId);
    const range = parseCidr(state.subnets.get(subnetId)?.cidr ?? '');
    const stray = addresses.find(
      each =>
        range &&
        (parseIPv4(each) < range.first || parseIPv4(each) > range.last),
    );
    if (stray) {
      mistakes.push(`${id} has ${stray}, which is outside of ${subnetId}`);
    }
  }
  const places = new Set<string>();
  for (const { id, association } of state.addresses.values()) {
    need(id, 'networkInterfaces', association?.networkInterfaceId);
    const place = `${association?.networkInterfaceId} ${association?.privateIp}`;
    if (association && places.has(place)) {
      mistakes.push(`${id} is at ${place}, where another address is`);
    }
    places.add(place);
    if (
      association &&
      state.networkInterfaces
        .get(association.networkInterfaceId)
        ?.addresses.includes(association.privateIp) === false
    ) {
      mistakes.push(`${id} is at ${place}, which the interface does not have`);
    }
  }
  const ofSubnet = new Set<string>();
  for (const {
    id,
    vpcId,
    associations,
    routes,
  } of state.routeTables.values()) {
    need(id, 'vpcs', vpcId);
    for (const { subnetId } of associations) {
      need(id, 'subnets', subnetId);
      if (ofSubnet.has(subnetId)) {
        mistakes.push(`${subnetId} is associated with two route tables`);
      }
      ofSubnet.add(subnetId);
    }
    const kinds: Readonly<Record<string, Kind>> = {
      eni: 'networkInterfaces',
      i: 'instances',
      nat: 'natGateways',
      igw: 'internetGateways',
    };
    for (const { target } of routes) {
      const kind = kinds[target.split('-')[0]];
      if (kind) {
        need(id, kind, target);
      }
    }
  }
  for (const { id, subnetId } of state.instances.values()) {
    need(id, 'subnets', subnetId);
  }
  for (const { id, vpcId, subnetId, addresses } of state.natGateways.values()) {
    need(id, 'vpcs', vpcId);
    need(id, 'subnets', subnetId);
    addresses.forEach(each => need(id, 'addresses', each.allocationId));
  }
  for (const {
    name,
    subnetIds,
    instances,
    targetGroups,
  } of state.autoScalingGroups.values()) {
    subnetIds.forEach(id => need(name, 'subnets', id));
    instances.forEach(({ id }) => need(name, 'instances', id));
    targetGroups.forEach(arn => need(name, 'targetGroups', arn));
  }
  for (const { name, vpcId } of state.targetGroups.values()) {
    need(name, 'vpcs', vpcId);
  }
  for (const { name, role } of state.functions.values()) {
    need(name, 'roles', role);
  }
  for (const { natGateway } of state.traffic.values()) {
    need('traffic', 'natGateways', natGateway);
  }
  if (mistakes.length > 0) {
    throw new Error(`The scenario is not consistent: ${mistakes.join('; ')}`);
  }
}
