import { designForCapacity } from './clouds/designForCapacity';

const gateways = { gatewayCount: 2, byCeiling: [], notKnown: [] };

describe('designForCapacity', () => {
  it.each([
    [{ prefixLength: 32, addressCount: 1 }, 2, 0],
    [{ prefixLength: 30, addressCount: 4 }, 0, 8],
  ])(
    'with %j for each of two gateways pays for %d public IPs and %d in prefixes',
    (prefix, publicIpCount, prefixAddressCount) => {
      expect(
        designForCapacity({
          kind: 'azureStandard',
          gateways,
          addressesNeeded: 6,
          prefix,
        }),
      ).toEqual({
        kind: 'azureNatGateway',
        gatewayCount: 2,
        publicIpCount,
        prefixAddressCount,
      });
    },
  );

  it('knows no cost of a kind that another cloud describes', () => {
    const plan = { kind: 'memoryZonal', gateways, addressesNeeded: 6 };
    expect(designForCapacity(plan)).toBeUndefined();
  });

  it('pays for single addresses on AWS, and for instances by their type', () => {
    expect(
      designForCapacity({
        kind: 'awsNatGateway',
        gateways,
        addressesNeeded: 6,
      }),
    ).toMatchObject({ gatewayCount: 2, publicIpCount: 6 });
    const instances = {
      kind: 'awsNatInstance' as const,
      gateways,
      addressesNeeded: 2,
    };
    expect(
      designForCapacity(instances, { instanceType: 'm7g.large' }),
    ).toMatchObject({
      kind: 'awsNatInstances',
      instanceType: 'm7g.large',
      instanceCount: 2,
    });
    expect(() => designForCapacity(instances)).toThrow(
      'instanceType is not given',
    );
  });
});
