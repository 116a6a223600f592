import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { readRegionalPrices } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createMemoryProvider } from '../testing/createMemoryProvider';
import { noGateways } from './__testUtils__/noGateways';
import { registerPlanCapacityAction } from './registerPlanCapacityAction';

const orders = {
  name: 'orders',
  connectionsPerSecond: { mean: 100, peak: 1000 },
  durationSeconds: 35,
  closes: 'fin',
  podCount: 40,
  nodeCount: 8,
  destinations: [{ name: 'payments', share: 1 }],
};

async function ask(
  changes: object,
  workload: object = {},
  options?: Partial<Parameters<typeof registerPlanCapacityAction>[1]>,
) {
  const registry = actionsRegistryServiceMock({
    logger: mockServices.logger.mock(),
  });
  registerPlanCapacityAction(registry, {
    gateways: noGateways,
    providers: new Map(),
    ...options,
  });
  const { output } = await registry.invoke({
    id: 'test:plan-capacity',
    input: { workloads: [{ ...orders, ...workload }], ...changes } as never,
    credentials: mockCredentials.user(),
  });
  return output;
}

describe('the action plan-capacity', () => {
  it('answers with ports, addresses and what they rest on', async () => {
    expect(await ask({ currentAddressCount: 2 })).toMatchObject({
      plan: {
        kind: 'azureStandard',
        addressesNeeded: 3,
        prefix: { prefixLength: 30, addressCount: 4 },
        destinations: [{ name: 'payments', peakPortsHeld: 100_000 }],
        today: { addressCount: 2, enough: false },
        assumptions: expect.arrayContaining([
          { id: 'poissonArrivals', text: expect.stringContaining('Poisson') },
          { id: 'retries', text: expect.any(String) },
        ]),
      },
    });
  });

  it('plans for the kinds of the clouds that are installed', async () => {
    const provider = createMemoryProvider();
    const providers = new Map([[provider.description.id, provider]]);
    const none = { low: 0, typical: 0, high: 0 };
    const monthlyTraffic = { gigabytesOut: none, gigabytesIn: none };
    const output = await ask(
      { kind: 'memoryZonal', monthlyTraffic },
      {},
      { providers },
    );
    // Nothing prices its gateways.
    expect(output).not.toHaveProperty('cost.total');
    expect(output).toMatchObject({
      plan: { kind: 'memoryZonal', addressesPerGateway: expect.any(Number) },
    });
    // It is also what is planned for where no kind is named.
    expect(await ask({}, {}, { providers })).toEqual(output);
    await expect(ask({ kind: 'memoryZonal' })).rejects.toThrow('memoryZonal');
  });

  it('tells what each change by itself would do', async () => {
    const output = await ask({
      currentAddressCount: 2,
      whatIf: [
        { kind: 'addAddresses', count: 1 },
        {
          kind: 'pool',
          workloadName: 'orders',
          connectionsPerPod: 10,
          lifetimeSeconds: 3600,
        },
        { kind: 'privateLink', destinationName: 'payments' },
      ],
    });
    expect(output).toMatchObject({
      whatIf: [
        {
          change: { kind: 'addAddresses', count: 1 },
          difference: { peakPortsHeld: 0, addressesNeeded: 0 },
        },
        { change: { kind: 'pool' }, addressesNeeded: 1 },
        {
          change: { kind: 'privateLink' },
          difference: { peakPortsHeld: -100_000 },
        },
      ],
    });
    const [{ difference }] = (
      output as {
        whatIf: { difference: { exhaustionProbability: number } }[];
      }
    ).whatIf;
    expect(difference.exhaustionProbability).toBeLessThan(0);
  });

  it.each([
    [{ kind: 'addAddresses', count: 1 }, 'currentAddressCount is not given'],
    [
      { kind: 'privateLink', destinationName: 'nowhere' },
      "there is no destination 'nowhere'; there is payments",
    ],
    [{ kind: 'tcpIdleTimeout', minutes: 3 }, 'change.minutes 3'],
  ])('refuses the change %j', async (change, message) => {
    await expect(ask({ whatIf: [change] })).rejects.toThrow(message);
  });

  it('adds a dated cost when it is told the gigabytes', async () => {
    const range = { low: 0, typical: 0, high: 1000 };
    const monthlyTraffic = { gigabytesOut: range, gigabytesIn: range };
    expect(await ask({ monthlyTraffic })).toMatchObject({
      cost: {
        currency: 'USD',
        pricesReadAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        // 730 × (0.045 + 4 × 0.006)
        total: { typical: 50.37 },
        unconfirmed: ['Data out to the internet'],
      },
    });
    expect(
      await ask({
        monthlyTraffic,
        kind: 'awsNatInstance',
        instanceType: 'm7g.large',
      }),
    ).toMatchObject({ cost: { region: 'us-east-1' } });
    expect(await ask({})).not.toHaveProperty('cost.total');
  });

  it.each([
    [{}, { durationSeconds: -1 }, 'workloads[0].durationSeconds -1'],
    [{}, { connectionsPerSecond: { mean: 2, peak: 1 } }, 'below its mean 2'],
    [{ tcpIdleTimeoutSeconds: 60 }, {}, 'from 240 to 7200'],
    [{ workloads: [] }, {}, 'workloads is empty'],
  ])('names what is wrong with %j %j', async (changes, workload, message) => {
    await expect(ask(changes, workload)).rejects.toThrow(message);
  });

  it('takes the prices that are configured for a region', async () => {
    const gigabytes = { low: 0, typical: 0, high: 0 };
    const monthlyTraffic = { gigabytesOut: gigabytes, gigabytesIn: gigabytes };
    const prices = readRegionalPrices({
      azure: {
        switzerlandnorth: {
          readAt: '2026-11-25',
          sourceUrl: 'https://prices.example',
          prices: { natGatewayHour: 1, publicIpHour: 0, prefixAddressHour: 0 },
        },
      },
    });
    const costIn = (region: string) =>
      ask({ monthlyTraffic, region }, {}, { prices });
    expect(await costIn('switzerlandnorth')).toMatchObject({
      cost: { region: 'switzerlandnorth', total: { typical: 730 } },
    });
    expect(await costIn('westeurope')).toMatchObject({
      cost: { region: 'list' },
    });
  });

  it('refuses a word that it does not know', async () => {
    await expect(ask({}, { podsCount: 3 })).rejects.toThrow('podsCount');
  });
});
