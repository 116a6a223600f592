import { InputError } from '@backstage/errors';
import { requireNumber } from '../input/requireNumber';
import { requireText } from '../input/requireText';
import { requireUnique } from '../input/requireUnique';
import { requireWord } from '../input/requireWord';
import type { EgressCostEstimate } from './EgressCostEstimate';
import { inCents } from './inCents';

/**
 * One cluster's part of a gateway that several share.
 *
 * @public
 */
export interface CostShare {
  readonly name: string;
  readonly fixed: number;
  /** Data, bandwidth and logs. */
  readonly data: number;
  readonly total: number;
}

/** Shares in whole cents that add up to the amount: the largest remainders get the odd cents. */
function inShares(amount: number, weights: readonly number[]): number[] {
  const cents = Math.round(amount * 100);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return weights.map(() => 0);
  const exact = weights.map(weight => (cents * weight) / all);
  const whole = exact.map(Math.floor);
  const odd = cents - whole.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder);
  for (const { index } of byRemainder.slice(0, odd)) whole[index]! += 1;
  return whole.map(value => value / 100);
}

/**
 * Shares the typical cost of a gateway out over the clusters that use it: what data costs by the
 * gigabytes of each, what stands by the hour equally or by gigabytes as well. The shares add up to
 * the estimate to the cent.
 *
 * @example
 * ```ts
 * shareEgressCost(estimate, { clusters: [{ name: 'shop', gigabytes: 300 }, { name: 'ads', gigabytes: 100 }] });
 * ```
 *
 * @throws InputError when there is no cluster, `fixed` is no known word, a name repeats, or gigabytes are negative, NaN, or all 0 while there is data to pay for.
 * @public
 */
export function shareEgressCost(
  estimate: Pick<EgressCostEstimate, 'lines' | 'total'>,
  options: {
    readonly clusters: readonly {
      readonly name: string;
      readonly gigabytes: number;
    }[];
    /** How what stands by the hour is shared; default equally. */
    readonly fixed?: 'equally' | 'byGigabytes';
  },
): readonly CostShare[] {
  const { clusters, fixed: sharing = 'equally' } = options;
  requireWord('fixed', sharing, ['equally', 'byGigabytes']);
  if (clusters.length === 0) {
    throw new InputError('clusters is empty; give at least one');
  }
  requireUnique(
    'clusters',
    clusters.map(({ name }) => name),
  );
  clusters.forEach(({ name, gigabytes }, index) => {
    requireText(`clusters[${index}].name`, name);
    requireNumber(`clusters[${index}].gigabytes`, gigabytes, {
      min: 0,
      max: 1e9,
    });
  });
  const amount = { min: 0, max: 1e15 };
  requireNumber('total.typical', estimate.total.typical, amount);
  estimate.lines.forEach(({ perMonth }, index) =>
    requireNumber(`lines[${index}].perMonth.typical`, perMonth.typical, amount),
  );
  const fixedTotal = inCents(
    estimate.lines
      .filter(({ part }) => part === 'fixed')
      .reduce((sum, { perMonth }) => sum + perMonth.typical, 0),
  );
  const dataTotal = requireNumber(
    'total.typical less what is fixed',
    inCents(estimate.total.typical - fixedTotal),
    amount,
  );
  const gigabytes = clusters.map(cluster => cluster.gigabytes);
  const byGigabytes = sharing === 'byGigabytes' || dataTotal > 0;
  if (byGigabytes && gigabytes.every(value => value === 0)) {
    throw new InputError(
      `clusters have 0 gigabytes together, and ${dataTotal} of data to share; give each cluster's gigabytes`,
    );
  }
  const fixedShares = inShares(
    fixedTotal,
    sharing === 'equally' ? clusters.map(() => 1) : gigabytes,
  );
  const dataShares = inShares(dataTotal, gigabytes);
  return clusters.map(({ name }, index) => {
    const fixed = fixedShares[index]!;
    const data = dataShares[index]!;
    return { name, fixed, data, total: inCents(fixed + data) };
  });
}
