import { InputError } from '@backstage/errors';
import { requireNumber } from '../input/requireNumber';
import { requireText } from '../input/requireText';
import { requireUnique } from '../input/requireUnique';
import { breakEven, type BreakEven, type PricedDesign } from './breakEven';
import type { EgressCostEstimate } from './EgressCostEstimate';
import { estimateEgressCost } from './estimateEgressCost';
import { inCents } from './inCents';
import type { MonthlyTraffic } from './MonthlyTraffic';

/**
 * Designs side by side, the cheapest at typical traffic first.
 *
 * @public
 */
export interface DesignComparison {
  readonly designs: readonly {
    readonly name: string;
    readonly estimate: EgressCostEstimate;
    /** A month, at typical traffic. */
    readonly moreThanCheapest: number;
    /** Against the cheapest; absent for the cheapest itself. */
    readonly breakEven?: BreakEven;
  }[];
}

/**
 * Compares ways out by what they cost: NAT gateways, load balancers and instances.
 *
 * @example
 * ```ts
 * compareEgressDesigns([gateway, loadBalancer], traffic).designs[0]?.name; // 'load balancer'
 * ```
 *
 * @throws InputError when there are fewer than two, a name repeats, currencies differ, or a number is out of its bounds.
 * @public
 */
export function compareEgressDesigns(
  designs: readonly PricedDesign[],
  traffic: MonthlyTraffic,
): DesignComparison {
  if (designs.length < 2) {
    throw new InputError(
      `designs has ${designs.length}; a comparison needs two`,
    );
  }
  designs.forEach(({ name }, index) =>
    requireText(`designs[${index}].name`, name),
  );
  requireUnique(
    'designs',
    designs.map(({ name }) => name),
  );
  const estimates = designs
    .map(priced => ({
      priced,
      estimate: estimateEgressCost(priced.design, traffic, priced),
    }))
    .sort(
      (one, other) => one.estimate.total.typical - other.estimate.total.typical,
    );
  const cheapest = estimates[0]!;
  const out = traffic.gigabytesOut.typical;
  const both = out + traffic.gigabytesIn.typical;
  const outShare = requireNumber('outShare', both === 0 ? 0.5 : out / both, {
    min: 0,
    max: 1,
  });
  return {
    designs: estimates.map(({ priced, estimate }) => ({
      name: priced.name,
      estimate,
      moreThanCheapest: inCents(
        estimate.total.typical - cheapest.estimate.total.typical,
      ),
      ...(priced !== cheapest.priced && {
        breakEven: breakEven(cheapest.priced, priced, { outShare }),
      }),
    })),
  };
}
