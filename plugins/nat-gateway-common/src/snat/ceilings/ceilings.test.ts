import fc from 'fast-check';
import { azureGatewayCeilings } from '../../azure/ceilings/azureGatewayCeilings';
import { gatewayCeilings } from '../../clouds/gatewayCeilings';
import { azureCloud } from '../../azure/azureCloud';
import { gatewayKindOf } from './gatewayKindOf';
import type { GatewayKind } from '../../model/GatewayKind';

describe('gatewayCeilings', () => {
  it.each([
    ['azureStandard', 16, 50_000, 2_000_000, 50, 5_000_000],
    ['azureStandardV2', 16, 50_000, 2_000_000, 100, 10_000_000],
    ['awsNatGateway', 8, 55_000, undefined, 100, 10_000_000],
    ['awsNatInstance', 1, 64_512, 262_144, undefined, undefined],
  ] as const)(
    '%s: %d addresses, %d to one destination, %p in all, %p Gbps, %p packets/s',
    (kind, addresses, perDestination, connections, gigabits, packets) => {
      const ceilings = gatewayCeilings(kind);
      expect(ceilings).toMatchObject({
        kind,
        addressesPerGateway: addresses,
        connectionsPerAddressAndDestination: perDestination,
      });
      expect(ceilings.connectionsPerGateway).toBe(connections);
      expect(ceilings.gigabitsPerSecond).toBe(gigabits);
      expect(ceilings.packetsPerSecond).toBe(packets);
      expect(ceilings.readAt).toMatch(/^\d{4}-\d\d-\d\d$/);
    },
  );

  it('has 25 Gbps each way on Standard, which begins with 1 million packets/s', () => {
    expect(gatewayCeilings('azureStandard')).toMatchObject({
      gigabitsPerSecondEachWay: 25,
      initialPacketsPerSecond: 1_000_000,
    });
  });

  it('has the documented timers, and none where nothing is published', () => {
    expect(gatewayCeilings('azureStandard').timers).toEqual({
      minTcpIdleSeconds: 240,
      defaultTcpIdleSeconds: 240,
      maxTcpIdleSeconds: 7200,
      udpIdleSeconds: 240,
      finHoldSeconds: 65,
      rstHoldSeconds: 16,
      halfOpenHoldSeconds: 30,
      udpHoldSeconds: 65,
    });
    expect(gatewayCeilings('awsNatGateway').timers).not.toHaveProperty(
      'finHoldSeconds',
    );
  });

  it('takes of kernel and network interface the lower limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 60, max: 432_000 }),
        (conntrackMax, interfaceTrackedConnections, seconds) => {
          const ceilings = gatewayCeilings('awsNatInstance', {
            instance: {
              conntrackMax,
              interfaceTrackedConnections,
              interfaceTcpEstablishedSeconds: seconds,
            },
          });
          expect(ceilings.connectionsPerGateway).toBe(
            Math.min(conntrackMax, interfaceTrackedConnections),
          );
          expect(ceilings.timers.defaultTcpIdleSeconds).toBe(seconds);
        },
      ),
    );
  });

  it.each([
    [{ conntrackMax: 0 }, 'conntrackMax 0'],
    [{ addressCount: NaN }, 'addressCount NaN'],
    [{ interfaceTrackedConnections: -1 }, 'interfaceTrackedConnections -1'],
    [
      { interfaceTcpEstablishedSeconds: 59 },
      'interfaceTcpEstablishedSeconds 59 is not a number from 60 to 432000',
    ],
    [{ kernelTcpEstablishedSeconds: 432_001 }, 'to 432000'],
    [{ gigabitsPerSecond: 0 }, 'gigabitsPerSecond 0'],
  ])('refuses %j', (instance, message) => {
    expect(() => gatewayCeilings('awsNatInstance', { instance })).toThrow(
      message,
    );
  });

  it('refuses a SKU that it does not know', () => {
    expect(() => azureGatewayCeilings('Basic' as 'Standard')).toThrow(
      "sku 'Basic' is not known; it is Standard or StandardV2",
    );
  });

  it('knows nothing of a kind that is not described yet', () => {
    const kindOf = (kind: string) =>
      gatewayKindOf({ kind }, { cloud: azureCloud });
    expect(kindOf('azureStandardV2')?.name).toBe('StandardV2');
    expect(kindOf('azurePremium')).toBeUndefined();
  });

  it('refuses a kind that it does not know', () => {
    expect(() => gatewayCeilings('gcp' as GatewayKind)).toThrow("'gcp'");
  });
});
