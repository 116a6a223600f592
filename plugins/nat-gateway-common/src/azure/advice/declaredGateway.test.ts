import { declaredGateway } from './declaredGateway';

const documentOf = (changes: object = {}, gateway: object = {}) => ({
  apiVersion: 'nat-gateway/v1alpha1',
  kind: 'AzureNatGateway',
  metadata: { name: 'shop' },
  spec: {
    account: 'demo',
    subscriptionId: '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
    resourceGroup: 'rg',
    region: 'westeurope',
    gateways: [
      {
        name: 'nat-shop',
        addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
        subnets: [],
        ...gateway,
      },
    ],
    ...changes,
  },
});
const resourceId =
  '/subscriptions/7B1D6F3E-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/RG/providers/Microsoft.Network/natGateways/nat-Shop';
const idleOf = (...documents: readonly unknown[]) =>
  declaredGateway({ resourceId }, documents)?.idleTimeoutMinutes;

describe('declaredGateway', () => {
  it('takes the newest document that is about the gateway, with its defaults', () => {
    expect(
      idleOf(
        documentOf({}, { name: 'nat-other', idleTimeoutMinutes: 5 }),
        documentOf({ resourceGroup: 'rg-other' }, { idleTimeoutMinutes: 6 }),
        documentOf({ subscriptionId: 't' }, { idleTimeoutMinutes: 7 }),
        { kind: 'AwsNatFleet' },
        'no document',
        documentOf(),
        documentOf({}, { idleTimeoutMinutes: 30 }),
      ),
    ).toBe(4);
  });

  it('is nothing where no document is', () => {
    expect(idleOf()).toBeUndefined();
    expect(
      declaredGateway({ resourceId: 'nat' }, [documentOf()]),
    ).toBeUndefined();
  });
});
