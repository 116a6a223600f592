import { suggestName } from './suggestName';

const network =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks';

describe('suggestName', () => {
  it.each([
    ['resource:default/aks-shop-weu', undefined, 'nat-shop-weu'],
    [undefined, `${network}/vnet-shop-weu`, 'nat-shop-weu'],
    ['resource:default/aks-shop-weu', `${network}/vnet-hub`, 'nat-shop-weu'],
    [undefined, `${network}/VNET_hub`, 'nat-hub'],
    [undefined, `${network}/network7`, 'nat-network7'],
    ['resource:default/shop', undefined, 'nat-shop'],
    [undefined, undefined, undefined],
    ['', '', undefined],
  ])('for cluster %s and network %s: %s', (cluster, id, expected) => {
    expect(suggestName({ cluster, subnets: { virtualNetworkId: id } })).toBe(
      expected,
    );
  });
});

it('proposes a name that is free', () => {
  const form = { cluster: 'resource:default/aks-shop-weu' };
  expect(suggestName(form, { taken: ['NAT-shop-weu'] })).toBe('nat-shop-weu-2');
  expect(suggestName(form, { taken: ['nat-shop-weu', 'nat-shop-weu-2'] })).toBe(
    'nat-shop-weu-3',
  );
});
