import { filledForm } from '../../__testUtils__/filledForm';
import { violationsOfPart } from './violationsOfPart';

const rules = (...args: Parameters<typeof violationsOfPart>) =>
  violationsOfPart(...args).map(({ rule }) => rule);

describe('violationsOfPart', () => {
  it.each([
    'scope',
    'subnets',
    'name',
    'egress',
    'idleTimeoutMinutes',
  ] as const)('has nothing against the %s of a filled form', part => {
    expect(violationsOfPart(part, { form: filledForm, facts: {} })).toEqual([]);
  });

  it('judges a field although the pages before are empty', () => {
    expect(
      rules('idleTimeoutMinutes', {
        form: { idleTimeoutMinutes: 3 },
        facts: {},
      }),
    ).toHaveLength(1);
    expect(
      rules('egress', {
        form: {
          egress: { addresses: { kind: 'newPrefix', prefixLength: 27 } },
        },
        facts: {},
      }),
    ).toHaveLength(1);
  });

  it('says nothing of other fields', () => {
    expect(
      rules('name', {
        form: { ...filledForm, idleTimeoutMinutes: 3, subnets: {} },
        facts: {},
      }),
    ).toEqual([]);
  });

  it('judges SKU and zone with the region', () => {
    const form = {
      ...filledForm,
      egress: { ...filledForm.egress, zone: '9' },
    };
    expect(
      rules('egress', { form, facts: { regionZones: ['1', '2', '3'] } }),
    ).toEqual(['zone-region']);
  });

  it('refuses subnets of two virtual networks', () => {
    const [nodes] = filledForm.subnets.subnetIds;
    expect(
      rules('subnets', {
        form: {
          ...filledForm,
          subnets: {
            subnetIds: [nodes, nodes.replace('vnet-shop-weu', 'vnet-other')],
          },
        },
        facts: {},
      }),
    ).toEqual(['subnet-virtual-network']);
  });
});
