import { guidOf } from 'emulator-kit';
import type { z } from 'zod/v3';
import type { Cloud } from '../cloud/Cloud';
import { createInterface } from '../ec2/createInterface';
import { interfacesOf } from '../ec2/interfacesOf';
import { keyOf, schemas, type Item, type Kind } from '../state/State';
import { checkReferences } from './checkReferences';
import type { scenarioSchema } from './scenarioSchema';

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
      fillArn(cloud, kind, item);
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
    if (
      subnet &&
      instance.state !== 'terminated' &&
      !interfacesOf(state, instance.id).some(
        ({ attachment }) => attachment?.deviceIndex === 0,
      )
    ) {
      createInterface(cloud, {
        subnet,
        attachment: {
          id: cloud.ids.next('eni-attach'),
          instanceId: instance.id,
          deviceIndex: 0,
          deleteOnTermination: true,
        },
      });
    }
  }
  for (const gateway of state.natGateways.values()) {
    placeGateway(cloud, gateway);
  }
  checkReferences(cloud);
}

function fillArn(cloud: Cloud, kind: Kind, item: Item<Kind>): void {
  if (kind !== 'loadBalancers' && kind !== 'targetGroups') {
    return;
  }
  const target = item as Item<'loadBalancers'> | Item<'targetGroups'>;
  const mark = guidOf(`${kind}/${target.name}`).replace(/-/g, '').slice(0, 16);
  const path =
    'type' in target
      ? `loadbalancer/${
          { network: 'net', gateway: 'gwy', application: 'app' }[target.type]
        }`
      : 'targetgroup';
  target.arn ||= cloud.arn(
    'elasticloadbalancing',
    `${path}/${target.name}/${mark}`,
  );
}

/** The interface of a zonal gateway, with its Elastic IPs. */
function placeGateway(cloud: Cloud, gateway: Item<'natGateways'>): void {
  const { state } = cloud;
  const subnet = state.subnets.get(gateway.subnetId ?? '');
  const first = gateway.addresses[0];
  if (first) {
    first.isPrimary = gateway.mode === 'zonal';
  }
  const item =
    subnet && !first?.networkInterfaceId && gateway.state === 'available'
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
    each.publicIp ??= elastic?.publicIp;
    if (item) {
      each.networkInterfaceId = item.id;
      each.privateIp = item.addresses[index] ?? item.addresses[0];
    }
    if (elastic && item && each.privateIp && !elastic.association) {
      each.associationId ??= cloud.ids.next('eipassoc');
      elastic.association = {
        id: each.associationId,
        networkInterfaceId: item.id,
        privateIp: each.privateIp,
      };
    }
  }
}
