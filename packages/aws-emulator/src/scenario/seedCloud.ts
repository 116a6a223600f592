import { guidOf, parseCidr, parseIPv4 } from 'emulator-kit';
import type { z } from 'zod/v3';
import type { Cloud } from '../cloud/Cloud';
import {
  allotPrivateIp,
  createInterface,
  interfacesOf,
  attachmentTo,
} from '../ec2/interfaces';
import { type Item, keyOf, type Kind, schemas, valuesAt } from '../state/State';
import { kindOf } from '../state/kinds';
import type { scenarioSchema } from './Scenario';

/**
 * Fills a cloud with a scenario. Throws when a resource refers to one that does not exist, or two have the same id.
 *
 * An instance without an interface gets its primary one, and a NAT gateway its own. @internal
 */
export function seedCloud(
  cloud: Cloud,
  scenario: z.output<typeof scenarioSchema>,
): void {
  for (const kind of Object.keys(schemas) as Kind[]) {
    for (const item of structuredClone(scenario[kind]) as Item<Kind>[]) {
      fillArn(cloud, item);
      const key = keyOf(item);
      if (cloud.state[kind].has(key)) {
        throw new Error(`The scenario has two ${kind} '${key}'`);
      }
      cloud.put(kind, item);
    }
  }
  const { state } = cloud;
  for (const { publicIp } of state.addresses.values()) {
    cloud.publicAddresses.reserveIPv4(publicIp);
  }
  for (const instance of state.instances.values()) {
    const subnet = state.subnets.get(instance.subnetId);
    const [primary] = interfacesOf(state, instance.id);
    const isMissing = primary?.attachment?.deviceIndex !== 0;
    if (subnet && isMissing && instance.state !== 'terminated') {
      const attachment = attachmentTo(cloud, instance.id);
      createInterface(cloud, { subnet, attachment });
    }
  }
  for (const gateway of state.natGateways.values()) {
    placeGateway(cloud, gateway);
  }
  checkReferences(cloud);
}

/** A target group without an ARN gets one. */
function fillArn(cloud: Cloud, item: Item<Kind>): void {
  if ('deregistrationSeconds' in item) {
    const mark = guidOf(`targetGroups/${item.name}`).replace(/-/g, '');
    const path = `targetgroup/${item.name}/${mark.slice(0, 16)}`;
    item.arn ||= cloud.arn('elasticloadbalancing', path);
  }
}

/** Gives a zonal gateway its interface, with its Elastic IPs. */
function placeGateway(cloud: Cloud, gateway: Item<'natGateways'>): void {
  const { state } = cloud;
  const subnet = state.subnets.get(gateway.subnetId ?? '');
  const item =
    subnet && gateway.state === 'available'
      ? createInterface(cloud, {
          subnet,
          description: `Interface for NAT Gateway ${gateway.id}`,
          interfaceType: 'nat_gateway',
          isRequesterManaged: true,
          sourceDestCheck: false,
        })
      : undefined;
  for (const [index, each] of gateway.addresses.entries()) {
    const elastic = state.addresses.get(each.allocationId ?? '');
    each.isPrimary = index === 0 && gateway.mode === 'zonal';
    each.publicIp ??= elastic?.publicIp;
    if (item && subnet) {
      item.addresses[index] ??= allotPrivateIp(state, subnet);
      each.networkInterfaceId = item.id;
      each.privateIp = item.addresses[index];
    }
    const { networkInterfaceId, privateIp } = each;
    if (elastic && networkInterfaceId && privateIp) {
      const id = cloud.nextId('eipassoc');
      each.associationId = id;
      elastic.association = { id, networkInterfaceId, privateIp };
    }
  }
}

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

/** Throws an error that lists each resource that refers to one that does not exist or is in a wrong place. */
function checkReferences({ state, settings }: Cloud): void {
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
