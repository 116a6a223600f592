import { InputError } from '@backstage/errors';
import { requireNumber } from '../input/requireNumber';
import { designParts } from './clouds/designParts';
import type { EgressDesign } from './clouds/EgressDesign';
import { hoursPerMonth } from './hoursPerMonth';
import { internetBandwidthCost } from './internetBandwidthCost';
import type { PriceTable } from './PriceTable';

/**
 * A design with the prices that hold for it.
 *
 * @public
 */
export interface PricedDesign {
  readonly name: string;
  readonly design: EgressDesign;
  readonly table: PriceTable;
}

/**
 * From how many gigabytes a month, both ways, the other one is cheaper.
 *
 * @public
 */
export type BreakEven =
  | {
      readonly kind: 'at';
      readonly gigabytesPerMonth: number;
      readonly cheaperBelow: string;
      readonly cheaperAbove: string;
    }
  | {
      readonly kind: 'none';
      /** Absent when both cost the same whatever the traffic. */
      readonly alwaysCheaper?: string;
    };

/** More than any one fleet sends; past it the answer is "none". */
const maxGigabytes = 100_000_000;

function costOf(
  { design, table }: PricedDesign,
  traffic: { readonly gigabytes: number; readonly outShare: number },
): number {
  const { gigabytes, outShare } = traffic;
  return designParts(design, table).reduce(
    (sum, { unit, count, price }) =>
      sum +
      price.amount * count * (unit === 'hour' ? hoursPerMonth : gigabytes),
    internetBandwidthCost(gigabytes * outShare, table),
  );
}

/**
 * Where two designs cost the same: the cheaper to keep is the dearer by the gigabyte, or there is
 * no such point. Exact for designs of one provider, whose difference is a straight line; between
 * providers, whose bandwidth has tiers, the first such point as far as there is one.
 *
 * @example
 * ```ts
 * // AWS, two zones: two m7g.large instead of two NAT gateways pay from 1,187 GB a month on.
 * breakEven(gateways, instances, { outShare: 0.5 });
 * ```
 *
 * @throws InputError when the share is not from 0 to 1, currencies differ, or a count is out of its bounds.
 * @public
 */
export function breakEven(
  one: PricedDesign,
  other: PricedDesign,
  options: {
    /** Fraction of the gigabytes that goes out; the rest comes in. */
    readonly outShare: number;
  },
): BreakEven {
  const outShare = requireNumber('outShare', options.outShare, {
    min: 0,
    max: 1,
  });
  if (one.table.currency !== other.table.currency) {
    throw new InputError(
      `${one.name} is priced in ${one.table.currency} and ${other.name} in ${other.table.currency}; give both in one currency`,
    );
  }
  const difference = (gigabytes: number) =>
    costOf(one, { gigabytes, outShare }) -
    costOf(other, { gigabytes, outShare });
  // Cents decide, not the rounding of binary fractions.
  const sign = (value: number) =>
    Math.abs(value) < 0.005 ? 0 : Math.sign(value);
  const tierBounds = [
    ...one.table.internetBandwidth,
    ...other.table.internetBandwidth,
  ]
    .flatMap(({ upToGigabytes }) =>
      upToGigabytes === undefined || outShare === 0
        ? []
        : [upToGigabytes / outShare],
    )
    .filter(bound => bound < maxGigabytes)
    .sort((a, b) => a - b);
  const stops = [0, ...tierBounds, maxGigabytes];
  let startSign = 0;
  for (const [index, stop] of stops.entries()) {
    const here = sign(difference(stop));
    if (startSign === 0) {
      startSign = here;
    } else if (here !== 0 && here !== startSign) {
      let low = stops[index - 1]!;
      let high = stop;
      // The last stop may have been level: go back to where the sign was the first one's.
      if (sign(difference(low)) === 0) low = stops[Math.max(0, index - 2)]!;
      for (let halving = 0; halving < 80; halving++) {
        const middle = (low + high) / 2;
        if (Math.sign(difference(middle)) === startSign) low = middle;
        else high = middle;
      }
      return {
        kind: 'at',
        gigabytesPerMonth: Math.round(high * 100) / 100,
        cheaperBelow: startSign < 0 ? one.name : other.name,
        cheaperAbove: startSign < 0 ? other.name : one.name,
      };
    }
  }
  return {
    kind: 'none',
    ...(startSign !== 0 && {
      alwaysCheaper: startSign < 0 ? one.name : other.name,
    }),
  };
}
