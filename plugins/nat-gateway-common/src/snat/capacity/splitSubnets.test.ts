import fc from 'fast-check';
import { gatewayCeilings } from '../../clouds/gatewayCeilings';
import { gatewaysNeeded } from './gatewaysNeeded';
import { splitSubnets } from './splitSubnets';

const standard = gatewayCeilings('azureStandard');

describe('gatewaysNeeded', () => {
  it.each([
    [{ addressCount: 16 }, 1, undefined],
    [{ addressCount: 17 }, 2, 'addresses'],
    [{ connectionCount: 2_000_000 }, 1, undefined],
    [{ connectionCount: 2_000_001 }, 2, 'connections'],
    [{ gigabitsPerSecondOut: 25, gigabitsPerSecondIn: 25 }, 1, undefined],
    [{ gigabitsPerSecondOut: 25.1 }, 2, 'bandwidth'],
    [{ packetsPerSecond: 5_000_001 }, 2, 'packets'],
    [{ subnetCount: 801 }, 2, 'subnets'],
    [{ addressCount: 17, connectionCount: 6_000_000 }, 3, 'connections'],
    [{ connectionCount: 0 }, 1, undefined],
  ])('%j takes %d, because of %p', (demand, gatewayCount, bindingCeiling) => {
    const result = gatewaysNeeded(demand, standard);
    expect(result.gatewayCount).toBe(gatewayCount);
    expect(result.bindingCeiling).toBe(bindingCeiling);
  });

  it('counts both directions together on StandardV2', () => {
    const v2 = gatewayCeilings('azureStandardV2');
    const both = (each: number) =>
      gatewaysNeeded(
        { gigabitsPerSecondOut: each, gigabitsPerSecondIn: each },
        v2,
      ).gatewayCount;
    expect([both(50), both(51)]).toEqual([1, 2]);
  });

  it('says what is not known instead of calling it enough', () => {
    expect(
      gatewaysNeeded(
        { packetsPerSecond: 1_000_000 },
        gatewayCeilings('awsNatInstance'),
      ),
    ).toEqual({ gatewayCount: 1, byCeiling: [], notKnown: ['packets'] });
  });

  it.each([
    [{}, 'demand is empty'],
    [{ addressCount: -1 }, 'demand.addressCount -1'],
    [{ gigabitsPerSecondIn: NaN }, 'demand.gigabitsPerSecondIn NaN'],
  ])('refuses %j', (demand, message) => {
    expect(() => gatewaysNeeded(demand, standard)).toThrow(message);
  });
});

describe('splitSubnets', () => {
  const subnet = (name: string, connectionCount: number) => ({
    name,
    demand: { connectionCount },
  });

  it('leaves what fits on one gateway', () => {
    expect(
      splitSubnets([subnet('a', 1_000_000), subnet('b', 1_000_000)], standard),
    ).toEqual({
      gateways: [
        {
          subnetNames: ['a', 'b'],
          demand: { connectionCount: 2_000_000, subnetCount: 2 },
          fullness: 1,
        },
      ],
      oversizedSubnetNames: [],
    });
  });

  it('fills the emptier gateway, the largest subnet first', () => {
    const { gateways } = splitSubnets(
      [
        subnet('small', 300_000),
        subnet('large', 1_600_000),
        subnet('middle', 1_200_000),
        subnet('tiny', 200_000),
      ],
      standard,
    );
    expect(gateways.map(({ subnetNames }) => subnetNames)).toEqual([
      ['large'],
      ['middle', 'small', 'tiny'],
    ]);
  });

  it('takes no gateway more for being even', () => {
    const subnets = [0.5, 0.5, 0.34, 0.33, 0.33].map((part, index) =>
      subnet(`s${index}`, part * 2_000_000),
    );
    const { gateways } = splitSubnets(subnets, standard);
    expect(gateways.map(({ fullness }) => fullness)).toEqual([1, 1]);
  });

  it('names a subnet that no gateway can take', () => {
    const split = splitSubnets(
      [subnet('huge', 2_000_001), subnet('a', 1)],
      standard,
    );
    expect(split.oversizedSubnetNames).toEqual(['huge']);
    expect(split.gateways.map(({ subnetNames }) => subnetNames)).toEqual([
      ['huge'],
      ['a'],
    ]);
  });

  it('keeps every subnet exactly once and no shared gateway above its ceilings', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            connectionCount: fc.nat(2_500_000),
            addressCount: fc.integer({ min: 1, max: 18 }),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        demands => {
          const names = demands.map((_, index) => `s${index}`);
          const { gateways, oversizedSubnetNames } = splitSubnets(
            demands.map((demand, index) => ({ name: names[index]!, demand })),
            standard,
          );
          expect(
            gateways.flatMap(({ subnetNames }) => subnetNames).sort(),
          ).toEqual([...names].sort());
          for (const { fullness, subnetNames } of gateways) {
            expect(
              fullness <= 1 || oversizedSubnetNames.includes(subnetNames[0]!),
            ).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    [[], 'subnets is empty'],
    [[subnet('a', 1), subnet('a', 2)], "'a' twice"],
    [[{ name: 'a', demand: {} }], 'subnets[0].demand is empty'],
    [[subnet('a', NaN)], 'connectionCount NaN'],
  ])('refuses %j', (subnets, message) => {
    expect(() => splitSubnets(subnets, standard)).toThrow(message);
  });
});
