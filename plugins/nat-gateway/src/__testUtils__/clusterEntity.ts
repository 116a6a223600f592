import type { Entity } from '@backstage/catalog-model';

/**
 * An annotated cluster with an owner.
 *
 * @internal
 */
export const clusterEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'aks-payments-weu',
    annotations: {
      'azure.com/aks-cluster-id':
        '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg-payments-weu/providers/Microsoft.ContainerService/managedClusters/aks-payments-weu',
    },
  },
  spec: { type: 'kubernetes-cluster' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
};
