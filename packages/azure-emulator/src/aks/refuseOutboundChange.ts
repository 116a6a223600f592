import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import type { ResourceWrite } from '../resources/ResourceType';

/**
 * Which outbound type may become which, in AKS's network and in one's own.
 *
 * Source: the two tables of https://learn.microsoft.com/azure/aks/egress-outboundtype (their text of April 2024).
 */
const permitted: Readonly<
  Record<'managed' | 'own', Readonly<Record<string, readonly string[]>>>
> = {
  managed: {
    loadBalancer: ['managedNATGateway'],
    managedNATGateway: ['loadBalancer'],
  },
  own: {
    loadBalancer: ['userAssignedNATGateway', 'userDefinedRouting'],
    userAssignedNATGateway: ['loadBalancer', 'userDefinedRouting'],
    userDefinedRouting: ['loadBalancer', 'userAssignedNATGateway'],
  },
};

/**
 * Refuses a change of outbound type that AKS does not make in place.
 *
 * @internal
 */
export function refuseOutboundChange(
  write: ResourceWrite,
  options: {
    readonly from: string;
    readonly to: string;
    readonly pools: readonly JsonObject[];
  },
): void {
  const { from, to, pools } = options;
  const network = pools.some(pool => typeof pool.vnetSubnetID === 'string')
    ? 'own'
    : 'managed';
  const refuse = (because: string) =>
    emulatorRefusal('OutboundTypeCannotBeChanged', {
      message: `The outbound type of ${write.id.id} cannot be changed from ${from} to ${to}: ${because}.`,
    });
  if (!permitted[network][from]?.includes(to)) {
    throw refuse(
      network === 'own'
        ? 'its nodes stand in a virtual network of your own'
        : 'its nodes stand in the virtual network of AKS',
    );
  }
  if (pools.some(pool => pool.type !== 'VirtualMachineScaleSets')) {
    throw refuse('each agent pool must be a VM scale set');
  }
  const isWithoutNat = pools.some(
    ({ windowsProfile }) =>
      isJsonObject(windowsProfile) &&
      windowsProfile.disableOutboundNat === true,
  );
  if (to === 'loadBalancer' && isWithoutNat) {
    throw refuse('a Windows pool has outbound NAT disabled');
  }
}
