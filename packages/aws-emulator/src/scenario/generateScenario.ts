import type { Scenario } from './Scenario';

/**
 * How large a generated scenario is.
 *
 * @public
 */
export interface Scale {
  /** VPCs, each with three zones and a NAT gateway in each. */
  readonly vpcs: number;
  readonly seed?: number;
}

const zones = ['us-east-1a', 'us-east-1b', 'us-east-1c'];

/** A scenario of a given size, always the same for the same seed. Throws when there are less than 1 or more than 200 VPCs. @internal */
export function generateScenario({ vpcs, seed = 1 }: Scale): Scenario {
  if (!Number.isInteger(vpcs) || vpcs < 1 || vpcs > 200) {
    throw new RangeError(
      `The scale's vpcs is ${vpcs}: give a whole number from 1 to 200`,
    );
  }
  const networks = Array.from({ length: vpcs }, (_, at) => ({
    at,
    vpcId: `vpc-${at}`,
    privateSubnets: zones.map(
      (_zone, place) => `subnet-${at}-private-${place}`,
    ),
    tags: {
      Name: `generated-${at + 1}`,
      owner: `team-${((at + seed) % 7) + 1}`,
    },
  }));
  const places = networks.flatMap(network =>
    zones.map((zone, place) => ({
      ...network,
      zone,
      place,
      mark: `${network.at}-${place}`,
    })),
  );
  return {
    description: `${vpcs} VPCs, seed ${seed}`,
    zones,
    vpcs: networks.map(({ at, vpcId, tags }) => ({
      id: vpcId,
      cidrs: [`10.${at}.0.0/16`],
      tags,
    })),
    internetGateways: networks.map(({ at, vpcId }) => ({
      id: `igw-${at}`,
      vpcId,
    })),
    subnets: places.flatMap(({ at, vpcId, zone, place, privateSubnets }) => [
      {
        id: `subnet-${at}-public-${place}`,
        vpcId,
        zone,
        cidr: `10.${at}.${place}.0/24`,
      },
      {
        id: privateSubnets[place],
        vpcId,
        zone,
        cidr: `10.${at}.${64 + place * 32}.0/19`,
      },
    ]),
    addresses: places.map(({ at, place, mark }) => ({
      id: `eipalloc-${mark}`,
      publicIp: `198.18.${at}.${place + 1}`,
    })),
    natGateways: places.map(({ at, vpcId, place, mark, tags }) => ({
      id: `nat-${mark}`,
      vpcId,
      subnetId: `subnet-${at}-public-${place}`,
      addresses: [{ allocationId: `eipalloc-${mark}` }],
      tags,
    })),
    routeTables: places.map(({ vpcId, place, mark, privateSubnets }) => ({
      id: `rtb-${mark}`,
      vpcId,
      routes: [{ destination: '0.0.0.0/0', target: `nat-${mark}` }],
      associations: [
        { id: `rtbassoc-${mark}`, subnetId: privateSubnets[place] },
      ],
    })),
    clusters: networks.map(({ at, vpcId, privateSubnets, tags }) => ({
      name: `cluster-${at + 1}`,
      vpcId,
      subnetIds: privateSubnets,
      nodeGroups: [{ name: 'default', subnetIds: privateSubnets }],
      tags,
    })),
    traffic: places.map(({ at, place, mark }) => ({
      natGateway: `nat-${mark}`,
      model: {
        kind: 'steady' as const,
        connectionsPerMinute: 100 + ((at * 37 + place * 11 + seed) % 400),
      },
    })),
  };
}
