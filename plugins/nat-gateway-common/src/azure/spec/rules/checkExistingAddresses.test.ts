import type { AzureGatewaySpec } from '../AzureNatGatewaySpec';
import type { AddressFact } from '../../../options/AddressFact';
import {
  addressFact,
  brokenBy,
  existing,
  inShop,
  ipId,
  nodes,
  prefixId,
  specOf,
} from '../__fixtures__/shopSpec';

describe('existing addresses', () => {
  const at = 'spec.gateways[0].addresses[0].resourceIds';

  it.each([
    ['none', [], 'address-count at spec.gateways[0].addresses'],
    ['a name', ['pip-old'], `address-id at ${at}[0]`],
    ['a subnet', [nodes], `address-id at ${at}[0]`],
    ['one twice', [ipId, ipId.toUpperCase()], `address-duplicate at ${at}[1]`],
    ['one that does not exist', [prefixId], `address-exists at ${at}[0]`],
  ])('refuses %s', (_what, resourceIds, expected) => {
    expect(brokenBy(specOf(existing(...resourceIds)))).toEqual([expected]);
  });

  it.each<[string, Partial<AddressFact>, Partial<AzureGatewaySpec>, string]>([
    ['of another region', { region: 'northeurope' }, {}, 'address-region'],
    ['of SKU Basic', { sku: 'Basic' }, {}, 'address-sku'],
    [
      'of SKU Basic on V2',
      { sku: 'Basic' },
      { sku: 'StandardV2' },
      'address-sku',
    ],
    ['of SKU Standard on V2', {}, { sku: 'StandardV2' }, 'address-sku'],
    ['of SKU StandardV2 on Standard', { sku: 'StandardV2' }, {}, 'address-sku'],
    ['of IPv6', { ipVersion: 'IPv6' }, {}, 'address-ip-version'],
    [
      'routed by the internet',
      { isInternetRouted: true },
      {},
      'address-routing-preference',
    ],
    ['with DDoS protection', { isDdosProtected: true }, {}, 'address-ddos'],
    ['of another zone', { zones: ['2'] }, { zone: '1' }, 'address-zone'],
    ['in use', { usedByResourceId: nodes }, {}, 'address-in-use'],
  ])('refuses one %s', (_what, fact, gateway, rule) => {
    expect(
      brokenBy(specOf({ ...existing(ipId), ...gateway }), {
        addresses: [addressFact(fact)],
      }),
    ).toEqual([`${rule} at ${at}[0]`]);
  });

  it.each<[string, Partial<AddressFact>, Partial<AzureGatewaySpec>]>([
    ["of the gateway's zone", { zones: ['1'] }, { zone: '1' }],
    ['that is zone-redundant', { zones: ['1', '2', '3'] }, { zone: '1' }],
    ['that names no zone', { zones: [] }, { zone: '1' }],
    ['of a zone, without one for the gateway', { zones: ['2'] }, {}],
    [
      'that the gateway itself uses already',
      {
        usedByResourceId: inShop('natGateways/nat-shop-weu').toLowerCase(),
      },
      {},
    ],
    [
      'of IPv6 on StandardV2',
      { ipVersion: 'IPv6', sku: 'StandardV2' },
      { sku: 'StandardV2' },
    ],
  ])('takes one %s', (_what, fact, gateway) => {
    expect(
      brokenBy(specOf({ ...existing(ipId), ...gateway }), {
        addresses: [addressFact(fact)],
      }),
    ).toEqual([]);
  });

  it.each([
    [15, []],
    [16, ['address-count at spec.gateways[0].addresses']],
  ])('with a prefix of %d and a public IP: 16 in all', (count, expected) => {
    const prefix = addressFact({
      resourceId: prefixId,
      kind: 'prefix',
      addressCount: count,
    });
    expect(
      brokenBy(specOf(existing(ipId, prefixId)), {
        addresses: [addressFact(), prefix],
      }),
    ).toEqual(expected);
  });
});
