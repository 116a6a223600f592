import { notImplemented } from '../arm/notImplemented';
import type { JsonObject } from '../arm/JsonObject';
import { aksRefusal } from './aksRefusal';

/**
 * Refuses a load balancer SKU that is none, or with which AKS has no such way out; a Basic load balancer itself the emulator does not make.
 *
 * @internal
 */
export function refuseUnfitLoadBalancerSku(
  network: JsonObject,
  options: { readonly clusterId: string; readonly outboundType: string },
): void {
  const { clusterId, outboundType } = options;
  const sku = String(network.loadBalancerSku ?? 'standard');
  // Recorded of older clusters with a capital.
  const isBasic = sku.toLowerCase() === 'basic';
  if (!isBasic && sku.toLowerCase() !== 'standard') {
    throw aksRefusal(
      'InvalidLoadBalancerSku',
      `loadBalancerSku '${sku}' of ${clusterId} is neither standard nor basic.`,
    );
  }
  if (
    isBasic &&
    (outboundType !== 'loadBalancer' || network.loadBalancerProfile)
  ) {
    throw aksRefusal(
      'UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration',
      `${clusterId} needs loadBalancerSku standard for outbound type ${outboundType}${
        network.loadBalancerProfile ? ' with a loadBalancerProfile' : ''
      }.`,
    );
  }
  if (isBasic) {
    throw notImplemented(
      `The emulator makes no Basic load balancer for ${clusterId}: leave loadBalancerSku out or say standard.`,
    );
  }
}
