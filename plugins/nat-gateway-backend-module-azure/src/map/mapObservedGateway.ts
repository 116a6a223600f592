import type { JsonObject } from '@backstage/types';
import {
  azureManagingTool,
  type Origin,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedAddress, ObservedAzureGateway } from '../plan/AzureState';
import { hasFailed } from './hasFailed';
import { isAdopted } from './isAdopted';
import { isOurs } from './isOurs';
import { rawGatewaySchema } from './rawGatewaySchema';

function originOf(
  gateway: Parameters<typeof isOurs>[0],
  options: Parameters<typeof mapObservedGateway>[1],
): Origin {
  if (isOurs(gateway, options)) return 'created';
  return isAdopted(gateway, options) ? 'adopted' : 'foreign';
}

/**
 * Raw JSON of a gateway as a plan knows it.
 *
 * @internal
 */
export function mapObservedGateway(
  raw: JsonObject,
  options: Parameters<typeof isOurs>[1] & {
    /** By lower-case id. */
    readonly adoptedGuids?: Readonly<Record<string, string>>;
    /** The gateway's addresses, already read. */
    readonly addresses: readonly ObservedAddress[];
  },
): ObservedAzureGateway {
  const gateway = rawGatewaySchema.parse(raw);
  const tags = gateway.tags ?? {};
  const managingTool = azureManagingTool({
    tags,
    managedBy: gateway.managedBy ?? undefined,
  });
  return {
    resourceId: gateway.id,
    name: gateway.name,
    sku: gateway.sku.name,
    zones: [...(gateway.zones ?? [])].sort(),
    origin: originOf(gateway, options),
    idleTimeoutMinutes: gateway.properties.idleTimeoutInMinutes,
    nat64: gateway.properties.nat64 === 'Enabled',
    tags,
    ...(managingTool && { managingTool }),
    addresses: options.addresses,
    subnetIds: gateway.properties.subnets,
    hasFailed: hasFailed(raw),
  };
}
