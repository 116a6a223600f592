import type { JsonObject } from '@backstage/types';
import {
  parseArmId,
  virtualNetworkIdOfSubnet,
  type Subject,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { indexInventory } from '../map/indexInventory';
import { rawOwnedSchema } from '../map/rawOwnedSchema';
import { rawVirtualNetworkSchema } from '../map/rawVirtualNetworkSchema';
import { subjectOf } from '../map/subjectOf';
import { subjectsOfSubnet } from '../map/subjectsOfSubnet';
import type { AzureInventory } from './AzureInventory';
import type { AzureSession } from './AzureSession';

/**
 * Reads whose resources are, by id, since lists may lag behind; by lower-case id. What does not
 * exist is left out.
 *
 * @internal
 */
export async function readSubjects(
  resourceIds: readonly string[],
  options: {
    readonly account: AzureSession['account'];
    /** Undefined: it does not exist. */
    readonly read: (resourceId: string) => Promise<JsonObject | undefined>;
    /** For the clusters of the subscription, and the networks that AKS made for them. It is read meanwhile. */
    readonly inventory: AzureInventory | Promise<AzureInventory>;
  },
): Promise<Readonly<Record<string, readonly Subject[]>>> {
  const { account, read } = options;
  const indexing = Promise.resolve(options.inventory).then(indexInventory);
  const networkOf = (id: string) => virtualNetworkIdOfSubnet(id) ?? id;
  const entries = await Promise.all(
    resourceIds.map(async resourceId => {
      const [raw, index] = await Promise.all([
        read(networkOf(resourceId)),
        indexing,
      ]);
      if (!raw) {
        return [];
      }
      const subjects =
        parseArmId(resourceId)?.type.toLowerCase() === 'virtualnetworks/subnets'
          ? subjectsOfSubnet(resourceId, {
              account,
              index,
              network: rawVirtualNetworkSchema.parse(raw),
            })
          : [subjectOf(rawOwnedSchema.parse(raw), { account, index })];
      return [[resourceId.toLowerCase(), subjects] as const];
    }),
  );
  return Object.fromEntries(entries.flat());
}
