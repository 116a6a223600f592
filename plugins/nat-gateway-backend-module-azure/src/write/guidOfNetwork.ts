import { virtualNetworkIdOfSubnet } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { z } from 'zod/v3';
import { readResource } from '../read/readResource';
import type { WriteRequest } from './WriteRequest';

const schema = z.object({
  properties: z.object({ resourceGuid: z.string().optional() }),
});

/**
 * The guid of the network that a subnet is part of; undefined when it does not exist.
 *
 * @internal
 */
export async function guidOfNetwork({
  session,
  resourceId,
  now,
  signal,
}: Pick<WriteRequest, 'session' | 'resourceId' | 'now' | 'signal'>): Promise<
  string | undefined
> {
  const raw = await readResource(session, {
    resourceId: virtualNetworkIdOfSubnet(resourceId) ?? '',
    now,
    signal,
  });
  return raw && schema.parse(raw).properties.resourceGuid;
}
