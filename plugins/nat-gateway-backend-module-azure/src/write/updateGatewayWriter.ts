import { ConflictError, NotFoundError } from '@backstage/errors';
import { isOurs } from '../map/isOurs';
import { rawGatewaySchema } from '../map/rawGatewaySchema';
import { tagNameIn } from '../map/tagNameIn';
import { finishGateway } from './finishGateway';
import { gatewayBody } from './gatewayBody';
import { hasFailed } from '../map/hasFailed';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import type { StepWriter } from './StepWriter';
import { withoutIds } from './withoutIds';

/**
 * Changes a gateway of ours: idle timeout, tags, added addresses. What the step does not name stays.
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
        if (!isOurs(gateway, request)) {
          throw new ConflictError(
            `${resourceId} was not created by this backend (its guid or our tag differs); it is left as it is, so choose another name`,
          );
        }
        const { idleTimeoutInMinutes, publicIpAddresses, publicIpPrefixes } =
          gateway.properties;
        const tags = gateway.tags ?? {};
        // A tag that exists keeps its spelling.
        const wanted = Object.fromEntries(
          Object.entries(input.tags).map(([name, value]) => [
            tagNameIn(tags, name) ?? name,
            value,
          ]),
        );
        const newIps = withoutIds(input.addPublicIpIds, publicIpAddresses);
        const newPrefixes = withoutIds(input.addPrefixIds, publicIpPrefixes);
        const idleTimeoutMinutes =
          input.idleTimeoutMinutes ?? idleTimeoutInMinutes;
        const isInEffect =
          !hasFailed(raw) &&
          newIps.length === 0 &&
          newPrefixes.length === 0 &&
          idleTimeoutMinutes === idleTimeoutInMinutes &&
          Object.entries(wanted).every(([name, value]) => tags[name] === value);
        return isInEffect
          ? { leave: 'it is as wanted already' }
          : gatewayBody(writable, {
              idleTimeoutMinutes,
              tags: { ...tags, ...wanted },
              publicIpIds: [...publicIpAddresses, ...newIps],
              prefixIds: [...publicIpPrefixes, ...newPrefixes],
            });
      },
    });
  },

  finish: (request, { before }) =>
    finishGateway(request, {
      before,
      meantTags: Object.keys(request.input.tags),
    }),
};
