import { ConflictError, NotFoundError } from '@backstage/errors';
import { gatewayAddressIds } from '../map/gatewayAddressIds';
import { isAdopted } from '../map/isAdopted';
import { isOurs } from '../map/isOurs';
import { rawGatewaySchema } from '../map/rawGatewaySchema';
import { tagNameIn } from '../map/tagNameIn';
import { changedLists } from './changedLists';
import { finishGateway } from './finishGateway';
import { gatewayBody } from './gatewayBody';
import { hasFailed } from '../map/hasFailed';
import { nat64State } from './nat64State';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import type { StepWriter } from './StepWriter';

/**
 * Changes a gateway of ours, or an adopted one, in one write: idle timeout, tags, addresses added and taken off. What the step
 * does not name stays, and it is never left without addresses.
 *
 * @internal
 */
export const updateGatewayWriter: StepWriter<'updateGateway'> = {
  write(request) {
    const { resourceId, input } = request;
    return putRaw(request, {
      readOnlyFields: readOnlyFields.gateway,
      missing: () =>
        new NotFoundError(
          `${resourceId} does not exist any more; make a new plan`,
        ),
      edit: (writable, raw) => {
        const gateway = rawGatewaySchema.parse(raw);
        if (!isOurs(gateway, request) && !isAdopted(gateway, request)) {
          throw new ConflictError(
            `${resourceId} was neither created nor adopted by this backend (its guid or our tag differs); it is left as it is, so choose another name`,
          );
        }
        const { idleTimeoutInMinutes } = gateway.properties;
        const standingTags = gateway.tags ?? {};
        // A tag that holds another value by now is another writer's.
        const tags = Object.fromEntries(
          Object.entries(standingTags).filter(
            ([name, value]) =>
              input.removeTags[tagNameIn(input.removeTags, name) ?? name] !==
              value,
          ),
        );
        // A tag that exists keeps its spelling.
        const wanted = Object.fromEntries(
          Object.entries(input.tags).map(([name, value]) => [
            tagNameIn(tags, name) ?? name,
            value,
          ]),
        );
        const { lists, isSame, isEmpty } = changedLists(
          gatewayAddressIds(gateway),
          {
            add: {
              publicIpIds: input.addPublicIpIds,
              prefixIds: input.addPrefixIds,
              publicIpV6Ids: input.addPublicIpV6Ids,
              prefixV6Ids: input.addPrefixV6Ids,
            },
            remove: input.removeIds,
          },
        );
        if (isEmpty) {
          throw new ConflictError(
            `${resourceId} would be left without addresses, since others were taken off it meanwhile; it is left as it is, so make a new plan`,
          );
        }
        const idleTimeoutMinutes =
          input.idleTimeoutMinutes ?? idleTimeoutInMinutes;
        const nat64 =
          input.nat64 === undefined ? undefined : nat64State(input.nat64);
        const isInEffect =
          !hasFailed(raw) &&
          [undefined, gateway.properties.nat64 ?? 'Disabled'].includes(nat64) &&
          isSame &&
          Object.keys(tags).length === Object.keys(standingTags).length &&
          idleTimeoutMinutes === idleTimeoutInMinutes &&
          Object.entries(wanted).every(([name, value]) => tags[name] === value);
        return isInEffect
          ? { leave: 'it is as wanted already' }
          : gatewayBody(writable, {
              idleTimeoutMinutes,
              nat64,
              tags: { ...tags, ...wanted },
              ...lists,
            });
      },
    });
  },

  finish: (request, { before }) =>
    finishGateway(request, {
      before,
      meantTags: [
        ...Object.keys(request.input.tags),
        ...Object.keys(request.input.removeTags),
      ],
    }),
};
