import fc from 'fast-check';
import { startAzureEmulator } from '../startAzureEmulator';
import { generateScenario } from './generateScenario';
import { scenarioSchema } from './scenarioSchema';

describe('generateScenario', () => {
  it('is the same for the same seed and another for another', () => {
    const scale = { subscriptions: 3, gateways: 40, seed: 7 };
    expect(generateScenario(scale)).toEqual(generateScenario(scale));
    expect(generateScenario({ ...scale, seed: 8 })).not.toEqual(
      generateScenario(scale),
    );
  });

  it('is complete: its check changes nothing and its loading refuses nothing', async () => {
    const scale = { subscriptions: 3, gateways: 60, clusters: 20, seed: 7 };
    const scenario = generateScenario(scale);
    expect(scenarioSchema.parse(scenario)).toEqual(scenario);
    const azure = await startAzureEmulator({ scale });
    expect(azure.subscriptionIds).toHaveLength(3);
    const gateways = azure.state.list('Microsoft.Network/natGateways');
    expect(gateways).toHaveLength(60);
    expect(
      azure.state.list('Microsoft.ContainerService/managedClusters'),
    ).toHaveLength(20);
    expect(
      gateways.every(({ properties }) =>
        Array.isArray((properties as { subnets?: unknown }).subnets),
      ),
    ).toBe(true);
    await azure.stop();
  });

  it('has as many gateways and subscriptions as asked, each subscription with its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.nat(300),
        fc.nat(),
        (subscriptions, gateways, seed) => {
          const scenario = generateScenario({ subscriptions, gateways, seed });
          const resources = scenario.resourceGroups.flatMap(
            group => group.resources,
          );
          expect(
            resources.filter(({ type }) => type === 'natGateways'),
          ).toHaveLength(gateways);
          expect(scenario.moreSubscriptions).toHaveLength(subscriptions - 1);
          expect(scenario.workloads).toHaveLength(gateways);
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([
    [{ gateways: -1 }, 'gateways is -1'],
    [{ gateways: 1.5 }, 'gateways is 1.5'],
    [{ gateways: 40_001 }, 'to 40000'],
    [{ gateways: 1, subscriptions: 0 }, 'subscriptions is 0'],
    [{ gateways: 1, clusters: 2 }, 'clusters is 2'],
    [{ gateways: 1, regions: 11 }, 'regions is 11'],
  ])('refuses %j', (scale, message) => {
    expect(() => generateScenario(scale)).toThrow(message);
  });
});
