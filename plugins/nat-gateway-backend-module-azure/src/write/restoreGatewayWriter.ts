import { ConflictError } from '@backstage/errors';
import { gatewayAddressIds } from '../map/gatewayAddressIds';
import { isAdopted } from '../map/isAdopted';
import { isOurs } from '../map/isOurs';
import { rawGatewaySchema } from '../map/rawGatewaySchema';
import { changedLists } from './changedLists';
import { finishGateway } from './finishGateway';
import { gatewayBody } from './gatewayBody';
import { hasFailed } from '../map/hasFailed';
import { nat64State } from './nat64State';
import { putBackLate } from './putBackLate';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import { restoredTags } from './restoredTags';
import type { StepWriter } from './StepWriter';

const NOTHING_LEFT = 'nothing of what the run wrote is left';

/**
 * Takes a change of a gateway back, three-way: a value goes back only where the one that the step
 * wrote is still there. What another writer has changed since stays, and so does another gateway that
 * has the name by now.
 *
 * @internal
 */
export const restoreGatewayWriter: StepWriter<'restoreGateway'> = {
  write(request) {
    const { resourceId, input } = request;
    const { wrote, before, isEndUnknown } = input;
    const putBack = () =>
      putRaw(request, {
        readOnlyFields: readOnlyFields.gateway,
        missing: () => ({ leave: '' }),
        edit: (writable, raw) => {
          const gateway = rawGatewaySchema.parse(raw);
          const recorded = request.createdGuids[resourceId.toLowerCase()];
          if (recorded && recorded !== gateway.properties.resourceGuid) {
            return { leave: 'the gateway that the run changed is gone' };
          }
          if (!isOurs(gateway, request) && !isAdopted(gateway, request)) {
            throw new ConflictError(
              `${resourceId} was neither created nor adopted by this backend (its guid or our tag differs); it is left as it is`,
            );
          }
          const live = gateway.properties;
          const tags = restoredTags(gateway.tags ?? {}, {
            wrote: wrote.tags,
            removed: wrote.removedTags,
            before: before.tags,
          });
          const { lists, isSame, isEmpty } = changedLists(
            gatewayAddressIds(gateway),
            {
              add: wrote.removed,
              remove: [
                ...wrote.addedPublicIpIds,
                ...wrote.addedPrefixIds,
                ...wrote.addedV6Ids,
              ],
            },
          );
          if (isEmpty) {
            throw new ConflictError(
              `${resourceId} would be left without addresses, since the ones before the run were taken off it meanwhile; it is left as it is`,
            );
          }
          const idleTimeoutMinutes =
            wrote.idleTimeoutMinutes === live.idleTimeoutInMinutes
              ? before.idleTimeoutMinutes
              : live.idleTimeoutInMinutes;
          // A gateway that told nothing before had it off.
          const nat64 =
            wrote.nat64 !== undefined && live.nat64 === nat64State(wrote.nat64)
              ? before.nat64 ?? 'Disabled'
              : live.nat64;
          const isRestored =
            !hasFailed(raw) &&
            idleTimeoutMinutes === live.idleTimeoutInMinutes &&
            nat64 === live.nat64 &&
            isSame &&
            JSON.stringify(tags) === JSON.stringify(gateway.tags ?? {});
          return isRestored
            ? { leave: NOTHING_LEFT }
            : gatewayBody(writable, {
                idleTimeoutMinutes,
                nat64,
                tags,
                ...lists,
              });
        },
      });
    return putBackLate(request, {
      isEndUnknown,
      putBack,
      nothing: NOTHING_LEFT,
    });
  },

  finish: (request, { before }) =>
    finishGateway(request, {
      before,
      meantTags: [
        ...Object.keys(request.input.wrote.tags),
        ...request.input.wrote.removedTags,
      ],
      mayBeGone: true,
    }),
};
