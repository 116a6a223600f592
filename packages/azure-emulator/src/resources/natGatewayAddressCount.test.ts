import type { JsonObject } from '../arm/JsonObject';
import { ResourceStore } from '../state/ResourceStore';
import type { StoredResource } from '../state/StoredResource';
import { natGatewayAddressCount } from './natGatewayAddressCount';

const group = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network';
const resource = (path: string, properties: JsonObject): StoredResource => ({
  id: `${group}/${path}`,
  name: path.split('/')[1],
  type: `Microsoft.Network/${path.split('/')[0]}`,
  subscriptionId: 's',
  resourceGroup: 'rg',
  envelope: {},
  properties,
  etag: '',
  resourceGuid: '',
  provisioningState: 'Succeeded',
  hasSucceeded: true,
  createdAt: new Date(0),
});
const ids = (...paths: readonly string[]) =>
  paths.map(path => ({ id: `${group}/${path}` }));

describe('the addresses of a NAT gateway', () => {
  const store = new ResourceStore();
  store.put(resource('publicIPPrefixes/four', { prefixLength: 30 }));
  store.put(
    resource('publicIPAddresses/drawn', {
      publicIPPrefix: { id: `${group}/publicIPPrefixes/FOUR` },
    }),
  );
  store.put(resource('publicIPAddresses/one', {}));
  const count = (properties: JsonObject) =>
    natGatewayAddressCount(resource('natGateways/nat', properties), { store });

  it('are those it names and those of its prefixes', () => {
    expect(
      count({
        publicIpAddresses: ids('publicIPAddresses/one'),
        publicIpPrefixes: ids('publicIPPrefixes/four'),
      }),
    ).toBe(5);
  });

  it('count once however often they are named', () => {
    expect(
      count({
        publicIpAddresses: ids(
          'publicIPAddresses/one',
          'publicIPAddresses/ONE',
        ),
      }),
    ).toBe(1);
    expect(
      count({
        publicIpAddresses: ids('publicIPAddresses/drawn'),
        publicIpPrefixes: ids('publicIPPrefixes/four'),
      }),
    ).toBe(4);
  });
});
