import {
  azureCloud,
  type EntityEgress,
  judgeCluster,
  judgeGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { egressWith } from '../src/__testUtils__/egressWith';
import { errorAnswer } from '../src/__testUtils__/errorAnswer';
import { gatewayWith } from '../src/__testUtils__/gatewayWith';
import { minutesAgo } from '../src/__testUtils__/minutesAgo';

/** With the advice that the backend would give. */
const judged = (egress: EntityEgress): EntityEgress => {
  const options = { cloud: azureCloud, now: new Date() };
  const judgements = [
    ...egress.gateways.map(gateway => judgeGateway(gateway, options)),
    ...(egress.cluster ? [judgeCluster(egress.cluster, options)] : []),
  ];
  return {
    ...egress,
    findings: judgements.flatMap(({ findings }) => findings),
    notKnown: judgements.flatMap(({ notKnown }) => notKnown),
  };
};

const behind = (...gateways: readonly ReturnType<typeof gatewayWith>[]) =>
  judged(egressWith({ gateways }));

/** Of a gateway, a subnet or a team. */
export const longName = `nat-${'of-a-team-with-a-name-without-end-'.repeat(
  2,
)}x`;

const [prefix] = gatewayWith({}).addresses;
const manyAddresses = Array.from({ length: 4 }, (_, index) => ({
  ...prefix,
  resourceId: `/prefixes/${index}`,
  name: `ippre-shared-${index}`,
  address: `20.61.${index}.16/30`,
}));

/** What the backend answers for each face of the card. */
export const faces: Readonly<Record<string, () => Promise<EntityEgress>>> = {
  Healthy: async () => behind(gatewayWith({}, { peakTcpConnections: 900 })),
  'At risk': async () => behind(gatewayWith({ status: 'atRisk' })),
  Exhausted: async () =>
    behind(gatewayWith({ status: 'exhausted' }, { failedConnections: 48_200 })),
  'No figures yet': async () =>
    behind(gatewayWith({ status: 'unknown' }, null)),
  'Several gateways': async () =>
    behind(
      gatewayWith({}),
      gatewayWith({ name: 'nat-batch-weu', resourceId: '/nat-batch-weu' }),
    ),
  'Load balancer': async () =>
    judged(
      egressWith({
        ways: [{ kind: 'loadBalancer', portsPerNode: 1024, nodeCount: 3 }],
      }),
    ),
  Route: async () =>
    judged(
      egressWith({
        ways: [
          {
            kind: 'userDefinedRoute',
            routeTableId: '/routeTables/rt-hub',
            nextHopType: 'VirtualAppliance',
            nextHopIpAddresses: ['10.0.0.4'],
          },
        ],
      }),
    ),
  Stale: async () => ({
    ...behind(gatewayWith({})),
    freshness: {
      observedAt: minutesAgo(180),
      stale: true,
      failure: {
        at: minutesAgo(1),
        code: 'AuthorizationFailed',
        message: 'The gateways could not be listed.',
        wayOut: 'Give the identity the role Reader.',
      },
    },
  }),
  Partial: async () => ({
    ...behind(gatewayWith({}, { peakTcpConnections: 900 })),
    freshness: {
      observedAt: minutesAgo(1),
      stale: false,
      gaps: [
        {
          at: minutesAgo(1),
          message: 'Azure failed at reading PacketCount: Later.',
          cloudMessage: 'Later.',
          parts: ['packets', 'dailyPeaks'],
          reason: 'throttled',
          code: 'TooManyRequests',
          wayOut: 'Wait some minutes, then try again',
          gatewayCount: 5,
        },
      ],
    },
  }),
  Huge: async () =>
    behind(
      ...Array.from({ length: 5 }, (_, index) =>
        gatewayWith(
          {
            id: index.toString(16).padStart(32, '0'),
            name: `nat-shared-${index}`,
            resourceId: `/nat-shared-${index}`,
            addresses: manyAddresses,
          },
          { peakTcpConnections: 987_654, failedConnections: 12_345_678 },
        ),
      ),
    ),
  'Long names': async () =>
    behind(
      gatewayWith({
        name: longName,
        addresses: manyAddresses.map(address => ({
          ...address,
          name: longName,
          address: '2001:db8:85a3:8d3:1319:8a2e:370:7348/128',
        })),
        subnets: gatewayWith({}).subnets.map(subnet => ({
          ...subnet,
          name: longName,
        })),
      }),
    ),
  'Not annotated': async () =>
    egressWith({ state: 'notAnnotated', cluster: undefined }),
  'Not collected': async () =>
    egressWith({ state: 'notCollected', cluster: undefined }),
  Forbidden: async () => {
    throw await errorAnswer(403, 'NotAllowedError', 'Ask group:platform.');
  },
  'No answer': async () => {
    throw new Error('The backend could not be reached.');
  },
  Loading: () => new Promise(() => {}),
};
