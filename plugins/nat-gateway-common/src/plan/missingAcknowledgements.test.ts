import type { RequiredAcknowledgement } from './Plan';
import { missingAcknowledgements } from './missingAcknowledgements';

const addresses: RequiredAcknowledgement = {
  kind: 'sourceAddressesChange',
  message: 'The source addresses of aks-nodes change.',
  resourceId: '/subscriptions/a/natGateways/nat-shop',
};
const replacement: RequiredAcknowledgement = {
  kind: 'gatewayReplacement',
  message: 'aks-nodes is taken from nat-old.',
  resourceId: '/subscriptions/a/natGateways/nat-old',
};
const plan = { requiredAcknowledgements: [addresses, replacement] };

describe('missingAcknowledgements', () => {
  it('takes everything absent for "no"', () => {
    expect(missingAcknowledgements(plan, {})).toEqual([addresses, replacement]);
    expect(
      missingAcknowledgements(plan, { sourceAddressesChange: false }),
    ).toContain(addresses);
  });

  it('asks for the replacement of exactly this gateway, in whichever case it is named', () => {
    expect(
      missingAcknowledgements(plan, {
        sourceAddressesChange: true,
        replacedGateways: ['/subscriptions/a/natGateways/other'],
      }),
    ).toEqual([replacement]);
    expect(
      missingAcknowledgements(plan, {
        sourceAddressesChange: true,
        replacedGateways: ['/SUBSCRIPTIONS/A/natgateways/NAT-old'],
      }),
    ).toEqual([]);
  });

  it('asks for each gateway whose subnets get other addresses', () => {
    const other = { ...addresses, resourceId: '/natGateways/nat-other' };
    const several = { requiredAcknowledgements: [addresses, other] };
    expect(
      missingAcknowledgements(several, {
        sourceAddressesChange: [addresses.resourceId.toUpperCase()],
      }),
    ).toEqual([other]);
    // As it was said before a plan could have several: which one was meant is not known.
    expect(
      missingAcknowledgements(several, { sourceAddressesChange: true }),
    ).toEqual([addresses, other]);
  });

  it('asks for each of two whose ids differ in case alone', () => {
    const other = {
      ...addresses,
      resourceId: addresses.resourceId.toUpperCase(),
    };
    const several = { requiredAcknowledgements: [addresses, other] };
    const missing = (id: string) =>
      missingAcknowledgements(several, { sourceAddressesChange: [id] });
    expect(missing(addresses.resourceId)).toEqual([other]);
    expect(missing(other.resourceId)).toEqual([addresses]);
    expect(missing(`${addresses.resourceId.slice(0, -4)}SHOP`)).toEqual([
      addresses,
      other,
    ]);
  });

  it('asks for nothing where nothing is required', () => {
    expect(
      missingAcknowledgements({ requiredAcknowledgements: [] }, {}),
    ).toEqual([]);
  });
});
