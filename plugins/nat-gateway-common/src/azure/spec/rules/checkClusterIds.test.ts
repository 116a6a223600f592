import { inShop, specOf } from '../__fixtures__/shopSpec';
import { checkClusterIds } from './checkClusterIds';

const aks = inShop('managedClusters/aks').replace(
  'Microsoft.Network',
  'Microsoft.ContainerService',
);

const rulesOf = (...resourceIds: readonly string[]) =>
  checkClusterIds(
    specOf(
      {},
      {
        clusters: resourceIds.map(resourceId => ({
          resourceId,
          outboundType: 'loadBalancer',
        })),
      },
    ).spec,
    {
      scopes: [
        {
          account: 'demo',
          subscriptionId: specOf().spec.subscriptionId,
          resourceGroups: ['rg-shop-weu'],
        },
      ],
    },
  ).map(({ rule, path }) => [rule, path]);

describe('checkClusterIds', () => {
  it('takes clusters of a configured scope', () => {
    expect(rulesOf()).toEqual([]);
    expect(rulesOf(aks, `${aks}-2`)).toEqual([]);
  });

  it.each(['aks', inShop('natGateways/aks'), `${aks}/agentPools/system`])(
    'refuses %s, which is no id of a cluster',
    id => {
      expect(rulesOf(id)).toEqual([
        ['cluster-id', 'spec.clusters[0].resourceId'],
      ]);
    },
  );

  it('refuses one that is given twice, in any case of letters', () => {
    expect(rulesOf(aks, aks.toUpperCase())).toEqual([
      ['cluster-duplicate', 'spec.clusters[1].resourceId'],
    ]);
  });

  it('refuses one outside of the configured scopes', () => {
    expect(rulesOf(aks.replace('rg-shop-weu', 'rg-other'))).toEqual([
      ['configured-scope', 'spec.clusters[0].resourceId'],
    ]);
  });
});
