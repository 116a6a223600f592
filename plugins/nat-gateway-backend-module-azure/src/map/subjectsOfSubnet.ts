import { uniqBy } from 'lodash';
import type { Subject } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { z } from 'zod/v3';
import type { InventoryIndex } from './InventoryIndex';
import type { rawVirtualNetworkSchema } from './rawVirtualNetworkSchema';
import { subjectOf } from './subjectOf';

/**
 * Whose a subnet is, which carries no tags itself: the owners of the clusters with nodes or pods in
 * it, all of them; without clusters, the owner of its virtual network.
 *
 * @internal
 */
export function subjectsOfSubnet(
  subnetId: string,
  options: Parameters<typeof subjectOf>[1] & {
    readonly network: z.output<typeof rawVirtualNetworkSchema>;
    readonly index: InventoryIndex;
  },
): readonly Subject[] {
  const { network, index } = options;
  const inside = index.clustersOn(subnetId);
  const subjects = (inside.length > 0 ? inside : [network]).map(resource =>
    subjectOf(resource, options),
  );
  return uniqBy(subjects, ({ ownerRef }) => ownerRef);
}
