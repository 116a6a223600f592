import { judgeCluster } from '../__testUtils__/ofAzure';
import type { ClusterFacts } from '../../model/ClusterFacts';
import { clusterWith } from '../../advice/__testUtils__/clusterWith';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';
import type { WayChanges } from '../../advice/__testUtils__/wayWith';

const id = 'load-balancer-at-risk';
const balanced: WayChanges = {
  kind: 'loadBalancer',
  addresses: gatewayWith({}).addresses,
  nodeCount: 8,
  portsPerNode: 8000,
  portsPerNodeBasis: 'configured',
};
const judge = (
  loadBalancer: ClusterFacts['loadBalancer'],
  way: WayChanges = balanced,
) => judgeCluster(clusterWith(way), { facts: { loadBalancer } });

describe('loadBalancerAtRisk', () => {
  it.each([
    [{ failedConnections: 1 }, 'critical'],
    [{ failedConnections: 0, busiestNodePorts: 6400 }, 'warning'],
    [{ failedConnections: 0, busiestNodePorts: 6399 }, 'nothing'],
    [{ failedConnections: 0 }, 'not known'],
    [{ failedConnections: 0, busiestNodePorts: 1, maxNodeCount: 9 }, 'warning'],
    [undefined, 'not known'],
  ])('judges %j: %s', (facts, verdict) => {
    expect(verdictOf(judge(facts), id)).toBe(verdict);
  });

  it.each([
    [
      { failedConnections: 1200 },
      balanced,
      'Connections that failed for want of ports on the load balancer: 1,200',
    ],
    [
      { failedConnections: 0, busiestNodePorts: 6400 },
      balanced,
      'The busiest node uses 6,400 of its 8,000 ports of the load balancer',
    ],
    [
      { failedConnections: 0, busiestNodePorts: 1, maxNodeCount: 9 },
      balanced,
      'The load balancer has ports for 8 nodes, and the cluster may grow to 9',
    ],
    [
      { failedConnections: 0, busiestNodePorts: 500, maxNodeCount: 90 },
      {
        ...balanced,
        portsPerNode: 1024,
        portsPerNodeBasis: 'defaultByNodeCount',
      },
      'At 90 nodes each has fewer ports of the load balancer, and the busiest node uses 500',
    ],
  ] as readonly [ClusterFacts['loadBalancer'], WayChanges, string][])(
    'names its reason: %j',
    (facts, way, title) => {
      expect(judge(facts, way).findings[0]).toMatchObject({ id, title });
    },
  );

  it('does not ask for more ports where a node has so many that the next has none', () => {
    const [{ remedy }] = judge({
      failedConnections: 0,
      busiestNodePorts: 1,
      maxNodeCount: 9,
    }).findings;
    expect(remedy).toContain('fewer ports for each node');
    expect(remedy).toContain('cannot grow beyond 8 nodes');
    expect(remedy).not.toContain('more ports for each node');
  });

  it('says over how many days failures were counted', () => {
    const facts = { failedConnections: 77, busiestNodePorts: 1, windowDays: 7 };
    const [{ evidence }] = judge(facts).findings;
    expect(evidence.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Failed connections: 77',
      'Ports of the busiest node: 1',
      'Whole days looked back on: 7',
      'Ports per node: 8000',
      'Nodes: 8',
    ]);
  });

  it('does not guess the ports of a node', () => {
    const way: WayChanges = { kind: 'loadBalancer' };
    expect(verdictOf(judge({ failedConnections: 1 }, way), id)).toBe(
      'not known',
    );
  });

  it.each([
    ['an address could not be read', { nodeCount: 9 }],
    ['the ports are no multiple of 8', { portsPerNode: 7999 }],
  ])('does not judge what contradicts itself, as %s', (_, changes) => {
    const way = { ...balanced, ...changes } as WayChanges;
    expect(verdictOf(judge({ failedConnections: 1 }, way), id)).toBe(
      'not known',
    );
  });

  it('takes the nodes that are there for the most where the pools say less', () => {
    const facts = { failedConnections: 0, busiestNodePorts: 1 };
    expect(verdictOf(judge({ ...facts, maxNodeCount: 7 }), id)).toBe('nothing');
  });

  it('stands before the question whether a gateway is needed', () => {
    expect(judge({ failedConnections: 3 }).findings).toMatchObject([
      {
        id,
        evidence: expect.arrayContaining([
          expect.objectContaining({ id: 'portsPerNode', value: 8000 }),
        ]),
      },
      { id: 'load-balancer-outbound' },
    ]);
  });
});
