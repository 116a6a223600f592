import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { RulePath } from './RulePath';

/**
 * A Standard gateway stands in one zone of its region or in none; a StandardV2 gateway takes none.
 *
 * @public
 */
export function checkZone(
  zone: string | undefined,
  options: RulePath & {
    readonly sku: string;
    readonly region: string;
    readonly regionZones?: readonly string[];
  },
): readonly Violation[] {
  if (zone === undefined) return [];
  const { sku, region, regionZones } = options;
  const path = options.path ?? 'spec.gateways[0].zone';
  if (sku === 'StandardV2') {
    return [
      {
        rule: 'zone-standard-v2',
        path,
        ...say('violation.zoneStandardV2', { zone }),
      },
    ];
  }
  if (!regionZones || regionZones.includes(zone)) return [];
  return [
    {
      rule: 'zone-region',
      path,
      ...(regionZones.length > 0
        ? say('violation.zoneNotInRegion', { zone, region, zones: regionZones })
        : say('violation.zoneOfRegionWithout', { zone, region })),
    },
  ];
}
