import type { Price, PriceTable } from '../../cost/PriceTable';

const readAt = '2026-11-20';
const pricing = 'https://azure.microsoft.com/en-us/pricing/details';
const gateway = (amount: number): Price => ({
  amount,
  sourceUrl: `${pricing}/azure-nat-gateway/`,
  readAt,
  confirmed: true,
});
/** As the Retail Prices API answered on 3 October 2026 for `armRegionName` Global. */
const metered = (amount: number, meterId: string): Price => ({
  amount,
  sourceUrl: `https://prices.azure.com/api/retail/prices?$filter=meterId eq '${meterId}'`,
  readAt: '2026-10-03',
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
 * @internal
 */
export const azurePriceTable: PriceTable = {
  provider: 'azure',
  region: 'list',
  currency: 'USD',
  prices: {
    // Both SKUs of the gateway cost the same.
    natGatewayHour: gateway(0.045),
    natGatewayGigabyte: gateway(0.045),
    publicIpHour: gateway(0.005),
    prefixAddressHour: gateway(0.006),
    // Up to five rules cost this together; each further one has its own price.
    loadBalancerFirstRulesHour: metered(
      0.025,
      '27827eb0-7f60-4928-940b-f5fe15e7a4cb',
    ),
    loadBalancerRuleHour: secondHand(0.01, 'load-balancer'),
    loadBalancerGigabyte: metered(
      0.005,
      'dfc7cc11-fbe2-41c8-b6fa-24a574223938',
    ),
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
