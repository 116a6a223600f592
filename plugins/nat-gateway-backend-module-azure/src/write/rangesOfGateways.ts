import { NotFoundError } from '@backstage/errors';
import { gatewayAddressIds } from '../map/gatewayAddressIds';
import { rawAddressSchema } from '../map/rawAddressSchema';
import { rawGatewaySchema } from '../map/rawGatewaySchema';
import { readResource } from '../read/readResource';
import type { WriteRequest } from './WriteRequest';

/**
 * What gateways send from, as ranges of IPv4: the API server takes no other.
 *
 * @internal
 */
export async function rangesOfGateways(
  { session, now, signal }: Pick<WriteRequest, 'session' | 'now' | 'signal'>,
  options: {
    readonly gatewayIds: readonly string[];
    readonly mayBeGone?: boolean;
  },
): Promise<readonly string[]> {
  const read = async (resourceId: string) => {
    const raw = await readResource(session, { resourceId, now, signal });
    if (!raw && !options.mayBeGone) {
      throw new NotFoundError(
        `${resourceId} does not exist any more; make a new plan`,
      );
    }
    return raw ? [raw] : [];
  };
  const gateways = await Promise.all(options.gatewayIds.map(read));
  const addresses = await Promise.all(
    gateways.flat().flatMap(raw => {
      const { publicIpIds, prefixIds } = gatewayAddressIds(
        rawGatewaySchema.parse(raw),
      );
      return [...publicIpIds, ...prefixIds].map(read);
    }),
  );
  return addresses.flat().flatMap(raw => {
    const { ipPrefix, ipAddress } = rawAddressSchema.parse(raw).properties;
    return ipPrefix ?? (ipAddress ? `${ipAddress}/32` : []);
  });
}
