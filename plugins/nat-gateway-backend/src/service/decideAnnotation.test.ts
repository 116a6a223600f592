import { azureCloud } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { decideAnnotation } from './decideAnnotation';

const group =
  '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg';
const gateway = `${group}/providers/Microsoft.Network/natGateways/nat`;
const subnet = `${group}/providers/Microsoft.Network/virtualNetworks/v/subnets/s`;
const other = {
  ...azureCloud,
  id: 'other',
  annotations: [
    {
      key: 'other.example/cluster',
      names: 'cluster' as const,
      problemOf: () => undefined,
    },
  ],
};
const decide = (
  annotations: Record<string, string> | undefined,
  clouds = [azureCloud, other],
) => decideAnnotation(annotations, { clouds });

describe('decideAnnotation', () => {
  it('takes the first in the order of the clouds and of their annotations', () => {
    const annotations = {
      'other.example/cluster': '/o',
      'azure.com/subnet-id': '/s',
      'azure.com/aks-cluster-id': '/c',
      'azure.com/nat-gateway-id': gateway,
    };
    expect(decide(annotations)).toEqual({
      annotation: { name: 'azure.com/nat-gateway-id', value: gateway },
      names: 'gateway',
      cloud: azureCloud,
    });
    expect(decide(annotations, [other, azureCloud])).toEqual({
      annotation: { name: 'other.example/cluster', value: '/o' },
      names: 'cluster',
      cloud: other,
    });
  });

  it('passes over an empty value', () => {
    expect(
      decide({
        'azure.com/nat-gateway-id': ' ',
        'azure.com/subnet-id': ` ${subnet} `,
      })?.annotation,
    ).toEqual({ name: 'azure.com/subnet-id', value: subnet });
  });

  it('says that the value is no id of its kind', () => {
    expect(
      decide({ 'azure.com/aks-cluster-id': gateway })?.annotation,
    ).toMatchObject({
      value: gateway,
      problem: { wording: { id: 'annotation.otherTypeElsewhere' } },
    });
  });

  it('finds none where there is none', () => {
    expect(decide({ 'azure.com/disk-id': '/d' })).toBeUndefined();
    expect(decide(undefined)).toBeUndefined();
  });
});
