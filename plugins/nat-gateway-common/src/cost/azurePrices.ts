/**
 * List prices in US dollars, by the hour or gigabyte.
 *
 * @public
 */
export interface EgressPrices {
  readonly currency: 'USD';
  /** ISO 8601 date. */
  readonly readAt: string;
  readonly sourceUrl: string;
  readonly natGatewayPerHour: number;
  readonly perGigabyteProcessed: number;
  readonly publicIpPerHour: number;
  /** For each address of a prefix. */
  readonly prefixAddressPerHour: number;
}

/**
 * Azure's list prices; both SKUs of the gateway cost the same.
 *
 * @public
 */
export const azurePrices: EgressPrices = {
  currency: 'USD',
  readAt: '2026-11-20',
  sourceUrl:
    'https://azure.microsoft.com/en-us/pricing/details/azure-nat-gateway/',
  natGatewayPerHour: 0.045,
  perGigabyteProcessed: 0.045,
  publicIpPerHour: 0.005,
  prefixAddressPerHour: 0.006,
};
