import { gatewayCapacity } from '../azure/__testUtils__/ofAzure';
import { gatewayWith } from './__testUtils__/gatewayWith';

const busy = gatewayWith({
  peakTcpConnections: 5000,
  peakTcpAttemptsPerSecond: 2500,
});

describe('gatewayCapacity', () => {
  it('says how many addresses are needed, now and at twice the traffic', () => {
    expect(gatewayCapacity(busy)).toEqual({
      addressCount: 1,
      destinationShare: 1,
      now: {
        portsInUseAtMost: 167_500,
        addressesNeeded: 5,
        gatewaysNeeded: 1,
      },
      atTwiceTheTraffic: {
        portsInUseAtMost: 335_000,
        addressesNeeded: 9,
        gatewaysNeeded: 1,
      },
    });
  });

  it('needs fewer for a destination that takes a part', () => {
    expect(gatewayCapacity(busy, { destinationShare: 0.2 }).now).toMatchObject({
      addressesNeeded: 1,
    });
  });

  it('asks for more gateways rather than for a 17th address', () => {
    const huge = gatewayWith({ peakTcpConnections: 700_000 });
    expect(gatewayCapacity(huge)).toMatchObject({
      now: { addressesNeeded: 18, gatewaysNeeded: 2 },
    });
    const many = gatewayWith({ peakTcpConnections: 1_700_000 });
    expect(gatewayCapacity(many, { destinationShare: 0.1 }).now).toMatchObject({
      addressesNeeded: 5,
      gatewaysNeeded: 2,
    });
  });

  it('says why connections fail though ports are free', () => {
    const failing = gatewayWith({
      peakTcpAttemptsPerSecond: 40,
      attemptedConnections: 100_000,
      failedConnections: 9000,
      newestFailureAt: '2026-11-20T12:00:00Z',
    });
    expect(gatewayCapacity(failing).failures).toEqual({
      cause: 'portsFree',
      text: expect.stringMatching(/^Ports were free/),
    });
  });

  it('guesses nothing that was not measured', () => {
    expect(gatewayCapacity(gatewayWith(undefined))).toEqual({
      addressCount: 1,
      destinationShare: 1,
    });
  });
});
