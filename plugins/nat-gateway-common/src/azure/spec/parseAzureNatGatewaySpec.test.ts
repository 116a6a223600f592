import fc from 'fast-check';
import { parseAzureNatGatewaySpec } from './parseAzureNatGatewaySpec';

const gateway = {
  name: 'nat-shop-weu',
  addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
  subnets: ['/subscriptions/…'],
};
const spec = {
  account: 'demo',
  subscriptionId: '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
  resourceGroup: 'rg-shop-weu',
  region: 'westeurope',
  gateways: [gateway],
};
const document = {
  apiVersion: 'nat-gateway/v1alpha1',
  kind: 'AzureNatGateway',
  metadata: { name: 'nat-shop-weu' },
  spec,
};
const withGateway = (changes: object) => ({
  ...document,
  spec: { ...spec, gateways: [{ ...gateway, ...changes }] },
});

describe('parseAzureNatGatewaySpec', () => {
  it('fills the defaults in', () => {
    expect(parseAzureNatGatewaySpec(document).spec).toMatchObject({
      metadata: { labels: {} },
      spec: {
        state: 'present',
        gateways: [{ sku: 'Standard', idleTimeoutMinutes: 4, tags: {} }],
      },
    });
  });

  it('reads a document of before the addresses were a list', () => {
    const { addresses } = gateway;
    expect(
      parseAzureNatGatewaySpec(withGateway({ addresses: addresses[0] })),
    ).toEqual(parseAzureNatGatewaySpec(document));
  });

  it.each([
    [
      'a missing field',
      { ...document, spec: { ...spec, region: undefined } },
      'spec.region',
      'spec.region is missing; give a text.',
    ],
    [
      'a wrong type',
      withGateway({ idleTimeoutMinutes: '4' }),
      'spec.gateways[0].idleTimeoutMinutes',
      'spec.gateways[0].idleTimeoutMinutes is "4"; give a number.',
    ],
    [
      'half a minute',
      withGateway({ idleTimeoutMinutes: 4.5 }),
      'spec.gateways[0].idleTimeoutMinutes',
      'spec.gateways[0].idleTimeoutMinutes is 4.5; give a whole number.',
    ],
    [
      'an unknown SKU',
      withGateway({ sku: 'Basic' }),
      'spec.gateways[0].sku',
      'spec.gateways[0].sku is "Basic"; give "Standard" or "StandardV2".',
    ],
    [
      'an unknown kind of addresses',
      withGateway({ addresses: { kind: 'some' } }),
      'spec.gateways[0].addresses[0].kind',
      'spec.gateways[0].addresses[0].kind is "some"; give "newPrefix" or "newPublicIps" or "existing".',
    ],
    [
      'no kind of addresses',
      withGateway({ addresses: {} }),
      'spec.gateways[0].addresses[0].kind',
      'spec.gateways[0].addresses[0].kind is missing; give "newPrefix" or "newPublicIps" or "existing".',
    ],
    [
      'a misspelt property',
      withGateway({ zones: ['1'] }),
      'spec.gateways[0]',
      'spec.gateways[0] holds "zones", which is not part of this version; take it away, or correct its spelling.',
    ],
    [
      'another version',
      { ...document, apiVersion: 'v2' },
      'apiVersion',
      'apiVersion is "v2"; give "nat-gateway/v1alpha1".',
    ],
    [
      'no gateway',
      { ...document, spec: { ...spec, gateways: [] } },
      'spec.gateways',
      'spec.gateways is empty; give a value.',
    ],
    [
      'too many gateways',
      { ...document, spec: { ...spec, gateways: Array(51).fill(gateway) } },
      'spec.gateways',
      'spec.gateways holds 51 entries; split them over several documents, each with at most 50.',
    ],
    [
      'an empty name',
      { ...document, metadata: { name: '' } },
      'metadata.name',
      'metadata.name is empty; give a value.',
    ],
    [
      'a long name',
      { ...document, metadata: { name: 'x'.repeat(81) } },
      'metadata.name',
      'metadata.name has 81 characters; shorten it to at most 80.',
    ],
    [
      'a strange name',
      { ...document, metadata: { name: 'a b' } },
      'metadata.name',
      'metadata.name is "a b"; use letters, digits, "_", "." and "-", begin with a letter or digit, and end with a letter, digit or "_".',
    ],
    [
      'a tag that is no text',
      withGateway({ tags: { 'cost centre': 7 } }),
      'spec.gateways[0].tags["cost centre"]',
      'spec.gateways[0].tags["cost centre"] is 7; give a text.',
    ],
    ['a list', [], '', 'The document is []; give an object.'],
    ['nothing', undefined, '', 'The document is missing; give an object.'],
  ])(
    'refuses %s with field, value and way out',
    (_what, input, path, message) => {
      expect(parseAzureNatGatewaySpec(input)).toMatchObject({
        violations: [{ rule: 'shape', path, message }],
      });
    },
  );

  it('never throws, and gives a Spec or at least one violation', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        input => {
          const { spec: parsed, violations } = parseAzureNatGatewaySpec(input);
          expect(parsed !== undefined || violations.length > 0).toBe(true);
        },
      ),
    );
  });
});
