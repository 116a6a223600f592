import type { GatewayChanges } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { WritesCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { stepsOfGateway } from '../follow/stepsOfGateway';

/**
 * IPs and CIDRs that settled steps of a run brought to one gateway.
 *
 * @internal
 */
export function broughtAddresses(
  gateway: Pick<GatewayChanges, 'resourceId' | 'subnets'>,
  options: Parameters<typeof stepsOfGateway>[1] & {
    readonly addressesOf: WritesCapability['addressesOf'];
  },
): readonly string[] {
  return options.addressesOf(
    stepsOfGateway(gateway, options).flatMap(({ result }) =>
      result ? [result] : [],
    ),
  );
}
