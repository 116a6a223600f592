import { ConflictError } from '@backstage/errors';
import { hasFailed } from '../map/hasFailed';
import { isOurs } from '../map/isOurs';
import { rawAddressSchema } from '../map/rawAddressSchema';
import { incidentsOf } from './incidentsOf';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import type { StepWriter } from './StepWriter';
import { withoutFields } from './withoutFields';

/**
 * Writes a public IP or prefix of ours as it is, if its last write failed.
 *
 * @internal
 */
export const repairAddressWriter: StepWriter<'repairAddress'> = {
  write(request) {
    return putRaw(request, {
      readOnlyFields: readOnlyFields.address,
      missing: () => ({ leave: 'it is gone' }),
      edit: (writable, raw) => {
        if (!hasFailed(raw)) {
          return { leave: 'its last write did not fail' };
        }
        if (!isOurs(rawAddressSchema.parse(raw), request)) {
          throw new ConflictError(
            `${request.resourceId} was not created by this backend (its guid or our tag differs); it is left as it is, so make a new plan`,
          );
        }
        return writable;
      },
    });
  },

  async finish(request, { before }) {
    const { resourceId } = request;
    const raw = await request.read();
    if (!raw) {
      return { result: { resourceId, addresses: [] }, incidents: [] };
    }
    const { ipAddress, ipPrefix } = rawAddressSchema.parse(raw).properties;
    const address = ipPrefix ?? ipAddress;
    return {
      result: { resourceId, addresses: address ? [address] : [] },
      incidents:
        before === null
          ? []
          : incidentsOf(resourceId, {
              before,
              after: withoutFields(raw, readOnlyFields.address),
              meant: ['properties.ipAddress'],
            }),
    };
  },
};
