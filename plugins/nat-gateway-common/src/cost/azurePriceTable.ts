import { azurePrices } from './azurePrices';
import type { Price, PriceTable } from './PriceTable';

const { readAt } = azurePrices;
const pricing = 'https://azure.microsoft.com/en-us/pricing/details';
const gateway = (amount: number): Price => ({
  amount,
  sourceUrl: azurePrices.sourceUrl,
  readAt,
  confirmed: true,
});
const secondHand = (amount: number, page: string): Price => ({
  amount,
  sourceUrl: `${pricing}/${page}/`,
  readAt,
  confirmed: false,
});

/**
 * Azure's list prices in US dollars, to be overridden by region.
 *
 * @public
 */
export const azurePriceTable: PriceTable = {
  provider: 'azure',
  region: 'list',
  currency: azurePrices.currency,
  prices: {
    natGatewayHour: gateway(azurePrices.natGatewayPerHour),
    natGatewayGigabyte: gateway(azurePrices.perGigabyteProcessed),
    publicIpHour: gateway(azurePrices.publicIpPerHour),
    prefixAddressHour: gateway(azurePrices.prefixAddressPerHour),
    // Up to five rules cost this together; each further one has its own price.
    loadBalancerFirstRulesHour: secondHand(0.025, 'load-balancer'),
    loadBalancerRuleHour: secondHand(0.01, 'load-balancer'),
    loadBalancerGigabyte: secondHand(0.005, 'load-balancer'),
    privateEndpointHour: secondHand(0.01, 'private-link'),
    privateEndpointGigabyte: secondHand(0.01, 'private-link'),
    // Ingestion into a Log Analytics workspace, pay as you go.
    flowLogGigabyte: secondHand(2.3, 'monitor'),
  },
  instances: {},
  internetBandwidth: [
    { upToGigabytes: 100, ...secondHand(0, 'bandwidth') },
    { upToGigabytes: 10_240, ...secondHand(0.087, 'bandwidth') },
    { upToGigabytes: 51_200, ...secondHand(0.083, 'bandwidth') },
    { upToGigabytes: 153_600, ...secondHand(0.07, 'bandwidth') },
    secondHand(0.05, 'bandwidth'),
  ],
};
