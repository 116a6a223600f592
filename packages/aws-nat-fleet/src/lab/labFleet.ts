import { Fleet } from '../contract';
import { internet, labAddresses } from './labAddresses';

/** The ids that the fleet document of a lab names. */
export interface LabIds {
  readonly vpcId: string;
  readonly topicArn: string;
  readonly zones: readonly {
    readonly zone: string;
    readonly natInterfaceId: string;
    readonly routeTableIds: readonly string[];
    readonly allocationIds: readonly string[];
  }[];
}

/** Settings of a lab; the probe and the failback are the shipped ones unless told. */
export interface LabSettings {
  readonly probing: Omit<Fleet['probing'], 'destinations'>;
  readonly failback: Fleet['failback'];
}

/** The fleet document of a lab. Every zone's standbys are the zones after it, in a ring. */
export function labFleet(
  environment: string,
  ids: LabIds,
  settings: LabSettings,
): Fleet {
  const names = ids.zones.map(({ zone }) => zone);
  return {
    version: 1,
    environment,
    mode: 'eip',
    vpcId: ids.vpcId,
    instanceType: 'c7g.large',
    topicArn: ids.topicArn,
    probing: {
      ...settings.probing,
      destinations: internet.probed.map(address => ({
        url: `http://${address}/`,
        expectedStatus: 200,
      })),
    },
    failback: settings.failback,
    zones: ids.zones.map(
      ({ zone, natInterfaceId, routeTableIds, allocationIds }, index) => {
        const { workload, probe, nat, publicIps } = labAddresses(index);
        const count = allocationIds.length;
        return {
          zone,
          autoScalingGroup: `nat-${environment}-${zone}`,
          natInterfaceId,
          routeTableIds: [...routeTableIds],
          cidrs: workload.cidrs,
          egress: publicIps(count).map((publicIp, at) => ({
            allocationId: allocationIds[at],
            publicIp,
          })),
          addresses: nat.own(count),
          standbys: names
            .map((_, step) => (index + 1 + step) % names.length)
            .slice(0, -1)
            .map(other => ({
              zone: names[other],
              addresses: labAddresses(other).nat.reservedFor(index, count),
            })),
          probe: { cidr: probe.cidr, address: nat.probe },
        };
      },
    ),
  };
}
