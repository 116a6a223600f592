import {
  type CostEstimate,
  type CostLine,
  estimateEgressCost,
  type Price,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import type { CostExample } from './CostExample';

/** A small service, a busy one, and one that moves data; the gigabytes are not known beforehand. */
const gigabytes = { low: 100, typical: 1_000, high: 10_000 } as const;

const nothing = { low: 0, typical: 0, high: 0 };

/**
 * A month of the gateway for three named amounts of data, and what the internet charges for the
 * typical one. The gateway's part has the plan's own prices; the internet's is told only where the
 * plan has list prices, as no other ones of it are known here. None where a price is no number or the cloud
 * is not known.
 *
 * @internal
 */
export function costExamples(
  cost: CostEstimate,
  { cloud }: { readonly cloud: CloudScreens | undefined },
):
  | {
      readonly ofGateway: readonly CostExample[];
      readonly ofInternet?: CostExample & { readonly confirmed: boolean };
    }
  | undefined {
  const { perGigabyteProcessed, perMonth, currency } = cost;
  const isAmount = (value: number) => Number.isFinite(value) && value >= 0;
  if (!cloud || !isAmount(perGigabyteProcessed) || !isAmount(perMonth.after)) {
    return undefined;
  }
  const { listPrices } = cloud.description;
  const processed: Price = {
    amount: perGigabyteProcessed,
    sourceUrl: cost.sourceUrl,
    readAt: cost.pricesReadAt,
    confirmed: true,
  };
  const { lines } = estimateEgressCost(
    cloud.oneGateway,
    { gigabytesOut: gigabytes, gigabytesIn: nothing },
    {
      table: {
        ...listPrices,
        currency,
        prices: { ...listPrices.prices, natGatewayGigabyte: processed },
      },
    },
  );
  const data = lines.find(({ part }) => part === 'data');
  const isListed =
    currency === listPrices.currency &&
    (cost.region ?? listPrices.region) === listPrices.region;
  const internet: CostLine | undefined = isListed
    ? lines.find(({ part }) => part === 'internetBandwidth')
    : undefined;
  return {
    ofGateway: (['low', 'typical', 'high'] as const).map(bound => ({
      gigabytes: gigabytes[bound],
      perMonth: perMonth.after + (data?.perMonth[bound] ?? 0),
    })),
    ...(internet && {
      ofInternet: {
        gigabytes: gigabytes.typical,
        perMonth: internet.perMonth.typical,
        confirmed: internet.confirmed,
      },
    }),
  };
}
