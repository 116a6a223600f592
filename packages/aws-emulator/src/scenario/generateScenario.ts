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

/**
 * A scenario of a given size, always the same for the same seed. Throws when there are less than 1 or more than 200 VPCs.
 *
 * @internal
 */
export function generateScenario({ vpcs, seed = 1 }: Scale): Scenario {
  if (!Number.isInteger(vpcs) || vpcs < 1 || vpcs > 200) {
    throw new RangeError(
      `The scale's vpcs is ${vpcs}: give a whole number from 1 to 200`,
    );
  }
  const zones = ['us-east-1a', 'us-east-1b', 'us-east-1c'];
  const numbers = Array.from({ length: vpcs }, (_, at) => at);
  const inZones = <T>(make: (vpc: number, zone: number) => T): T[] =>
    numbers.flatMap(vpc => zones.map((_, zone) => make(vpc, zone)));
  const tags = (vpc: number) => ({
    Name: `generated-${vpc + 1}`,
    owner: `team-${((vpc + seed) % 7) + 1}`,
  });
  return {
    description: `${vpcs} VPCs, seed ${seed}`,
    zones,
    limits: { elasticIps: vpcs * 3 + 5 },
    vpcs: numbers.map(vpc => ({
      id: `vpc-${vpc}`,
      cidrs: [`10.${vpc}.0.0/16`],
      tags: tags(vpc),
    })),
    internetGateways: numbers.map(vpc => ({
      id: `igw-${vpc}`,
      vpcId: `vpc-${vpc}`,
    })),
    subnets: inZones((vpc, zone) => [
      {
        id: `subnet-${vpc}-public-${zone}`,
        vpcId: `vpc-${vpc}`,
        zone: zones[zone],
        cidr: `10.${vpc}.${zone}.0/24`,
      },
      {
        id: `subnet-${vpc}-private-${zone}`,
        vpcId: `vpc-${vpc}`,
        zone: zones[zone],
        cidr: `10.${vpc}.${64 + zone * 32}.0/19`,
      },
    ]).flat(),
    addresses: inZones((vpc, zone) => ({
      id: `eipalloc-${vpc}-${zone}`,
      publicIp: `198.18.${vpc}.${zone + 1}`,
    })),
    natGateways: inZones((vpc, zone) => ({
      id: `nat-${vpc}-${zone}`,
      vpcId: `vpc-${vpc}`,
      subnetId: `subnet-${vpc}-public-${zone}`,
      addresses: [{ allocationId: `eipalloc-${vpc}-${zone}` }],
      tags: tags(vpc),
    })),
    routeTables: inZones((vpc, zone) => ({
      id: `rtb-${vpc}-${zone}`,
      vpcId: `vpc-${vpc}`,
      routes: [{ destination: '0.0.0.0/0', target: `nat-${vpc}-${zone}` }],
      associations: [
        {
          id: `rtbassoc-${vpc}-${zone}`,
          subnetId: `subnet-${vpc}-private-${zone}`,
        },
      ],
    })),
    clusters: numbers.map(vpc => ({
      name: `cluster-${vpc + 1}`,
      vpcId: `vpc-${vpc}`,
      subnetIds: zones.map((_, zone) => `subnet-${vpc}-private-${zone}`),
      nodeGroups: [
        {
          name: 'default',
          subnetIds: zones.map((_, zone) => `subnet-${vpc}-private-${zone}`),
        },
      ],
      tags: tags(vpc),
    })),
    traffic: inZones((vpc, zone) => ({
      natGateway: `nat-${vpc}-${zone}`,
      model: {
        kind: 'steady' as const,
        connectionsPerMinute: 100 + ((vpc * 37 + zone * 11 + seed) % 400),
      },
    })),
  };
}
