import { setTimeout as wait } from 'node:timers/promises';
import {
  AssociateAddressCommand,
  DescribeAddressesCommand,
  DescribeNetworkInterfacesCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { Fleet, FleetZone, metrics } from '../../contract';
import { readRoutes } from '../nat-route-failover/readRoutes';
import { announce } from '../shared/announce';
import { readFleet } from '../shared/readFleet';
import { Tools } from '../shared/Tools';
import { readZoneStates } from '../shared/ZoneStates';
import { AddressPlan, planAddresses } from './planAddresses';

/** The clients that eip-recover calls. */
export interface RecoverClients {
  readonly ec2: EC2Client;
  readonly sns: SNSClient;
  readonly ssm: SSMClient;
}

/**
 * Moves the Elastic IP addresses of every zone, or of the one that the event names, to where the
 * zone's routes point. If there is nothing to move, it makes no call.
 */
export function createRecover(
  { ec2, sns, ssm }: RecoverClients,
  { environment, log, now, count }: Tools,
  /** How long it waits for describe calls to show the writes of the failover. */
  { polls = 20, pollMilliseconds = 500 } = {},
) {
  /** Routes and states; after a failover, when describe calls show its routes. */
  async function readIntent(fleet: Fleet, zone: string | undefined) {
    for (let poll = 0; ; poll++) {
      const [routes, states] = await Promise.all([
        readRoutes(ec2, fleet),
        readZoneStates(ssm, fleet),
      ]);
      const wanted = zone && states.get(zone)?.state?.activeInterfaceId;
      const own = fleet.zones.find(each => each.zone === zone)?.routeTableIds;
      const isSeen = routes.some(
        ({ interfaceId, routeTableId }) =>
          interfaceId === wanted && own?.includes(routeTableId),
      );
      if (!wanted || isSeen || poll >= polls) return { routes, states };
      await wait(pollMilliseconds);
    }
  }

  return async (event: { readonly zone?: string } = {}) => {
    const fleet = await readFleet(ssm, environment);
    const zones = fleet.zones.filter(
      ({ zone }) => !event.zone || zone === event.zone,
    );
    if (zones.length === 0) log.warn('no such zone', { zone: event.zone });
    const [{ routes, states }, { Addresses = [] }, { NetworkInterfaces = [] }] =
      await Promise.all([
        readIntent(fleet, event.zone),
        ec2.send(
          new DescribeAddressesCommand({
            AllocationIds: zones.flatMap(({ egress }) =>
              egress.map(({ allocationId }) => allocationId),
            ),
          }),
        ),
        ec2.send(
          new DescribeNetworkInterfacesCommand({
            NetworkInterfaceIds: fleet.zones.map(zone => zone.natInterfaceId),
          }),
        ),
      ]);
    const outcomes = await Promise.all(
      zones.map(async zone => {
        const plan = planAddresses(fleet, zone, {
          routes,
          state: states.get(zone.zone)?.state,
          addresses: Addresses,
          networkInterfaces: NetworkInterfaces,
        });
        const failures = await carryOut(
          zone,
          plan,
          fleet.topicArn,
          states.get(zone.zone)?.state?.epoch ?? 0,
        );
        return { zone: zone.zone, ...plan, failures };
      }),
    );
    const wrong = outcomes.flatMap(({ problems, failures }) => [
      ...problems,
      ...failures,
    ]);
    if (wrong.length > 0) throw new Error(wrong.join(' '));
    return outcomes;
  };

  async function carryOut(
    zone: FleetZone,
    plan: AddressPlan,
    topicArn: string,
    epoch: number,
  ) {
    // One after the other: if two addresses are exchanged, each finds its place free.
    const failures: string[] = [];
    const moved: string[] = [];
    for (const {
      publicIp,
      allocationId,
      networkInterfaceId,
      privateIpAddress,
    } of plan.moves) {
      try {
        await ec2.send(
          new AssociateAddressCommand({
            AllocationId: allocationId,
            NetworkInterfaceId: networkInterfaceId,
            PrivateIpAddress: privateIpAddress,
            AllowReassociation: true,
          }),
        );
        moved.push(publicIp);
      } catch (error) {
        failures.push(
          `${publicIp} could not be moved to ${privateIpAddress} of ${networkInterfaceId}: ${error}.`,
        );
      }
    }
    if (moved.length > 0) {
      log.info('addresses moved', { zone: zone.zone, moved, to: plan.carrier });
      count(metrics.names.addressesMoved, zone.zone, moved.length);
      await announce(sns, topicArn, {
        kind: 'addresses-moved',
        environment,
        zone: zone.zone,
        to: plan.carrier,
        reason: moved.join(', '),
        epoch,
        at: now().toISOString(),
      });
    }
    return failures;
  }
}
