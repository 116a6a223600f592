import { z } from 'zod/v3';
import { deleteRaw } from './deleteRaw';
import { asCreated, deleteWriter, foreign } from './deleteWriter';
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
  write: request =>
    deleteRaw(request, {
      isGuarded: true,
      gone: 'it is gone already',
      keep: async raw => {
        const { subnets, virtualNetworkPeerings } =
          schema.parse(raw).properties;
        const [inside] = [
          ...(subnets ?? []),
          ...(virtualNetworkPeerings ?? []),
        ];
        return (
          foreign(raw, request) ??
          (inside && {
            before: null,
            leftAlone: `${request.resourceId} stays, because ${inside.name} is in it by now; see what it is for: az resource show --ids ${request.resourceId}`,
          })
        );
      },
      found: asCreated,
    }),

  async finish(request, options) {
    const settled = await deleteWriter.finish(request, options);
    return options.leftAlone?.startsWith(request.resourceId)
      ? { ...settled, deleted: false, incidents: [options.leftAlone] }
      : settled;
  },
};
