import fc from 'fast-check';
import { snatUsage } from '../azure/__testUtils__/ofAzure';
import type { SnatMeasurement } from '../model/SnatUsage';
import { failureCause } from './failureCause';
import { snatUsage as usageOfAnyKind } from './snatUsage';
import { utilisationRatio } from './utilisationRatio';
import { inventoryPorts } from '../azure/inventoryPorts';
import { portsPerNode } from '../azure/loadBalancer/portsPerNode';

const windows: SnatMeasurement = {
  peakWindow: { start: '2026-11-20T11:00:00Z', end: '2026-11-20T12:00:00Z' },
  failureWindow: { start: '2026-11-19T12:00:00Z', end: '2026-11-20T12:00:00Z' },
};

describe('the figures of a gateway whose kind is not known', () => {
  it('are there, without ports and ceilings', () => {
    const measured = {
      ...windows,
      peakTcpConnections: 900,
      peakTcpAttemptsPerSecond: 4,
      attemptedConnections: 1000,
      failedConnections: 10,
    };
    expect(usageOfAnyKind(measured, 2, {})).toEqual({
      ...measured,
      peakConnections: 900,
      peakProtocol: 'TCP',
      utilisations: [],
      failedRatio: 0.01,
    });
  });
});

describe('inventoryPorts', () => {
  it.each([
    [0, 0],
    [1, 64_512],
    [2, 129_024],
    [16, 1_032_192],
  ])('%d addresses bring %d ports', (count, ports) => {
    expect(inventoryPorts(count)).toBe(ports);
  });

  it.each([-1, 0.5, NaN, Infinity])('refuses %d addresses', count => {
    expect(() => inventoryPorts(count)).toThrow(
      `ipv4AddressCount ${count} is not a whole number from 0`,
    );
  });
});

describe('portsPerNode', () => {
  it.each([
    [1, 1024],
    [50, 1024],
    [51, 512],
    [100, 512],
    [101, 256],
    [200, 256],
    [201, 128],
    [400, 128],
    [401, 64],
    [800, 64],
    [801, 32],
    [1000, 32],
    [1001, undefined],
  ])('gives each of %d nodes %p', (nodeCount, ports) => {
    expect(portsPerNode(nodeCount)).toBe(ports);
  });

  it.each([0, -1, 1.5, NaN])('refuses %d nodes', nodeCount => {
    expect(() => portsPerNode(nodeCount)).toThrow('nodeCount');
  });

  it.each([
    [50, 3, 1024],
    [100, 2, 1024],
    [100, 3, 1024],
    [150, 2, 512],
    [900, 4, 128],
  ])(
    'gives each of %d nodes with %d addresses %d',
    (nodes, addressCount, ports) => {
      expect(portsPerNode(nodes, { addressCount })).toBe(ports);
    },
  );

  it('never gives out more than one address has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), nodeCount => {
        expect(nodeCount * (portsPerNode(nodeCount) ?? 0)).toBeLessThanOrEqual(
          64_000,
        );
      }),
    );
  });
});

describe('snatUsage', () => {
  it('divides the higher peak by inventory and destination ceiling', () => {
    const usage = snatUsage(
      { ...windows, peakTcpConnections: 168_200, peakUdpConnections: 1_800 },
      4,
    );
    expect(usage).toMatchObject({
      peakProtocol: 'TCP',
      peakConnections: 168_200,
      inventoryPorts: 258_048,
    });
    const observedAt = windows.peakWindow.end;
    expect(usage.utilisations).toEqual([
      {
        id: 'connections',
        used: 170_000,
        of: 2_000_000,
        basis: 'atMost',
        observedAt,
      },
      {
        id: 'connectionsOfOneDestination',
        used: 168_200,
        of: 200_000,
        basis: 'withoutCoolDown',
        observedAt,
      },
      {
        id: 'inventory',
        used: 168_200,
        of: 258_048,
        basis: 'reusable',
        observedAt,
      },
    ]);
  });

  it('takes what the cloud counts before what is computed under the same name', () => {
    const counted = {
      id: 'connections',
      used: 900,
      of: 1_000,
      basis: 'measured',
      observedAt: windows.peakWindow.end,
    } as const;
    const usage = snatUsage(
      { ...windows, peakTcpConnections: 1, utilisations: [counted] },
      0,
    );
    expect(usage.utilisations).toEqual([counted]);
    expect(failureCause({ ...usage, failedConnections: 1 })).toBe(
      'connectionLimit',
    );
  });

  it('takes UDP when UDP is the higher one', () => {
    expect(
      snatUsage(
        { ...windows, peakTcpConnections: 1, peakUdpConnections: 2 },
        1,
      ),
    ).toMatchObject({ peakProtocol: 'UDP', peakConnections: 2 });
  });

  it('may exceed 1: ports are reused across destinations', () => {
    expect(
      utilisationRatio(
        snatUsage({ ...windows, peakTcpConnections: 129_024 }, 1),
        'inventory',
      ),
    ).toBe(2);
  });

  it('leaves out what was not reported', () => {
    expect(snatUsage(windows, 2)).toEqual({
      ...windows,
      inventoryPorts: 129_024,
      utilisations: [],
    });
    expect(
      snatUsage({ ...windows, failedConnections: 3 }, 2),
    ).not.toHaveProperty('failedRatio');
  });

  it('tells 0 from unknown', () => {
    expect(
      snatUsage(
        {
          ...windows,
          peakTcpConnections: 0,
          attemptedConnections: 10,
          failedConnections: 0,
        },
        1,
      ),
    ).toMatchObject({
      failedRatio: 0,
      utilisations: expect.arrayContaining([
        expect.objectContaining({ id: 'inventory', used: 0 }),
      ]),
    });
  });

  it('is finite in every part, whatever was reported', () => {
    const figure = fc.option(fc.nat(), { nil: undefined });
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        figure,
        fc.integer({ min: 0, max: 16 }),
        (tcp, udp, attempted, failed, count) => {
          const usage = snatUsage(
            {
              ...windows,
              ...(tcp !== undefined && { peakTcpConnections: tcp }),
              ...(udp !== undefined && { peakUdpConnections: udp }),
              ...(attempted !== undefined && {
                attemptedConnections: attempted,
              }),
              ...(failed !== undefined && { failedConnections: failed }),
            },
            count,
          );
          const figures = [
            ...Object.values(usage),
            ...usage.utilisations.map(({ of, used }) => used / of),
          ].filter(value => typeof value === 'number');
          expect(figures.filter(value => !Number.isFinite(value))).toEqual([]);
        },
      ),
    );
  });
});
