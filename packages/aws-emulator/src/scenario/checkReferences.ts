import { parseCidr, parseIPv4 } from 'emulator-kit';
import type { Cloud } from '../cloud/Cloud';
import { kindOf } from '../state/kinds';
import { keyOf, valuesAt, type Kind } from '../state/State';

/** The fields that name another resource, with its kind. */
const references: Readonly<
  Partial<Record<Kind, Readonly<Record<string, Kind>>>>
> = {
  subnets: { vpcId: 'vpcs' },
  internetGateways: { vpcId: 'vpcs' },
  securityGroups: { vpcId: 'vpcs' },
  networkInterfaces: {
    subnetId: 'subnets',
    securityGroupIds: 'securityGroups',
    'attachment.instanceId': 'instances',
  },
  addresses: { 'association.networkInterfaceId': 'networkInterfaces' },
  routeTables: { vpcId: 'vpcs', 'associations.subnetId': 'subnets' },
  instances: { subnetId: 'subnets' },
  natGateways: {
    vpcId: 'vpcs',
    subnetId: 'subnets',
    'addresses.allocationId': 'addresses',
  },
  autoScalingGroups: {
    subnetIds: 'subnets',
    'instances.id': 'instances',
    targetGroups: 'targetGroups',
  },
  targetGroups: { vpcId: 'vpcs' },
  functions: { role: 'roles' },
  traffic: { natGateway: 'natGateways' },
};

/** Throws an error that lists each resource that refers to one that does not exist or is in a wrong place. @internal */
export function checkReferences({ state, settings }: Cloud): void {
  const mistakes: string[] = [];
  const need = (from: string, kind: Kind, id: unknown) => {
    if (!state[kind].has(String(id))) {
      mistakes.push(`${from} names ${id}, which is not among the ${kind}`);
    }
  };
  for (const [kind, fields] of Object.entries(references)) {
    for (const item of state[kind as Kind].values()) {
      for (const [path, wanted] of Object.entries(fields)) {
        valuesAt(item, path).forEach(id => need(keyOf(item), wanted, id));
      }
    }
  }
  for (const { id, vpcId, zone, cidr } of state.subnets.values()) {
    if (!settings.zones.includes(zone)) {
      mistakes.push(`${id} is in ${zone}, which is not among the zones`);
    }
    if (!state.vpcs.get(vpcId)?.cidrs.some(outer => isInside(cidr, outer))) {
      mistakes.push(`${id} has ${cidr}, which is outside of ${vpcId}`);
    }
  }
  for (const { id, subnetId, addresses } of state.networkInterfaces.values()) {
    const { cidr = '' } = state.subnets.get(subnetId) ?? {};
    addresses
      .filter(each => !isInside(`${each}/32`, cidr))
      .forEach(each =>
        mistakes.push(`${id} has ${each}, which is outside of ${subnetId}`),
      );
  }
  const places = new Set<string>();
  for (const { id, association } of state.addresses.values()) {
    if (association) {
      const { networkInterfaceId, privateIp } = association;
      const place = `${networkInterfaceId} ${privateIp}`;
      const item = state.networkInterfaces.get(networkInterfaceId);
      if (places.has(place) || !item?.addresses.includes(privateIp)) {
        mistakes.push(`${id} is at ${place}, which is not there or taken`);
      }
      places.add(place);
    }
  }
  for (const { id, routes, associations } of state.routeTables.values()) {
    for (const { target } of routes) {
      const kind = kindOf(target);
      if (kind) {
        need(id, kind, target);
      }
    }
    for (const { subnetId } of associations) {
      if (places.has(subnetId)) {
        mistakes.push(`${subnetId} is associated with two route tables`);
      }
      places.add(subnetId);
    }
  }
  if (mistakes.length > 0) {
    throw new Error(`The scenario is not consistent: ${mistakes.join('; ')}`);
  }
}

function isInside(inner: string, outer: string): boolean {
  const [address, length] = inner.split('/');
  const range = parseCidr(outer);
  const first = parseIPv4(address);
  const last = first + 2 ** (32 - Number(length)) - 1;
  return range !== undefined && first >= range.first && last <= range.last;
}
