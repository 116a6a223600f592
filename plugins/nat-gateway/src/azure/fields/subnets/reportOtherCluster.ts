import type { ApiHolder } from '@backstage/core-plugin-api';
import {
  sameArmId,
  type SubnetFact,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayForm } from '../../form/NatGatewayForm';
import { nameOfResource } from '../../../format/nameOfResource';
import { egressOf } from '../../../fields/egressOf';
import { wordsOf } from '../../../fields/wordsOf';

/**
 * Says that the chosen cluster and the chosen subnets contradict each other: none of the subnets is
 * the cluster's, or some are those of other clusters and not on the named gateway already. Where the
 * cluster's subnets are not known there is nothing to say.
 *
 * @internal
 */
export async function reportOtherCluster(
  form: Pick<NatGatewayForm, 'cluster' | 'name' | 'subnets'>,
  options: {
    readonly apis: ApiHolder;
    readonly field: { readonly addError: (message: string) => void };
    /** Whose nodes are in the subnets, where that is known. */
    readonly subnets?: readonly SubnetFact[];
  },
): Promise<void> {
  const { apis, field, subnets = [] } = options;
  const chosen = form.subnets?.subnetIds ?? [];
  const cluster = (await egressOf(form.cluster, { apis }))?.cluster;
  if (!cluster || cluster.subnets.length === 0 || chosen.length === 0) return;
  const isOfCluster = (id: string) =>
    cluster.subnets.some(({ resourceId }) => sameArmId(resourceId, id));
  const foreign = chosen.filter(id => !isOfCluster(id));
  const isOfOthers = (id: string) =>
    subnets.some(
      ({ resourceId, clusters, natGatewayResourceId: gateway }) =>
        sameArmId(resourceId, id) &&
        clusters.length > 0 &&
        !(gateway && sameArmId(nameOfResource(gateway), form.name ?? '')),
    );
  const contradicting =
    foreign.length === chosen.length ? foreign : foreign.filter(isOfOthers);
  if (contradicting.length > 0) {
    field.addError(
      wordsOf(apis)('subnets.otherCluster', {
        cluster: cluster.name,
        subnets: contradicting.map(nameOfResource).join(', '),
      }),
    );
  }
}
