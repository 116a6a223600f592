import { Emulation } from '../Emulation';
import { smallScenario } from '../__testUtils__/smallScenario';
import { observeGateway } from './observeGateway';
import type { Scenario } from '../scenario/Scenario';

const now = new Date('2026-11-20T12:00:30Z');
/** A day begins at a multiple of 1,440. */
const midnight = Date.UTC(2026, 10, 20) / 60_000;

function measurer(
  model: NonNullable<Scenario['workloads']>[number]['model'],
  idleTimeoutInMinutes = 4,
) {
  const { cloud } = new Emulation({
    clock: { now: () => now },
    scenario: smallScenario({
      region: 'westeurope',
      resources: [
        {
          type: 'publicIPAddresses',
          name: 'pip',
          sku: 'Standard',
          properties: { publicIPAllocationMethod: 'Static' },
        },
        {
          type: 'natGateways',
          name: 'nat',
          sku: 'Standard',
          properties: {
            idleTimeoutInMinutes,
            publicIpAddresses: [{ id: '@rg/publicIPAddresses/pip' }],
          },
        },
      ],
      workloads: [
        {
          name: 'w',
          source: '@rg/natGateways/nat',
          model,
          lifetimeSeconds: 60,
          abandonedShare: 0,
          udpShare: 0,
          destinations: [{ name: 'partner', share: 1 }],
        },
      ],
    }),
  });
  const [gateway] = cloud.store.list('Microsoft.Network/natGateways');
  const observed = observeGateway(cloud, { gatewayId: gateway.id });
  return (minute: number) => observed(minute)?.tcp;
}

describe('observeGateway', () => {
  it('leaks until its 50,000 ports to the partner are gone, and then fails everything, until the restart', () => {
    const at = measurer({
      kind: 'connectionLeak',
      connectionsPerMinute: 1000,
      leakedShare: 0.05,
      restartEveryHours: 24,
      noise: 0,
    });
    const day = Array.from({ length: 1440 }, (_, minute) =>
      at(midnight + minute),
    );
    const firstFailure = day.findIndex(tcp => (tcp?.failed ?? 0) > 0);
    // 1,000 active and 50 more each minute: 50,000 is passed in minute 981.
    expect(firstFailure).toBe(981);
    expect(day[980]).toEqual({ attempted: 1000, failed: 0, active: 50_000 });
    expect(day[1100]).toEqual({
      attempted: 1000,
      failed: 1000,
      active: 50_000,
    });
    expect(day.slice(981).every(tcp => (tcp?.failed ?? 0) > 0)).toBe(true);
    expect(at(midnight + 1440)?.failed).toBe(0);
  });

  it('has more attempts with a short idle timeout, and holds more ports with a long one', () => {
    const model = {
      kind: 'longIdle',
      connections: 40_000,
      usedEveryMinutes: 60,
      noise: 0,
    } as const;
    const short = measurer(model, 4)(midnight);
    const long = measurer(model, 60)(midnight);
    expect(short?.attempted).toBe(667);
    expect(long?.attempted).toBe(28);
    expect(short?.active).toBeLessThan(4000);
    expect(long?.active).toBeGreaterThanOrEqual(40_000);
  });

  it('carries what a scale set of its subnet opens', () => {
    const { cloud } = new Emulation({
      clock: { now: () => now },
      scenario: smallScenario({
        resources: [
          {
            type: 'publicIPAddresses',
            name: 'pip',
            sku: 'Standard',
            properties: { publicIPAllocationMethod: 'Static' },
          },
          {
            type: 'natGateways',
            name: 'nat',
            sku: 'Standard',
            properties: {
              publicIpAddresses: [{ id: '@rg/publicIPAddresses/pip' }],
            },
          },
          {
            type: 'virtualNetworks',
            name: 'net',
            properties: {
              addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
              subnets: [
                {
                  name: 'machines',
                  properties: {
                    addressPrefix: '10.0.0.0/19',
                    natGateway: { id: '@rg/natGateways/nat' },
                  },
                },
              ],
            },
          },
          {
            type: 'virtualMachineScaleSets',
            name: 'vmss',
            properties: {
              capacity: 2,
              subnet: { id: '@rg/virtualNetworks/net/subnets/machines' },
            },
          },
        ],
        workloads: [
          {
            name: 'batch',
            source: '@rg/virtualMachineScaleSets/vmss',
            model: { kind: 'steady', connectionsPerMinute: 600, noise: 0 },
            lifetimeSeconds: 60,
            abandonedShare: 0,
            udpShare: 0,
            destinations: [],
          },
        ],
      }),
    });
    const [gateway] = cloud.store.list('Microsoft.Network/natGateways');
    const observed = observeGateway(cloud, { gatewayId: gateway.id });
    expect(observed(midnight)?.tcp).toMatchObject({ attempted: 600 });
  });
});
