import { ids } from '../world/scenario';
import type { Declaration, DeclaredGateway } from './documentOf';

/**
 * A change that is proved: what stands before it, and what runs, at the same time, are asked for.
 *
 * @internal
 */
export interface PlanCase {
  readonly plan:
    | 'create'
    | 'change'
    | 'retire'
    | 'migrate'
    | 'outbound'
    | 'several'
    | 'mix'
    | 'takeAway'
    | 'network';
  readonly resources: 'new' | 'existing' | 'shared' | 'foreign';
  /** Runs of ours that came before, one after the other. */
  readonly setUp: readonly Declaration[];
  readonly declarations: readonly Declaration[];
  /** When each run is asked for; at once where nothing is said. */
  readonly startsAfterSeconds?: readonly number[];
  /** Addresses that gateways are asked to give up; they stay. */
  readonly takes?: readonly string[];
  /** Nothing may be written: what is asked for belongs to others. */
  readonly isRefused?: boolean;
}

const natA = (more: Partial<DeclaredGateway> = {}): DeclaredGateway => ({
  name: 'nat-a',
  addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
  subnets: [ids.subnet('s1'), ids.subnet('s2')],
  ...more,
});

const natB = (more: Partial<DeclaredGateway> = {}): DeclaredGateway => ({
  name: 'nat-b',
  addresses: [{ kind: 'newPublicIps', count: 1 }],
  subnets: [ids.subnet('t1')],
  ...more,
});

/** In another region. */
const natNorth = (more: Partial<DeclaredGateway> = {}): DeclaredGateway => ({
  name: 'nat-north',
  region: 'northeurope',
  addresses: [{ kind: 'newPublicIps', count: 1 }],
  subnets: [ids.subnet('u1')],
  ...more,
});

const newSubnet = (
  name: string,
  range: string,
): NonNullable<Declaration['newSubnets']>[number] => ({
  resourceId: ids.subnet(name),
  addressPrefixes: [range],
});

/** For the nodes of the cluster. */
const natNodes = (more: Partial<DeclaredGateway> = {}): DeclaredGateway => ({
  name: 'nat-nodes',
  addresses: [{ kind: 'newPublicIps', count: 1 }],
  subnets: [ids.subnet('k1')],
  ...more,
});

/** What replaces `nat-a`. */
const natV2 = (more: Partial<DeclaredGateway> = {}): DeclaredGateway => ({
  name: 'nat-v2',
  sku: 'StandardV2',
  replaces: 'nat-a',
  addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
  subnets: [ids.subnet('s1'), ids.subnet('s2')],
  ...more,
});

const existing = (
  ...names: readonly string[]
): DeclaredGateway['addresses'] => [
  { kind: 'existing', resourceIds: names.map(ids.address) },
];

/** From the prefix that several gateways share. */
const drawn = (count: number): DeclaredGateway['addresses'] => [
  { kind: 'newPublicIps', count, prefixId: ids.prefix('ippre-shared') },
];

const one = (gateway: DeclaredGateway): Declaration => ({
  gateways: [gateway],
});

const absent = (
  gateway: DeclaredGateway,
  deleteAddresses: boolean,
): Declaration => ({
  state: 'absent',
  ...(deleteAddresses && { deleteAddresses }),
  gateways: [gateway],
});

const ofOthers = (more: Partial<DeclaredGateway> = {}): DeclaredGateway => ({
  name: 'nat-foreign',
  addresses: existing('pip-foreign'),
  subnets: [ids.subnet('s3')],
  idleTimeoutMinutes: 10,
  ...more,
});

/** The plans of the proof. */
export const planCases: readonly PlanCase[] = [
  {
    plan: 'create',
    resources: 'new',
    setUp: [],
    declarations: [one(natA())],
  },
  {
    plan: 'create',
    resources: 'existing',
    setUp: [],
    declarations: [
      one(natA({ addresses: existing('pip-spare-1', 'pip-spare-2') })),
    ],
  },
  {
    // Two runs on one network at once.
    plan: 'create',
    resources: 'shared',
    setUp: [],
    declarations: [
      one(natA({ subnets: [ids.subnet('s1')] })),
      one(natB({ subnets: [ids.subnet('s2')] })),
    ],
  },
  {
    // A subnet is taken from a gateway of others, which stays.
    plan: 'create',
    resources: 'foreign',
    setUp: [],
    declarations: [one(natA({ subnets: [ids.subnet('s3')] }))],
  },
  {
    plan: 'change',
    resources: 'new',
    setUp: [one(natA({ subnets: [ids.subnet('s1')] }))],
    declarations: [
      one(natA({ idleTimeoutMinutes: 12, tags: { stage: 'blue' } })),
    ],
  },
  {
    plan: 'change',
    resources: 'existing',
    setUp: [one(natB({ addresses: existing('pip-spare-1') }))],
    declarations: [
      one(
        natB({
          addresses: existing('pip-spare-1', 'pip-spare-2'),
          subnets: [ids.subnet('t1'), ids.subnet('t2')],
        }),
      ),
    ],
  },
  {
    // A second run changes another gateway that serves the same network.
    plan: 'change',
    resources: 'shared',
    setUp: [
      one(natA({ subnets: [ids.subnet('s1')] })),
      one(natB({ subnets: [ids.subnet('s2')] })),
    ],
    declarations: [
      one(natA({ subnets: [ids.subnet('s1'), ids.subnet('s3')] })),
      one(natB({ subnets: [ids.subnet('s2'), ids.subnet('s4')] })),
    ],
  },
  {
    plan: 'change',
    resources: 'foreign',
    setUp: [],
    declarations: [one(ofOthers({ idleTimeoutMinutes: 20 }))],
    isRefused: true,
  },
  {
    plan: 'retire',
    resources: 'new',
    setUp: [one(natA())],
    declarations: [absent(natA(), true)],
  },
  {
    plan: 'retire',
    resources: 'existing',
    setUp: [one(natB({ addresses: existing('pip-spare-1') }))],
    declarations: [absent(natB({ addresses: existing('pip-spare-1') }), false)],
  },
  {
    // The other gateway of the network stays.
    plan: 'retire',
    resources: 'shared',
    setUp: [
      one(natA({ subnets: [ids.subnet('s1')] })),
      one(natB({ subnets: [ids.subnet('s2')] })),
    ],
    declarations: [absent(natA({ subnets: [ids.subnet('s1')] }), true)],
  },
  {
    plan: 'retire',
    resources: 'foreign',
    setUp: [],
    declarations: [absent(ofOthers(), true)],
    isRefused: true,
  },
  {
    plan: 'migrate',
    resources: 'new',
    setUp: [one(natA())],
    declarations: [{ deleteAddresses: true, gateways: [natV2()] }],
  },
  {
    // The addresses of the gateway that is deleted stay.
    plan: 'migrate',
    resources: 'existing',
    setUp: [one(natA({ addresses: existing('pip-spare-1', 'pip-spare-2') }))],
    declarations: [
      one(natV2({ addresses: [{ kind: 'newPublicIps', count: 1 }] })),
    ],
  },
  {
    // Another gateway serves the same network, and is changed meanwhile.
    plan: 'migrate',
    resources: 'shared',
    setUp: [
      one(natA({ subnets: [ids.subnet('s1')] })),
      one(natB({ subnets: [ids.subnet('s2')] })),
    ],
    declarations: [
      {
        deleteAddresses: true,
        gateways: [natV2({ subnets: [ids.subnet('s1')] })],
      },
      one(natB({ subnets: [ids.subnet('s2')], idleTimeoutMinutes: 9 })),
    ],
  },
  {
    plan: 'migrate',
    resources: 'foreign',
    setUp: [],
    declarations: [
      one(natV2({ replaces: 'nat-foreign', subnets: [ids.subnet('s3')] })),
    ],
    isRefused: true,
  },
  {
    plan: 'outbound',
    resources: 'new',
    setUp: [],
    declarations: [
      { gateways: [natNodes()], outboundType: 'userAssignedNATGateway' },
    ],
  },
  {
    // The nodes leave by the gateway already.
    plan: 'outbound',
    resources: 'existing',
    setUp: [one(natNodes({ addresses: existing('pip-spare-1') }))],
    declarations: [
      {
        gateways: [natNodes({ addresses: existing('pip-spare-1') })],
        outboundType: 'userAssignedNATGateway',
      },
    ],
  },
  {
    // Back, and the gateway goes with it.
    plan: 'outbound',
    resources: 'shared',
    setUp: [{ gateways: [natNodes()], outboundType: 'userAssignedNATGateway' }],
    declarations: [
      {
        state: 'absent',
        deleteAddresses: true,
        gateways: [natNodes()],
        outboundType: 'loadBalancer',
      },
    ],
  },
  {
    // AKS does not do this to a cluster that stands.
    plan: 'outbound',
    resources: 'foreign',
    setUp: [],
    declarations: [
      { gateways: [natNodes()], outboundType: 'managedNATGateway' },
    ],
    isRefused: true,
  },
  {
    plan: 'several',
    resources: 'new',
    setUp: [],
    declarations: [
      { gateways: [natA({ subnets: [ids.subnet('s1')] }), natNorth()] },
    ],
  },
  {
    plan: 'several',
    resources: 'existing',
    setUp: [],
    declarations: [
      {
        gateways: [
          natA({
            addresses: existing('pip-spare-1'),
            subnets: [ids.subnet('s1')],
          }),
          natNorth({ addresses: existing('pip-north') }),
        ],
      },
    ],
  },
  {
    // One is changed, one is created; both serve one network.
    plan: 'several',
    resources: 'shared',
    setUp: [one(natA({ subnets: [ids.subnet('s1')] }))],
    declarations: [
      {
        gateways: [
          natA({ subnets: [ids.subnet('s1')], idleTimeoutMinutes: 9 }),
          natB({ subnets: [ids.subnet('s2')] }),
        ],
      },
    ],
  },
  {
    plan: 'several',
    resources: 'foreign',
    setUp: [],
    declarations: [
      {
        gateways: [
          natA({ subnets: [ids.subnet('s3')] }),
          natB({ subnets: [ids.subnet('s4')] }),
        ],
      },
    ],
  },
  {
    // An address joins a prefix.
    plan: 'mix',
    resources: 'new',
    setUp: [one(natA())],
    declarations: [
      one(
        natA({
          addresses: [
            { kind: 'newPrefix', prefixLength: 31 },
            { kind: 'newPublicIps', count: 1 },
          ],
        }),
      ),
    ],
  },
  {
    // New ones of each kind join one that a person gave.
    plan: 'mix',
    resources: 'existing',
    setUp: [one(natB({ addresses: existing('pip-spare-1') }))],
    declarations: [
      one(
        natB({
          addresses: [
            ...existing('pip-spare-1'),
            { kind: 'newPublicIps', count: 1 },
            { kind: 'newPrefix', prefixLength: 31 },
          ],
        }),
      ),
    ],
  },
  {
    // Two runs draw from one prefix at once.
    plan: 'mix',
    resources: 'shared',
    setUp: [],
    declarations: [
      one(natA({ addresses: drawn(2), subnets: [ids.subnet('s1')] })),
      one(natB({ addresses: drawn(1), subnets: [ids.subnet('s2')] })),
    ],
  },
  {
    // One of them is another gateway's.
    plan: 'mix',
    resources: 'foreign',
    setUp: [],
    declarations: [
      one(
        natA({
          addresses: [
            { kind: 'newPublicIps', count: 1 },
            ...existing('pip-bystander'),
          ],
        }),
      ),
    ],
    isRefused: true,
  },
  {
    // An address that a run of ours made beside a prefix.
    plan: 'takeAway',
    resources: 'new',
    setUp: [
      one(
        natA({
          addresses: [
            { kind: 'newPrefix', prefixLength: 31 },
            { kind: 'newPublicIps', count: 1 },
          ],
        }),
      ),
    ],
    declarations: [one(natA())],
    takes: [ids.address('pip-a-1')],
  },
  {
    // One that a person gave, for one that is new.
    plan: 'takeAway',
    resources: 'existing',
    setUp: [one(natB({ addresses: existing('pip-spare-1', 'pip-spare-2') }))],
    declarations: [
      one(
        natB({
          addresses: [
            ...existing('pip-spare-1'),
            { kind: 'newPublicIps', count: 1 },
          ],
        }),
      ),
    ],
    takes: [ids.address('pip-spare-2')],
  },
  {
    // One of a prefix that two gateways draw from, while the other gateway is changed.
    plan: 'takeAway',
    resources: 'shared',
    setUp: [
      one(natA({ addresses: drawn(2), subnets: [ids.subnet('s1')] })),
      one(natB({ addresses: drawn(1), subnets: [ids.subnet('s2')] })),
    ],
    declarations: [
      one(natA({ addresses: drawn(1), subnets: [ids.subnet('s1')] })),
      one(
        natB({
          addresses: drawn(1),
          subnets: [ids.subnet('s2')],
          idleTimeoutMinutes: 9,
        }),
      ),
    ],
    takes: [ids.address('pip-a-2')],
  },
  {
    plan: 'takeAway',
    resources: 'foreign',
    setUp: [],
    declarations: [one(ofOthers({ addresses: existing('pip-spare-1') }))],
    isRefused: true,
  },
  {
    // With its subnets, for IPv6 clients of IPv4 servers too.
    plan: 'network',
    resources: 'new',
    setUp: [],
    declarations: [
      {
        gateways: [
          natA({
            sku: 'StandardV2',
            nat64: true,
            addresses: [
              { kind: 'newPublicIps', count: 1 },
              { kind: 'newPrefix', prefixLength: 127, ipVersion: 'IPv6' },
            ],
            subnets: [ids.subnet('n1'), ids.subnet('n2')],
          }),
        ],
        newVirtualNetworks: [
          {
            resourceId: ids.network('net-new'),
            addressPrefixes: ['10.8.0.0/16'],
          },
        ],
        newSubnets: [
          newSubnet('n1', '10.8.1.0/24'),
          newSubnet('n2', '10.8.2.0/24'),
        ],
      },
    ],
  },
  {
    // A new subnet beside one that stands.
    plan: 'network',
    resources: 'existing',
    setUp: [one(natB({ addresses: existing('pip-spare-1') }))],
    declarations: [
      {
        gateways: [
          natB({
            addresses: existing('pip-spare-1'),
            subnets: [ids.subnet('t1'), ids.subnet('t8')],
          }),
        ],
        newSubnets: [newSubnet('t8', '10.2.8.0/24')],
      },
    ],
  },
  {
    // Two runs create subnets of one network at once.
    plan: 'network',
    resources: 'shared',
    setUp: [],
    declarations: [
      {
        gateways: [natA({ subnets: [ids.subnet('s8')] })],
        newSubnets: [newSubnet('s8', '10.1.8.0/24')],
      },
      {
        gateways: [natB({ subnets: [ids.subnet('s9')] })],
        newSubnets: [newSubnet('s9', '10.1.9.0/24')],
      },
    ],
  },
  {
    // Another subnet has the range.
    plan: 'network',
    resources: 'foreign',
    setUp: [],
    declarations: [
      {
        gateways: [natA({ subnets: [ids.subnet('s8')] })],
        newSubnets: [newSubnet('s8', '10.1.3.0/24')],
      },
    ],
    isRefused: true,
  },
];

export const nameOf = ({ plan, resources }: PlanCase) => `${plan}/${resources}`;
