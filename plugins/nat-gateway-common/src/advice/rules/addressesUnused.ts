import { azurePrices } from '../../cost/azurePrices';
import { estimateMonthlyCost } from '../../cost/estimateMonthlyCost';
import type { GatewayRule } from '../GatewayRule';
import { lacking } from '../lacking';
import { pricedAddresses } from '../pricedAddresses';

/**
 * Addresses of the gateway's resource group that nothing uses, and that are paid for.
 *
 * @internal
 */
export const addressesUnused: GatewayRule = (
  { resourceId },
  { observedAt, facts },
) => {
  if (!facts.addresses) {
    const missing = 'the addresses of the resource group, and what uses them';
    return lacking('addresses-unused', { resourceId, missing });
  }
  const unused = facts.addresses.filter(
    ({ usedByResourceId, ipVersion }) =>
      usedByResourceId === undefined && ipVersion === 'IPv4',
  );
  if (unused.length === 0) return undefined;
  const { readAt } = azurePrices;
  const addressCount = unused.reduce((sum, each) => sum + each.addressCount, 0);
  const savingPerMonth = Math.round(
    estimateMonthlyCost({ natGatewayCount: 0, ...pricedAddresses(unused) })
      .total,
  );
  return {
    id: 'addresses-unused',
    severity: 'info',
    resourceId,
    title: `Addresses of the resource group that nothing uses: ${addressCount}`,
    remedy: `Delete them, unless they are kept for something: that saves about ${savingPerMonth} USD a month, by list prices of ${readAt}. A deleted address does not come back.`,
    values: { addressCount, savingPerMonth, pricesDate: readAt },
    evidence: [
      {
        id: 'unusedAddresses',
        label: 'Unused addresses',
        value: addressCount,
        unit: 'addresses',
        observedAt,
      },
      {
        id: 'savingPerMonth',
        label: 'Saving a month, estimated',
        value: savingPerMonth,
        unit: 'USD',
        observedAt: readAt,
      },
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/virtual-network-public-ip-address',
  };
};
