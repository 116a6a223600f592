import {
  findConfiguredScope,
  sameArmId,
  sameRegion,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { readRegions } from '../read/readRegions';
import type { OptionSource } from './OptionSource';

/**
 * Regions of a scope that have NAT gateways, with their zones and SKUs.
 *
 * @internal
 */
export const regionOptions: OptionSource = async ({
  session,
  subscriptionId,
  query,
  signal,
}) => {
  const { name: account, scopes } = session.account;
  const regions = await readRegions(session, {
    subscriptionId,
    now: () => new Date(),
    signal,
  });
  return regions
    .filter(({ name: region }) =>
      query.resourceGroup === undefined
        ? scopes.some(
            scope =>
              sameArmId(scope.subscriptionId, subscriptionId) &&
              (!scope.regions ||
                scope.regions.some(allowed => sameRegion(allowed, region))),
          )
        : findConfiguredScope(scopes, {
            account,
            subscriptionId,
            resourceGroup: query.resourceGroup,
            region,
          }),
    )
    .filter(({ skus }) => skus.length > 0)
    .map(({ name, displayName, zones, skus }) => ({
      value: name,
      label: displayName,
      region: { zones, skus },
    }));
};
