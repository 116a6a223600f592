import type { Scenario } from './Scenario';

/** How large a generated scenario is. @public */
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
  const all = Array.from({ length: vpcs }, (_, at) => networkOf(at, seed));
  return {
    description: `${vpcs} VPCs, seed ${seed}`,
    zones,
    vpcs: all.map(({ vpc }) => vpc),
    internetGateways: all.map(({ internetGateway }) => internetGateway),
    clusters: all.map(({ cluster }) => cluster),
    subnets: all.flatMap(({ places }) => places.flatMap(each => each.subnets)),
    addresses: all.flatMap(({ places }) => places.map(each => each.address)),
    natGateways: all.flatMap(({ places }) => places.map(each => each.gateway)),
    routeTables: all.flatMap(({ places }) => places.map(each => each.table)),
    traffic: all.flatMap(({ places }) => places.map(each => each.traffic)),
  };
}

function networkOf(at: number, seed: number) {
  const vpcId = `vpc-${at}`;
  const owner = `team-${((at + seed) % 7) + 1}`;
  const tags = { Name: `generated-${at + 1}`, owner };
  const places = zones.map((zone, place) => {
    const mark = `${at}-${place}`;
    const allocationId = `eipalloc-${mark}`;
    const publicId = `subnet-${at}-public-${place}`;
    const privateId = `subnet-${at}-private-${place}`;
    const publicCidr = `10.${at}.${place}.0/24`;
    const privateCidr = `10.${at}.${64 + place * 32}.0/19`;
    return {
      privateId,
      subnets: [
        { id: publicId, vpcId, zone, cidr: publicCidr },
        { id: privateId, vpcId, zone, cidr: privateCidr },
      ],
      address: { id: allocationId, publicIp: `198.18.${at}.${place + 1}` },
      gateway: {
        id: `nat-${mark}`,
        vpcId,
        subnetId: publicId,
        addresses: [{ allocationId }],
        tags,
      },
      table: {
        id: `rtb-${mark}`,
        vpcId,
        routes: [{ destination: '0.0.0.0/0', target: `nat-${mark}` }],
        associations: [{ id: `rtbassoc-${mark}`, subnetId: privateId }],
      },
      traffic: {
        natGateway: `nat-${mark}`,
        model: {
          kind: 'steady' as const,
          connectionsPerMinute: 100 + ((at * 37 + place * 11 + seed) % 400),
        },
      },
    };
  });
  const subnetIds = places.map(({ privateId }) => privateId);
  return {
    places,
    vpc: { id: vpcId, cidrs: [`10.${at}.0.0/16`], tags },
    internetGateway: { id: `igw-${at}`, vpcId },
    cluster: {
      name: `cluster-${at + 1}`,
      vpcId,
      subnetIds,
      nodeGroups: [{ name: 'default', subnetIds }],
      tags,
    },
  };
}
