import { azurePrices } from '../../cost/azurePrices';
import { estimateMonthlyCost } from '../../cost/estimateMonthlyCost';
import type { GatewayRule } from '../GatewayRule';
import { pricedAddresses } from '../pricedAddresses';

/**
 * A gateway that serves no subnet carries nothing, and is paid for.
 *
 * @internal
 */
export const gatewayUnused: GatewayRule = gateway => {
  const { resourceId, subnets, addresses } = gateway;
  if (subnets.length > 0) return undefined;
  const { readAt } = azurePrices;
  const costPerMonth = Math.round(
    estimateMonthlyCost({ natGatewayCount: 1, ...pricedAddresses(addresses) })
      .total,
  );
  return {
    id: 'gateway-unused',
    severity: 'info',
    resourceId,
    title: 'The gateway serves no subnet',
    remedy: `Attach subnets, or delete it once nobody relies on its addresses: with them it costs about ${costPerMonth} USD a month, by list prices of ${readAt}.`,
    values: { costPerMonth, pricesDate: readAt },
    evidence: [
      {
        id: 'costPerMonth',
        label: 'Cost a month, estimated',
        value: costPerMonth,
        unit: 'USD',
        observedAt: readAt,
      },
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/nat-gateway/manage-nat-gateway',
  };
};
