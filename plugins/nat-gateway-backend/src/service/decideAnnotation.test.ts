import { decideAnnotation } from './decideAnnotation';

describe('decideAnnotation', () => {
  it('takes the gateway before the cluster before the subnet', () => {
    const annotations = {
      'azure.com/subnet-id': '/s',
      'azure.com/aks-cluster-id': '/c',
      'azure.com/nat-gateway-id': '/g',
    };
    expect(decideAnnotation(annotations)).toEqual({
      name: 'azure.com/nat-gateway-id',
      value: '/g',
    });
  });

  it('passes over an empty value', () => {
    expect(
      decideAnnotation({
        'azure.com/nat-gateway-id': ' ',
        'azure.com/subnet-id': ' /s ',
      }),
    ).toEqual({ name: 'azure.com/subnet-id', value: '/s' });
  });

  it('finds none where there is none', () => {
    expect(decideAnnotation({ 'azure.com/vmss-id': '/v' })).toBeUndefined();
    expect(decideAnnotation(undefined)).toBeUndefined();
  });
});
