import type { JsonObject } from '@backstage/types';
import type { ObservedAddress, ObservedAzureGateway } from '../plan/AzureState';
import { hasFailed } from './hasFailed';
import { isOurs } from './isOurs';
import { rawGatewaySchema } from './rawGatewaySchema';

/**
 * Raw JSON of a gateway as a plan knows it.
 *
 * @internal
 */
export function mapObservedGateway(
  raw: JsonObject,
  options: Parameters<typeof isOurs>[1] & {
    /** The gateway's addresses, already read. */
    readonly addresses: readonly ObservedAddress[];
  },
): ObservedAzureGateway {
  const gateway = rawGatewaySchema.parse(raw);
  return {
    resourceId: gateway.id,
    name: gateway.name,
    sku: gateway.sku.name,
    zones: [...(gateway.zones ?? [])].sort(),
    origin: isOurs(gateway, options) ? 'created' : 'foreign',
    idleTimeoutMinutes: gateway.properties.idleTimeoutInMinutes,
    tags: gateway.tags ?? {},
    addresses: options.addresses,
    subnetIds: gateway.properties.subnets,
    hasFailed: hasFailed(raw),
  };
}
