import fc from 'fast-check';
import {
  checkAzureNatGatewaySpec,
  parseAzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { filledForm } from '../../__testUtils__/filledForm';
import type { NatGatewayForm } from './NatGatewayForm';
import { specFromForm } from './specFromForm';

describe('specFromForm', () => {
  it('makes a document that no rule has a word to say about from a filled form', () => {
    const { spec, violations } = parseAzureNatGatewaySpec(
      specFromForm(filledForm),
    );
    expect(violations).toBeUndefined();
    expect(spec && checkAzureNatGatewaySpec(spec, {})).toEqual([]);
    expect(spec?.spec.gateways[0]).toMatchObject({
      name: 'nat-shop-weu',
      zone: '2',
      idleTimeoutMinutes: 4,
      addresses: { kind: 'newPrefix', prefixLength: 31 },
      subnets: filledForm.subnets.subnetIds,
    });
  });

  it('carries tags, and leaves it to the configuration whose the gateway is', () => {
    const { spec } = parseAzureNatGatewaySpec(
      specFromForm({
        ...filledForm,
        tags: { cost: '42' },
      }),
    );
    expect(spec?.metadata).not.toHaveProperty('owner');
    expect(spec?.spec.gateways[0].tags).toEqual({ cost: '42' });
  });

  it('leaves out what a form keeps of another kind of addresses', () => {
    const document = specFromForm({
      ...filledForm,
      egress: {
        addresses: { kind: 'newPublicIps', count: 2, resourceIds: [] },
        sku: 'Standard',
      },
    });
    expect(parseAzureNatGatewaySpec(document).violations).toBeUndefined();
  });

  it('is empty where the form is empty, so that the rules name what is missing', () => {
    const { violations = [] } = parseAzureNatGatewaySpec(specFromForm({}));
    expect(violations.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'metadata.name',
        'spec.account',
        'spec.region',
        'spec.gateways[0].addresses.kind',
      ]),
    );
  });

  it('is plain JSON for every form', () => {
    const form: fc.Arbitrary<NatGatewayForm> = fc.record(
      {
        name: fc.string(),
        idleTimeoutMinutes: fc.integer(),
        tags: fc.dictionary(fc.string(), fc.string()),
        scope: fc.record(
          { account: fc.string(), region: fc.string() },
          { requiredKeys: [] },
        ),
        egress: fc.record(
          {
            sku: fc.string(),
            zone: fc.string(),
            addresses: fc.record(
              {
                kind: fc.constantFrom('newPrefix', 'newPublicIps', 'existing'),
                prefixLength: fc.integer(),
                count: fc.integer(),
                resourceIds: fc.array(fc.string()),
              },
              { requiredKeys: [] },
            ),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(form, filled => {
        const document = specFromForm(filled);
        expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document);
      }),
    );
  });
});
