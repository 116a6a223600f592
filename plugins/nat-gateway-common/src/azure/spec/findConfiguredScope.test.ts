import { findConfiguredScope } from './findConfiguredScope';

const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const rest = {
  account: 'demo',
  subscriptionId,
  ownerRef: 'group:default/rest',
};
const shop = {
  account: 'demo',
  subscriptionId,
  resourceGroups: ['rg-shop-weu'],
  regions: ['westeurope'],
  ownerRef: 'group:default/shop',
};
const where = { account: 'demo', subscriptionId, resourceGroup: 'RG-Shop-weu' };

describe('findConfiguredScope', () => {
  it('prefers the scope that names the group, whatever the order', () => {
    expect(findConfiguredScope([rest, shop], where)).toBe(shop);
    expect(findConfiguredScope([shop, rest], where)).toBe(shop);
  });

  it('falls back to the scope that takes all groups', () => {
    expect(
      findConfiguredScope([shop, rest], { ...where, resourceGroup: 'other' }),
    ).toBe(rest);
  });

  it('compares subscription and region as Azure does', () => {
    expect(
      findConfiguredScope([shop], {
        ...where,
        subscriptionId: subscriptionId.toUpperCase(),
        region: 'West Europe',
      }),
    ).toBe(shop);
  });

  it.each([
    ['another account', { ...where, account: 'other' }],
    ['another subscription', { ...where, subscriptionId: 'x' }],
    ['another group', { ...where, resourceGroup: 'other' }],
    ['another region', { ...where, region: 'northeurope' }],
  ])('finds none for %s', (_what, elsewhere) => {
    expect(findConfiguredScope([shop], elsewhere)).toBeUndefined();
  });
});
