import { InputError } from '@backstage/errors';
import { requireText } from '../../input/requireText';
import { requireUnique } from '../../input/requireUnique';
import type { CapacityCeilings } from '../ceilings/CapacityCeilings';
import { type EgressDemand, gatewaysNeeded } from './gatewaysNeeded';

/**
 * What goes out of one subnet.
 *
 * @public
 */
export interface SubnetDemand {
  readonly name: string;
  readonly demand: Omit<EgressDemand, 'subnetCount'>;
}

/**
 * Subnets shared out over gateways.
 *
 * @public
 */
export interface SubnetSplit {
  readonly gateways: readonly {
    readonly subnetNames: readonly string[];
    readonly demand: EgressDemand;
    /** Of the ceiling that it is nearest to, a fraction. */
    readonly fullness: number;
  }[];
  /** Subnets that need more than a gateway can give: cut them in two, since a subnet has one gateway. */
  readonly oversizedSubnetNames: readonly string[];
}

type Group = { names: string[]; demand: EgressDemand };

const add = (one: EgressDemand, other: EgressDemand): EgressDemand => {
  const keys = new Set(
    [...Object.keys(one), ...Object.keys(other)].map(
      key => key as keyof EgressDemand,
    ),
  );
  return Object.fromEntries(
    [...keys].map(key => [key, (one[key] ?? 0) + (other[key] ?? 0)]),
  );
};

/**
 * Shares subnets out over few gateways, the largest subnet first and each to the gateway that is
 * emptiest with it; only where that takes one more, each to the first that it fits. (No short way
 * finds the fewest for certain.) Addresses add up, since a subnet's flows hold ports on
 * its own gateway only. A subnet too large for any gateway gets one alone, and is named.
 *
 * @example
 * ```ts
 * splitSubnets(
 *   [
 *     { name: 'a', demand: { connectionCount: 1_500_000 } },
 *     { name: 'b', demand: { connectionCount: 1_000_000 } },
 *   ],
 *   gatewayCeilings('azureStandard'),
 * ).gateways.length; // 2
 * ```
 *
 * @throws InputError when there is no subnet, a name repeats, or a demand is empty or absurd.
 * @public
 */
export function splitSubnets(
  subnets: readonly SubnetDemand[],
  ceilings: CapacityCeilings,
): SubnetSplit {
  if (subnets.length === 0) {
    throw new InputError('subnets is empty; give at least one');
  }
  subnets.forEach(({ name, demand }, index) => {
    requireText(`subnets[${index}].name`, name);
    if (Object.values(demand).every(value => value === undefined)) {
      throw new InputError(
        `subnets[${index}].demand is empty; give at least one number`,
      );
    }
  });
  requireUnique(
    'subnets',
    subnets.map(({ name }) => name),
  );
  const fullnessOf = (demand: EgressDemand) =>
    Object.keys(demand).length === 0
      ? 0
      : Math.max(
          0,
          ...gatewaysNeeded(demand, ceilings).byCeiling.map(
            row => row.demand / row.perGateway,
          ),
        );
  const sized = subnets
    .map(({ name, demand }) => ({
      name,
      demand: { ...demand, subnetCount: 1 },
      fullness: fullnessOf({ ...demand, subnetCount: 1 }),
    }))
    .sort((one, other) => other.fullness - one.fullness);
  const oversized = sized.filter(({ fullness }) => fullness > 1);
  const shared = sized.filter(({ fullness }) => fullness <= 1);

  const shareOver = (
    count: number,
    { take }: { readonly take: 'emptiest' | 'first' },
  ): readonly Group[] | undefined => {
    const groups: Group[] = Array.from({ length: count }, () => ({
      names: [],
      demand: { subnetCount: 0 },
    }));
    for (const { name, demand } of shared) {
      const fits = groups
        .map(group => {
          const together = add(group.demand, demand);
          return { group, demand: together, fullness: fullnessOf(together) };
        })
        .filter(({ fullness }) => fullness <= 1);
      const [first] = fits;
      if (!first) return undefined;
      const best =
        take === 'first'
          ? first
          : fits.reduce((one, other) =>
              other.fullness < one.fullness ? other : one,
            );
      best.group.names.push(name);
      best.group.demand = best.demand;
    }
    return groups;
  };

  const total = shared.reduce(
    (sum: EgressDemand, { demand }) => add(sum, demand),
    {},
  );
  let groups: readonly Group[] | undefined = shared.length ? undefined : [];
  for (let count = Math.ceil(fullnessOf(total)); !groups; count++) {
    const atLeastOne = Math.max(1, count);
    groups =
      shareOver(atLeastOne, { take: 'emptiest' }) ??
      shareOver(atLeastOne, { take: 'first' });
  }
  return {
    gateways: [
      ...oversized.map(
        ({ name, demand }): Group => ({
          names: [name],
          demand,
        }),
      ),
      ...groups,
    ].map(({ names, demand }) => ({
      subnetNames: names,
      demand,
      fullness: fullnessOf(demand),
    })),
    oversizedSubnetNames: oversized.map(({ name }) => name),
  };
}
