import Ajv from 'ajv';
import fc from 'fast-check';
import publishedSchema from '../../../schema/azure-nat-gateway.v1alpha1.schema.json';
import { azureNatGatewayJsonSchema } from './azureNatGatewayJsonSchema';
import { azureNatGatewaySpecSchema } from './azureNatGatewaySpecSchema';

const validate = new Ajv({ strict: false }).compile(publishedSchema);

const document = {
  apiVersion: 'nat-gateway/v1alpha1',
  kind: 'AzureNatGateway',
  metadata: { name: 'nat-shop-weu' },
  spec: {
    account: 'demo',
    subscriptionId: '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
    resourceGroup: 'rg-shop-weu',
    region: 'westeurope',
    gateways: [
      {
        name: 'nat-shop-weu',
        addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
        subnets: ['/subscriptions/…'],
      },
    ],
  },
};

/** Every place in a JSON value, the root included. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) =>
          placesIn(item, [...path, key]),
        )
      : [];
  return [[...path], ...below];
}

function replaceAt(
  value: unknown,
  path: readonly string[],
  replacement: unknown,
): unknown {
  if (path.length === 0) return replacement;
  const [key, ...rest] = path;
  const entries = Object.entries(value as object);
  const next = entries.map(([name, item]) => [
    name,
    name === key ? replaceAt(item, rest, replacement) : item,
  ]);
  return Array.isArray(value)
    ? next.map(([, item]) => item)
    : Object.fromEntries(next.filter(([, item]) => item !== undefined));
}

describe('azureNatGatewayJsonSchema', () => {
  it('is the schema that is published (else run: yarn write-schema)', () => {
    expect(publishedSchema).toEqual(azureNatGatewayJsonSchema());
  });

  it('accepts a document with nothing but what is required', () => {
    expect(validate(document)).toBe(true);
    expect(azureNatGatewaySpecSchema.safeParse(document).success).toBe(true);
  });

  it('judges a document with any one value replaced or taken away as the parser does', () => {
    const replacement = fc.oneof(
      fc.jsonValue(),
      fc.constant(undefined),
      fc.constantFrom<unknown>(
        '',
        'Standard',
        'StandardV2',
        { kind: 'newPublicIps', count: 2 },
        { kind: 'newPublicIps', count: 1.5 },
        { kind: 'existing', resourceIds: [] },
        { kind: 'newPrefix', prefixLength: 30, name: 'ippre' },
        { kind: 'other' },
        'x'.repeat(80),
        'x'.repeat(81),
        [],
        {},
      ),
    );
    const full = {
      ...document,
      metadata: {
        ...document.metadata,
        owner: 'group:default/shop',
        labels: {},
      },
      spec: {
        ...document.spec,
        state: 'present',
        gateways: [
          {
            ...document.spec.gateways[0],
            sku: 'Standard',
            zone: '1',
            idleTimeoutMinutes: 4,
            tags: { team: 'shop' },
          },
        ],
      },
    };
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...placesIn(full)),
        replacement,
        (place, value) => {
          const changed = replaceAt(full, place, value);
          const verdict = azureNatGatewaySpecSchema.safeParse(changed).success;
          accepted += verdict ? 1 : 0;
          expect(validate(changed)).toBe(verdict);
        },
      ),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it.each([
    ['an unknown property', { ...document, surplus: true }],
    [
      'more gateways than one document holds',
      {
        ...document,
        spec: {
          ...document.spec,
          gateways: Array(51).fill(document.spec.gateways[0]),
        },
      },
    ],
    ['another version', { ...document, apiVersion: 'nat-gateway/v2' }],
  ])('refuses %s, as the parser does', (_what, refused) => {
    expect(validate(refused)).toBe(false);
    expect(azureNatGatewaySpecSchema.safeParse(refused).success).toBe(false);
  });
});
