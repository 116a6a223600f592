import type { Violation } from '../../Violation';
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
        message: `A StandardV2 gateway is zone-redundant and takes no zone, but zone "${zone}" is given; leave the zone out, or choose the SKU Standard.`,
      },
    ];
  }
  if (!regionZones || regionZones.includes(zone)) return [];
  const wayOut =
    regionZones.length > 0
      ? `choose ${regionZones.join(', ')} or no zone`
      : 'the region has none, so leave the zone out';
  return [
    {
      rule: 'zone-region',
      path,
      message: `Zone "${zone}" does not exist in the region ${region}; ${wayOut}.`,
    },
  ];
}
