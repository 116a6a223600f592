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
