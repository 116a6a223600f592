import { checkTraffic } from './checkTraffic';
import { designParts } from './clouds/designParts';
import type { CostLine, EgressCostEstimate } from './EgressCostEstimate';
import type { EgressDesign } from './clouds/EgressDesign';
import { hoursPerMonth } from './hoursPerMonth';
import { inCents } from './inCents';
import { internetBandwidthCost } from './internetBandwidthCost';
import type { MonthlyTraffic, TrafficRange } from './MonthlyTraffic';
import { priceOf } from './priceOf';
import type { Price, PriceTable } from './PriceTable';

const each = (
  range: TrafficRange,
  change: (value: number) => number,
): TrafficRange => ({
  low: change(range.low),
  typical: change(range.typical),
  high: change(range.high),
});
const sum = (one: TrafficRange, other: TrafficRange): TrafficRange => ({
  low: one.low + other.low,
  typical: one.typical + other.typical,
  high: one.high + other.high,
});
const always = (value: number): TrafficRange => ({
  low: value,
  typical: value,
  high: value,
});

function line(
  price: Price,
  about: Pick<CostLine, 'id' | 'label' | 'part' | 'unit' | 'quantity'>,
): CostLine {
  return {
    ...about,
    unitPrice: price.amount,
    perMonth: each(about.quantity, quantity =>
      inCents(quantity * price.amount),
    ),
    sourceUrl: price.sourceUrl,
    readAt: price.readAt,
    confirmed: price.confirmed,
  };
}

function bandwidthLine(
  gigabytesOut: TrafficRange,
  table: PriceTable,
): CostLine | undefined {
  if (gigabytesOut.high === 0) return undefined;
  const [first] = table.internetBandwidth;
  const used = table.internetBandwidth.filter(
    (_, index) =>
      (table.internetBandwidth[index - 1]?.upToGigabytes ?? -1) <
      gigabytesOut.high,
  );
  return {
    id: 'internetBandwidth',
    label: 'Data out to the internet',
    part: 'internetBandwidth',
    unit: 'gigabyte',
    quantity: gigabytesOut,
    perMonth: each(gigabytesOut, gigabytes =>
      inCents(internetBandwidthCost(gigabytes, table)),
    ),
    sourceUrl: first?.sourceUrl ?? '',
    readAt: used.map(({ readAt }) => readAt).sort()[0] ?? '',
    confirmed: used.every(({ confirmed }) => confirmed),
  };
}

/**
 * What a way out costs in a month, low, typical and high by its gigabytes, a line for each thing
 * that is paid for. Gateways charge for data both ways, the internet for data out.
 *
 * @example
 * ```ts
 * estimateEgressCost(
 *   { kind: 'azureNatGateway', gatewayCount: 1, publicIpCount: 0, prefixAddressCount: 2 },
 *   traffic,
 *   { table: azurePriceTable },
 * ).total.typical;
 * ```
 *
 * @throws InputError when a number is negative, NaN, absurd or contradicts another, or a price is missing.
 * @public
 */
export function estimateEgressCost(
  design: EgressDesign,
  traffic: MonthlyTraffic,
  options: { readonly table: PriceTable },
): EgressCostEstimate {
  const { table } = options;
  checkTraffic(traffic);
  const both = sum(traffic.gigabytesOut, traffic.gigabytesIn);
  const lines: CostLine[] = designParts(design, table).map(part =>
    line(part.price, {
      id: part.id,
      label: part.label,
      part: part.unit === 'hour' ? 'fixed' : 'data',
      unit: part.unit,
      quantity:
        part.unit === 'hour'
          ? always(part.count * hoursPerMonth)
          : each(both, gigabytes => part.count * gigabytes),
    }),
  );
  const bandwidth = bandwidthLine(traffic.gigabytesOut, table);
  if (bandwidth) lines.push(bandwidth);
  if (traffic.flowLogGigabytes) {
    lines.push(
      line(priceOf(table, 'flowLogGigabyte'), {
        id: 'flowLogGigabyte',
        label: 'Flow logs',
        part: 'flowLogs',
        unit: 'gigabyte',
        quantity: traffic.flowLogGigabytes,
      }),
    );
  }
  return {
    design,
    region: table.region,
    currency: table.currency,
    lines,
    total: each(
      lines.reduce((total, { perMonth }) => sum(total, perMonth), always(0)),
      inCents,
    ),
    pricesReadAt: lines.map(({ readAt }) => readAt).sort()[0] ?? '',
    unconfirmed: lines
      .filter(({ confirmed }) => !confirmed)
      .map(({ label }) => label),
  };
}
