import type { SubnetFact } from '../../options/SubnetFact';

/**
 * The one zone that all known machines of the subnets stand in: the best zone for a Standard
 * gateway. A subnet of which no machine is known has no say. Undefined when the machines stand in
 * several zones, or when none is known at all.
 *
 * @example
 * ```ts
 * sharedZone([{ machineZones: ['1'] }, { machineZones: [] }]); // '1'
 * sharedZone([{ machineZones: ['1', '2'] }]); // undefined
 * ```
 *
 * @public
 */
export function sharedZone(
  subnets: readonly Pick<SubnetFact, 'machineZones'>[],
): string | undefined {
  const zones = new Set(subnets.flatMap(({ machineZones }) => machineZones));
  return zones.size === 1 ? [...zones][0] : undefined;
}
