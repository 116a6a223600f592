import {
  sameRegion,
  skusOfRegion,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { z } from 'zod/v3';
import type { ProviderType } from '../read/readProvider';

const regionSchema = z.object({
  name: z.string(),
  displayName: z.string().optional(),
  availabilityZoneMappings: z
    .array(z.object({ logicalZone: z.string() }))
    .optional(),
});

/**
 * A region that a subscription can use.
 *
 * @internal
 */
export interface AzureRegion {
  readonly name: string;
  readonly displayName: string;
  /** Of NAT gateways, sorted; empty: the region has none. */
  readonly zones: readonly string[];
  /** Of NAT gateways; empty: the region has no NAT gateways. */
  readonly skus: readonly string[];
}

/**
 * A location of a subscription with what it has of NAT gateways, as their type in the resource provider
 * tells it; where that tells nothing, nothing is refused for it. It does not tell the SKU StandardV2.
 *
 * @internal
 */
export function mapRegion(
  item: unknown,
  {
    locations = [],
    zoneMappings = [],
  }: Partial<Pick<ProviderType, 'locations' | 'zoneMappings'>>,
): AzureRegion {
  const region = regionSchema.parse(item);
  const { name, displayName = name, availabilityZoneMappings = [] } = region;
  const isNamed = (location: string) =>
    sameRegion(location, name) || sameRegion(location, displayName);
  const mapped = zoneMappings.find(({ location }) => isNamed(location));
  const zones =
    mapped?.zones ??
    availabilityZoneMappings.map(({ logicalZone }) => logicalZone);
  return {
    name,
    displayName,
    zones: [...zones].sort(),
    skus:
      locations.length === 0 || locations.some(isNamed)
        ? skusOfRegion(name)
        : [],
  };
}
