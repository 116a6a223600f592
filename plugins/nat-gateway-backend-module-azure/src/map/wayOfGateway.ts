import {
  parseArmId,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { addressesOfGateway } from './addressesOfGateway';
import type { InventoryIndex } from './InventoryIndex';
import type { SubnetWay } from './SubnetWay';
import { unreadAddresses } from './unreadAddresses';

/**
 * The way through a NAT gateway, whether or not it was read.
 *
 * @internal
 */
export function wayOfGateway(
  gatewayId: string,
  options: {
    readonly index: InventoryIndex;
    /** The network that the gateway serves as a whole, if that is why. */
    readonly network?: string;
  },
): SubnetWay {
  const { index, network } = options;
  const known = index.gateway(gatewayId);
  const gatewayResourceId = known?.id ?? gatewayId;
  const name = parseArmId(gatewayResourceId)?.name ?? gatewayResourceId;
  const addresses = known ? addressesOfGateway(known, { index }) : [];
  return {
    key: `gateway ${gatewayResourceId.toLowerCase()}`,
    way: {
      kind: 'natGateway',
      gatewayResourceId,
      addresses,
      notRead: known
        ? unreadAddresses(addresses)
        : [{ kind: 'natGateway', resourceId: gatewayResourceId, name }],
    },
    because: ({ subnets }) =>
      network === undefined
        ? say('outbound.byGateway', { gateway: name, subnets })
        : say('outbound.byNetworkGateway', { gateway: name, network }),
  };
}
