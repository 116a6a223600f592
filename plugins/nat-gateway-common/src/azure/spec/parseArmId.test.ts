import fc from 'fast-check';
import { formatArmId } from './formatArmId';
import { parseArmId } from './parseArmId';
import { sameArmId } from './sameArmId';
import { virtualNetworkIdOfSubnet } from './virtualNetworkIdOfSubnet';

const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const group = `/subscriptions/${subscriptionId}/resourceGroups/rg-shop-weu`;
const network = `${group}/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu`;
const subnet = `${network}/subnets/aks-nodes`;

describe('parseArmId', () => {
  it('takes the id of a resource apart', () => {
    expect(parseArmId(network)).toEqual({
      subscriptionId,
      resourceGroup: 'rg-shop-weu',
      provider: 'Microsoft.Network',
      type: 'virtualNetworks',
      name: 'vnet-shop-weu',
    });
  });

  it('gives the parent of a resource within another', () => {
    expect(parseArmId(subnet)).toMatchObject({
      type: 'virtualNetworks/subnets',
      name: 'aks-nodes',
      parent: network,
    });
  });

  it('reads the keywords without case, as Azure answers them', () => {
    expect(parseArmId(subnet.toUpperCase())?.name).toBe('AKS-NODES');
    expect(
      parseArmId(subnet.replace('resourceGroups', 'resourcegroups')),
    ).toBeDefined();
  });

  it.each([
    ['nothing', ''],
    ['a name', 'vnet-shop-weu'],
    ['a resource group', group],
    ['no leading slash', subnet.slice(1)],
    ['a trailing slash', `${subnet}/`],
    ['an empty segment', subnet.replace('/subnets/', '/subnets//')],
    ['a path out of the group', subnet.replace('vnet-shop-weu', '..')],
    ['a dot', subnet.replace('vnet-shop-weu', '.')],
    ['a query', `${subnet}?api-version=1`],
    ['a fragment', `${subnet}#a`],
    ['an escape', subnet.replace('aks-nodes', 'aks%2Fnodes')],
    ['a backslash', subnet.replace('aks-nodes', 'aks\\nodes')],
    ['white space', `${subnet} `],
    ['a line break', `${subnet}\n`],
    ['a type without a name', `${network}/subnets`],
    ['a subscription by name', subnet.replace(subscriptionId, 'Production')],
    ['a host', `https://management.azure.com${subnet}`],
  ])('refuses %s', (_what, id) => {
    expect(parseArmId(id)).toBeUndefined();
  });

  it('reads every id that formatArmId writes', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,20}$/);
    fc.assert(
      fc.property(fc.uuid(), part, part, part, (uuid, rg, type, name) => {
        const parts = {
          subscriptionId: uuid,
          resourceGroup: rg,
          provider: 'Microsoft.Network',
          type,
          name,
        };
        expect(parseArmId(formatArmId(parts))).toEqual(parts);
      }),
    );
  });

  it('accepts nothing that a URL would read differently', () => {
    const readDifferently = (id: string) => {
      const url = new URL(`https://host${id}`);
      return decodeURIComponent(url.pathname) !== id || url.search + url.hash;
    };
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), name => {
        const id = `${network}/subnets/${name}`;
        expect(parseArmId(id) !== undefined && readDifferently(id)).toBeFalsy();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('virtualNetworkIdOfSubnet', () => {
  it('gives the virtual network of a subnet', () => {
    expect(virtualNetworkIdOfSubnet(subnet)).toBe(network);
  });

  it.each([
    network,
    `${network}/virtualNetworkPeerings/a`,
    subnet.replace('Microsoft.Network', 'Microsoft.Other'),
    'aks-nodes',
  ])('gives undefined for %s', id => {
    expect(virtualNetworkIdOfSubnet(id)).toBeUndefined();
  });
});

describe('sameArmId', () => {
  it('compares without case', () => {
    expect(sameArmId(subnet, subnet.toUpperCase())).toBe(true);
    expect(sameArmId(subnet, network)).toBe(false);
  });
});
