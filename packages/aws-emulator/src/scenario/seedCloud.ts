import { guidOf } from 'emulator-kit';
import type { z } from 'zod/v3';
import type { Cloud } from '../cloud/Cloud';
import {
  allotPrivateIp,
  createInterface,
  interfacesOf,
  primaryOf,
} from '../ec2/interfaces';
import { keyOf, schemas, type Item, type Kind } from '../state/State';
import { checkReferences } from './checkReferences';
import type { scenarioSchema } from './Scenario';

/**
 * Fills a cloud with a scenario. Throws when a resource refers to one that does not exist, or two have the same id.
 *
 * An instance without an interface gets its primary one, and a NAT gateway its own.
 *
 * @internal
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
      const attachment = primaryOf(cloud, instance.id);
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
