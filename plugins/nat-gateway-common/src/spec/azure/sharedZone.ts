import type { SubnetFact } from './AzureSpecFacts';

/**
 * The one zone that all machines of the subnets stand in: the best zone for a Standard gateway.
 * Undefined when they stand in several, or when nothing is known of one of the subnets.
 *
 * @example
 * sharedZone([{ machineZones: ['1'] }, { machineZones: ['1'] }]); // '1'
 * sharedZone([{ machineZones: ['1', '2'] }]); // undefined
 *
 * @public
 */
export function sharedZone(
  subnets: readonly Pick<SubnetFact, 'machineZones'>[],
): string | undefined {
  const first = subnets[0]?.machineZones[0];
  const shared = subnets.every(
    ({ machineZones }) =>
      machineZones.length === 1 && machineZones[0] === first,
  );
  return shared ? first : undefined;
}
