import { sameRegion } from 'backstage-plugin-nat-gateway-common';
import { skusOfRegion } from '../map/skusOfRegion';
import { readRegions } from '../read/readRegions';
import type { OptionSource } from './OptionSource';

/**
 * Regions of a scope with their zones and SKUs.
 *
 * @internal
 */
export const regionOptions: OptionSource = async ({
  session,
  scope,
  signal,
}) => {
  const regions = await readRegions(session, { ...scope, signal });
  return regions
    .filter(
      ({ name }) =>
        !scope.regions ||
        scope.regions.some(allowed => sameRegion(allowed, name)),
    )
    .map(({ name, displayName, zones }) => ({
      value: name,
      label: displayName,
      region: { zones, skus: skusOfRegion(name) },
    }));
};
