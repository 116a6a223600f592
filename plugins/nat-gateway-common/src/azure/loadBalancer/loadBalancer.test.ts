import fc from 'fast-check';
import { answerOrError } from '../../input/testing/answerOrError';
import { portsPerNode } from './portsPerNode';
import { allocateLoadBalancerPorts } from './allocateLoadBalancerPorts';
import { defaultPortsTable } from './defaultPortsTable';
import { hotNodes } from './hotNodes';
import { needsNatGateway } from './needsNatGateway';

const eightNodes = allocateLoadBalancerPorts({
  nodeCount: 8,
  addressCount: 1,
  portsPerNode: 8000,
});

describe('defaultPortsTable', () => {
  it('is without gaps, and agrees with the ports of each node', () => {
    const rows = defaultPortsTable();
    expect(rows[0]).toEqual({
      minNodeCount: 1,
      maxNodeCount: 50,
      portsPerNode: 1024,
      portsTaken: 51_200,
    });
    rows.forEach((row, index) => {
      expect(portsPerNode(row.minNodeCount)).toBe(row.portsPerNode);
      expect(portsPerNode(row.maxNodeCount)).toBe(row.portsPerNode);
      expect(row.portsTaken).toBeLessThanOrEqual(64_000);
      expect(row.minNodeCount).toBe((rows[index - 1]?.maxNodeCount ?? 0) + 1);
    });
  });
});

describe('allocateLoadBalancerPorts', () => {
  it('gives 8 nodes 8,000 of 64,000 ports each, and a ninth none', () => {
    expect(eightNodes).toEqual({
      nodeCount: 8,
      addressCount: 1,
      portsPerNode: 8000,
      basis: 'setByHand',
      totalPorts: 64_000,
      unallocatedPorts: 0,
      maxNodeCount: 8,
    });
  });

  it.each([
    [50, 1024, 12_800],
    [51, 512, 37_888],
    [1000, 32, 32_000],
  ])(
    'gives %d nodes %d each by the table, and leaves %d to nobody',
    (nodeCount, ports, unallocatedPorts) => {
      expect(
        allocateLoadBalancerPorts({ nodeCount, addressCount: 1 }),
      ).toMatchObject({
        portsPerNode: ports,
        basis: 'defaultByNodeCount',
        unallocatedPorts,
        maxNodeCount: 1000,
      });
    },
  );

  it.each([
    [
      { nodeCount: 9, addressCount: 1, portsPerNode: 8000 },
      'portsPerNode 8000 for 9 nodes takes 72000 ports, and 1 addresses bring 64000; lower it to 7104',
    ],
    [
      { nodeCount: 8, addressCount: 1, portsPerNode: 7999 },
      'portsPerNode 7999 is no multiple of 8',
    ],
    [
      { nodeCount: 8, addressCount: 1, portsPerNode: 0 },
      'portsPerNode 0 is not a whole number from 8 to 64000',
    ],
    [{ nodeCount: 0, addressCount: 1 }, 'nodeCount 0'],
    [{ nodeCount: 8, addressCount: 101 }, 'addressCount 101'],
    [{ nodeCount: NaN, addressCount: 1 }, 'nodeCount NaN'],
    [{ nodeCount: 1001, addressCount: 1 }, 'ends at 1000'],
  ])('refuses %j', (options, message) => {
    expect(() => allocateLoadBalancerPorts(options)).toThrow(message);
  });

  it('never gives out more than there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.option(fc.integer({ min: 1, max: 8000 }), { nil: undefined }),
        (nodeCount, addressCount, eights) => {
          const outcome = answerOrError(() =>
            allocateLoadBalancerPorts({
              nodeCount,
              addressCount,
              ...(eights !== undefined && { portsPerNode: 8 * eights }),
            }),
          );
          const wanted = nodeCount * 8 * (eights ?? 0);
          expect('error' in outcome).toBe(wanted > 64_000 * addressCount);
          const { answer } = { answer: undefined, ...outcome };
          expect(answer?.unallocatedPorts ?? 0).toBeGreaterThanOrEqual(0);
          expect(
            nodeCount * (answer?.portsPerNode ?? 0) +
              (answer?.unallocatedPorts ?? 0),
          ).toBe(answer?.totalPorts ?? 0);
        },
      ),
    );
  });
});

describe('hotNodes', () => {
  const nodes = (busiest: number) =>
    Array.from({ length: 8 }, (_, index) => ({
      name: `node-${index}`,
      portsHeld: index === 3 ? busiest : 1,
    }));

  it('one hot node of eight fails at 8,001 while the cluster has ports left', () => {
    expect(hotNodes(nodes(8001), eightNodes)).toEqual({
      failing: [{ name: 'node-3', portsHeld: 8001, shortfall: 1 }],
      portsWanted: 8008,
      portsLeft: 55_993,
      failsWithPortsLeft: true,
      portsPerNodeNeeded: 8008,
    });
  });

  it('does not fail at 8,000', () => {
    expect(hotNodes(nodes(8000), eightNodes)).toMatchObject({
      failing: [],
      failsWithPortsLeft: false,
      portsPerNodeNeeded: 8000,
    });
  });

  it('tells a hot node from a cluster that wants more than there is', () => {
    const all = nodes(0).map(({ name }) => ({ name, portsHeld: 8001 }));
    expect(hotNodes(all, eightNodes)).toMatchObject({
      failsWithPortsLeft: false,
      portsLeft: 0,
    });
  });

  it.each([
    [[{ name: 'a', portsHeld: NaN }], 'nodes[0].portsHeld NaN'],
    [
      [
        { name: 'a', portsHeld: 1 },
        { name: 'a', portsHeld: 1 },
      ],
      "nodes has 'a' twice",
    ],
    [
      [...nodes(1), { name: 'ninth', portsHeld: 1 }],
      'nodes has 9 and the allocation is for 8',
    ],
  ])('refuses %j', (demands, message) => {
    expect(() => hotNodes(demands, eightNodes)).toThrow(message);
  });
});

describe('needsNatGateway', () => {
  const allocation = allocateLoadBalancerPorts({
    nodeCount: 50,
    addressCount: 1,
  });
  const calm = { allocation, failedConnections: 0, busiestNodePorts: 100 };
  const decide = (facts: Partial<Parameters<typeof needsNatGateway>[0]>) => {
    const { answer, reasons } = needsNatGateway({ ...calm, ...facts });
    return [answer, reasons[0]?.id];
  };

  it.each([
    [{}, 'no', 'noConnectionFails'],
    [{ failedConnections: 1 }, 'yes', 'connectionsFail'],
    [{ busiestNodePorts: 819 }, 'no', 'noConnectionFails'],
    [{ busiestNodePorts: 820 }, 'yes', 'busiestNodeNearItsShare'],
    [{ failedConnections: undefined }, 'unknown', 'failuresNotKnown'],
    [{ busiestNodePorts: undefined }, 'unknown', 'busiestNodeNotKnown'],
    [
      { failedConnections: 1, busiestNodePorts: undefined },
      'yes',
      'connectionsFail',
    ],
    [{ windowDays: 6 }, 'unknown', 'windowShort'],
    [{ windowDays: 7 }, 'no', 'noConnectionFails'],
    [{ maxNodeCount: 51 }, 'no', 'noConnectionFails'],
    [
      { maxNodeCount: 51, busiestNodePorts: 410 },
      'yes',
      'shareShrinksWithGrowth',
    ],
    [{ maxNodeCount: 1001 }, 'yes', 'growthExceedsAllocation'],
    [
      { allocation: eightNodes, maxNodeCount: 9 },
      'yes',
      'growthExceedsAllocation',
    ],
    [{ allocation: eightNodes, maxNodeCount: 8 }, 'no', 'noConnectionFails'],
  ] as const)('with %j says %s, first because of %s', (facts, answer, id) => {
    expect(decide(facts)).toEqual([answer, id]);
  });

  it('never says no while something is not known', () => {
    fc.assert(
      fc.property(
        fc.option(fc.nat(10), { nil: undefined }),
        fc.option(fc.nat(2000), { nil: undefined }),
        (failedConnections, busiestNodePorts) => {
          const { answer } = needsNatGateway({
            allocation,
            failedConnections,
            busiestNodePorts,
          });
          const unknown =
            failedConnections === undefined || busiestNodePorts === undefined;
          expect(unknown && answer === 'no').toBe(false);
        },
      ),
    );
  });

  it.each([
    [{ failedConnections: -1 }, 'failedConnections -1'],
    [{ busiestNodePorts: NaN }, 'busiestNodePorts NaN'],
    [{ maxNodeCount: 49 }, 'maxNodeCount 49 is not a whole number from 50'],
    [{ windowDays: 0 }, 'windowDays 0'],
  ])('refuses %j', (facts, message) => {
    expect(() => needsNatGateway({ ...calm, ...facts })).toThrow(message);
  });
});
