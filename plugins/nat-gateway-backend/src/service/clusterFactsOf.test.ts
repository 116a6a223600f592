import { exampleCluster } from '../tests/exampleCluster';
import type { ExampleWay } from '../tests/exampleWay';
import { exampleGateway } from '../tests/exampleGateway';
import { clusterFactsOf } from './clusterFactsOf';

const observedAt = '2026-11-20T12:00:00.000Z';
const collectedAt = '2026-11-20T08:00:00.000Z';
const loadBalancer = {
  busiestNodePorts: 900,
  failedConnections: 0,
  windowDays: 7,
};
const balanced: ExampleWay = {
  kind: 'loadBalancer',
  addresses: exampleGateway('nat-a').addresses,
  nodeCount: 16,
  portsPerNode: 8000,
  portsPerNodeBasis: 'configured',
};
const factsOf = (way: ExampleWay = balanced) =>
  clusterFactsOf(
    {
      id: 'a',
      subject: { provider: 'azure', scope: 'azure/test/x' },
      document: {
        ...exampleCluster('aks-a', { ways: [way] }),
        maxNodeCount: 18,
        facts: { subnets: [], loadBalancerResourceId: '/lb' },
      },
    },
    {
      observedAt,
      history: {
        collectedAt,
        document: {
          resourceId: '/a',
          loadBalancer: { ...loadBalancer, portsPerNode: 8000 },
        },
      },
    },
  );

describe('clusterFactsOf', () => {
  it('puts together what was seen and what a look back told, as old as the older', () => {
    expect(factsOf()).toEqual({
      facts: {
        subnets: [],
        loadBalancer: { ...loadBalancer, maxNodeCount: 18 },
      },
      observedAt: collectedAt,
    });
  });

  it('knows nothing of a load balancer that packets do not take any more', () => {
    expect(
      factsOf({ kind: 'natGateway', gatewayResourceId: '/nat' }).facts,
    ).toEqual({ subnets: [] });
  });
});
