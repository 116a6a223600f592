import { decideAnnotation } from './decideAnnotation';

const group =
  '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg';
const gateway = `${group}/providers/Microsoft.Network/natGateways/nat`;
const subnet = `${group}/providers/Microsoft.Network/virtualNetworks/v/subnets/s`;

describe('decideAnnotation', () => {
  it('takes the gateway before the cluster before the subnet', () => {
    const annotations = {
      'azure.com/subnet-id': '/s',
      'azure.com/aks-cluster-id': '/c',
      'azure.com/nat-gateway-id': gateway,
    };
    expect(decideAnnotation(annotations)).toEqual({
      name: 'azure.com/nat-gateway-id',
      value: gateway,
    });
  });

  it('passes over an empty value', () => {
    expect(
      decideAnnotation({
        'azure.com/nat-gateway-id': ' ',
        'azure.com/subnet-id': ` ${subnet} `,
      }),
    ).toEqual({ name: 'azure.com/subnet-id', value: subnet });
  });

  it('says that the value is no id of its kind', () => {
    expect(
      decideAnnotation({ 'azure.com/aks-cluster-id': gateway }),
    ).toMatchObject({
      value: gateway,
      problem: { wording: { id: 'annotation.otherTypeElsewhere' } },
    });
  });

  it('finds none where there is none', () => {
    expect(decideAnnotation({ 'azure.com/vmss-id': '/v' })).toBeUndefined();
    expect(decideAnnotation(undefined)).toBeUndefined();
  });
});
