import type { SubnetFact } from '../../../options/SubnetFact';
import {
  brokenBy,
  inShop,
  nodes,
  pods,
  specOf,
  subnetFact,
} from '../__fixtures__/shopSpec';

describe('subnets', () => {
  const at = 'spec.gateways[0].subnets';
  const many = (count: number) =>
    Array.from({ length: count }, (_unused, index) =>
      inShop(`virtualNetworks/vnet-shop-weu/subnets/s${index}`),
    );

  it.each([
    ['none', [], [`subnet-count at ${at}`]],
    ['800', many(800), []],
    ['801', many(801), [`subnet-count at ${at}`]],
    ['a name', ['aks-nodes'], [`subnet-id at ${at}[0]`]],
    [
      'one twice',
      [nodes, nodes.toUpperCase()],
      [`subnet-duplicate at ${at}[1]`],
    ],
    [
      'a GatewaySubnet',
      [inShop('virtualNetworks/vnet-shop-weu/subnets/gatewaysubnet')],
      [`subnet-gateway-subnet at ${at}[0]`],
    ],
    [
      'subnets of two virtual networks',
      [nodes, inShop('virtualNetworks/vnet-other/subnets/a')],
      [`subnet-virtual-network at ${at}`],
    ],
    [
      'one network in two spellings',
      [nodes, pods.replace('vnet-shop-weu', 'VNET-shop-weu')],
      [],
    ],
  ])('%s', (_what, subnets, expected) => {
    expect(brokenBy(specOf({ subnets }), { subnets: undefined })).toEqual(
      expected,
    );
  });

  it.each<[string, readonly SubnetFact[], string]>([
    ['does not exist', [], 'subnet-exists'],
    [
      'is in another region',
      [{ ...subnetFact(nodes), region: 'northeurope' }],
      'subnet-region',
    ],
    [
      'holds a Basic SKU resource',
      [{ ...subnetFact(nodes), hasBasicSku: true }],
      'subnet-basic-sku',
    ],
  ])('refuses one that %s', (_what, subnets, rule) => {
    expect(brokenBy(specOf({ subnets: [nodes] }), { subnets })).toEqual([
      `${rule} at ${at}[0]`,
    ]);
  });

  it('takes one that has a gateway: replacing it is acknowledged, not refused', () => {
    const subnets = [
      {
        ...subnetFact(nodes),
        natGatewayResourceId: inShop('natGateways/nat-old'),
      },
    ];
    expect(brokenBy(specOf({ subnets: [nodes] }), { subnets })).toEqual([]);
  });
});
