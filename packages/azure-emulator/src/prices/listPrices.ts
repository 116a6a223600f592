import { regions } from '../arm/regions';
import type { JsonObject } from '../arm/JsonObject';

/**
 * List prices in USD, the same in every region (assumed).
 *
 * The prices of a gateway and of an address are those that others tell (https://c3x.dev/resources/azure/azurerm_nat_gateway and https://c3x.dev/resources/azure/azurerm_public_ip); that both SKUs cost the same says https://learn.microsoft.com/azure/nat-gateway/nat-sku. Those of a load balancer, up to five rules together and each further one, and that they have no region but `Global`, tells public code that reads them there (https://github.com/infracost/infracost, azurerm_lb). The price of a prefix and the names of meters are assumed: match on `unitOfMeasure`.
 */
const regionalMeters = [
  ...['Standard', 'StandardV2'].flatMap(skuName => [
    {
      serviceName: 'NAT Gateway',
      productName: 'NAT Gateway',
      skuName,
      meterName: `${skuName} Gateway`,
      unitOfMeasure: '1 Hour',
      retailPrice: 0.045,
    },
    {
      serviceName: 'NAT Gateway',
      productName: 'NAT Gateway',
      skuName,
      meterName: `${skuName} Data Processed`,
      unitOfMeasure: '1 GB',
      retailPrice: 0.045,
    },
  ]),
  {
    serviceName: 'Virtual Network',
    productName: 'IP Addresses',
    skuName: 'Standard',
    meterName: 'Standard IPv4 Static Public IP',
    unitOfMeasure: '1 Hour',
    retailPrice: 0.005,
  },
  {
    serviceName: 'Virtual Network',
    productName: 'Public IP Prefix',
    skuName: 'Standard',
    meterName: 'Standard Static IP Addresses',
    unitOfMeasure: '1 Hour',
    retailPrice: 0.006,
  },
];

const globalMeters = [
  {
    meterName: 'Standard Included LB Rules and Outbound Rules',
    unitOfMeasure: '1 Hour',
    retailPrice: 0.025,
  },
  {
    meterName: 'Standard Overage LB Rules and Outbound Rules',
    unitOfMeasure: '1/Hour',
    retailPrice: 0.01,
  },
  {
    meterName: 'Standard Data Processed',
    unitOfMeasure: '1 GB',
    retailPrice: 0.005,
  },
].map(meter => ({
  serviceName: 'Load Balancer',
  productName: 'Load Balancer',
  skuName: 'Standard',
  ...meter,
}));

const everywhere = { name: 'Global', displayName: 'Global' };

/**
 * Every price of the emulator, as the Retail Prices API lists them.
 *
 * @internal
 */
export const listPrices: readonly JsonObject[] = [
  ...regions.flatMap(region =>
    regionalMeters.map((meter, index) => ({ meter, index, region })),
  ),
  ...globalMeters.map((meter, index) => ({
    meter,
    index: regionalMeters.length + index,
    region: everywhere,
  })),
].map(({ meter, index, region }) => ({
  currencyCode: 'USD',
  tierMinimumUnits: 0,
  unitPrice: meter.retailPrice,
  armRegionName: region.name,
  location: region.displayName,
  effectiveStartDate: '2024-01-01T00:00:00Z',
  meterId: `e0000000-0000-4000-a000-0000000001${String(index).padStart(
    2,
    '0',
  )}`,
  productId: `DZH318Z0EMU${index}`,
  skuId: `DZH318Z0EMU${index}/0001`,
  serviceId: 'DZH313Z7MMC8',
  serviceFamily: 'Networking',
  type: 'Consumption',
  isPrimaryMeterRegion: true,
  armSkuName: '',
  ...meter,
}));
