import { z } from 'zod/v3';
import { readResource } from '../read/readResource';
import { deleteWriter } from './deleteWriter';
import type { StepWriter } from './StepWriter';

const schema = z.object({
  properties: z.object({
    subnets: z.array(z.object({ name: z.string() })).nullish(),
    virtualNetworkPeerings: z.array(z.object({ name: z.string() })).nullish(),
  }),
});

/**
 * Deletes a virtual network that this run created, as long as nothing stands in it: Azure would delete the empty
 * subnets and the peerings of others with it.
 *
 * @internal
 */
export const deleteVirtualNetworkWriter: StepWriter<'deleteVirtualNetwork'> = {
  async write(request) {
    const { resourceId, session } = request;
    const raw = await readResource(session, request);
    const { subnets, virtualNetworkPeerings } = raw
      ? schema.parse(raw).properties
      : {};
    const [inside] = [...(subnets ?? []), ...(virtualNetworkPeerings ?? [])];
    return inside
      ? {
          before: null,
          leftAlone: `${resourceId} stays, because ${inside.name} is in it by now; see what it is for: az resource show --ids ${resourceId}`,
        }
      : deleteWriter.write(request);
  },

  async finish(request, options) {
    const settled = await deleteWriter.finish(request, options);
    return options.leftAlone?.startsWith(request.resourceId)
      ? { ...settled, deleted: false, incidents: [options.leftAlone] }
      : settled;
  },
};
