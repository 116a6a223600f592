import type { JsonObject } from '@backstage/types';
import {
  azureCloud,
  type AzureGatewaySpec,
  gatewayKindOf,
  type NatGateway,
  type SpecChange,
  TAG_MANAGED_BY,
  TAG_OWNER,
  TAG_RUN,
  virtualNetworkIdOfSubnet,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/** The backend sets them; a Spec may not. */
const reservedTags = [TAG_MANAGED_BY, TAG_OWNER, TAG_RUN];

/**
 * What the template's form is filled in with so that its plan is this change of a gateway: the
 * gateway as it is, with its addresses as existing ones, and what is to be set.
 *
 * @internal
 */
export function changeFormData(
  gateway: NatGateway,
  options: {
    /** Absent: the form shows the gateway as it is, to be changed there. */
    readonly change?: SpecChange;
    readonly entityRef?: string;
  },
): JsonObject {
  // A change is in the fields of its kind of document.
  const set: Partial<AzureGatewaySpec> = options.change?.set ?? {};
  const subnetIds = set.subnets ?? gateway.subnets.map(each => each.resourceId);
  const virtualNetworkId = virtualNetworkIdOfSubnet(subnetIds[0] ?? '');
  const kind = gatewayKindOf(gateway, { cloud: azureCloud });
  const [zone] = kind?.isZoneRedundant ? [] : gateway.zones;
  return {
    ...(options.entityRef && { cluster: options.entityRef }),
    scope: {
      account: gateway.scope.account,
      subscriptionId: gateway.scope.id,
      resourceGroup: gateway.container.name,
      region: gateway.region,
    },
    ...(virtualNetworkId && {
      subnets: { virtualNetworkId, subnetIds: [...subnetIds] },
    }),
    name: gateway.name,
    egress: {
      addresses: {
        kind: 'existing',
        resourceIds: gateway.addresses.map(({ resourceId }) => resourceId),
      },
      ...(kind && { sku: kind.name }),
      ...(zone && { zone }),
    },
    idleTimeoutMinutes:
      set.idleTimeoutMinutes ?? gateway.tcpIdleTimeout.seconds / 60,
    // A tag that the Spec declared and no longer does would be removed.
    tags: Object.fromEntries(
      Object.entries(gateway.tags).filter(
        ([name]) => !reservedTags.includes(name.toLowerCase()),
      ),
    ),
  };
}
