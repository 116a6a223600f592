import type { ApiHolder } from '@backstage/core-plugin-api';
import {
  sameArmId,
  type EntityEgress,
} from 'backstage-plugin-nat-gateway-common';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import type { NatGatewayForm } from '../../form/NatGatewayForm';
import { nameOfResource } from '../../format/nameOfResource';
import { wordsOf } from '../wordsOf';

async function clusterOf(
  entityRef: string | undefined,
  { apis }: { readonly apis: ApiHolder },
): Promise<EntityEgress['cluster']> {
  try {
    return entityRef
      ? (await apis.get(natGatewayApiRef)?.getEntityEgress(entityRef))?.cluster
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Says that the chosen cluster and the chosen subnets contradict each other: none of the subnets is
 * the cluster's. Where the cluster's subnets are not known there is nothing to say.
 *
 * @internal
 */
export async function reportOtherCluster(
  form: Pick<NatGatewayForm, 'cluster' | 'subnets'>,
  options: {
    readonly apis: ApiHolder;
    readonly field: { readonly addError: (message: string) => void };
  },
): Promise<void> {
  const { apis, field } = options;
  const chosen = form.subnets?.subnetIds ?? [];
  const cluster = await clusterOf(form.cluster, { apis });
  if (!cluster || cluster.subnets.length === 0 || chosen.length === 0) return;
  const isOfCluster = (id: string) =>
    cluster.subnets.some(({ resourceId }) => sameArmId(resourceId, id));
  if (!chosen.some(isOfCluster)) {
    field.addError(
      wordsOf(apis)('subnets.otherCluster', {
        cluster: cluster.name,
        subnets: chosen.map(nameOfResource).join(', '),
      }),
    );
  }
}
