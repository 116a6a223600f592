import type { Scale } from './Scale';
import { scaledRegions } from './scaledRegions';

/** So many addresses are reserved for documentation and tests, and can be given out; a generated gateway has 1.3 on average, at most 4. */
const mostGateways = 40_000;
const mostSubscriptions = 1000;

/**
 * A scale with all defaults in; throws for numbers that no scenario can have.
 *
 * @internal
 */
export function checkScale(scale: Scale): Required<Scale> {
  const {
    subscriptions = 1,
    gateways,
    clusters = 0,
    regions = 3,
    seed = 1,
  } = scale;
  const limits = [
    {
      name: 'subscriptions',
      value: subscriptions,
      least: 1,
      most: mostSubscriptions,
    },
    { name: 'gateways', value: gateways, least: 0, most: mostGateways },
    { name: 'clusters', value: clusters, least: 0, most: gateways },
    {
      name: 'regions',
      value: regions,
      least: 1,
      most: scaledRegions.length,
    },
    { name: 'seed', value: seed, least: 0, most: Number.MAX_SAFE_INTEGER },
  ];
  for (const { name, value, least, most } of limits) {
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new RangeError(
        `The scale's ${name} is ${value}: give a whole number from ${least} to ${most}`,
      );
    }
  }
  return { subscriptions, gateways, clusters, regions, seed };
}
