import { emulatorRefusal } from '../arm/emulatorRefusal';
import { regions } from '../arm/regions';
import type { JsonObject } from '../arm/JsonObject';
import { limitOf } from '../quotas/limitOf';
import type { Quota } from '../quotas/Quota';
import { regionQuotas } from '../quotas/regionQuotas';
import { resourceQuotas } from '../quotas/resourceQuotas';
import { usedOfQuota } from '../quotas/usedOfQuota';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { pageOf } from './pageOf';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import type { Route } from './Route';

const provider = '/subscriptions/{subscriptionId}/providers/Microsoft.Network';

/**
 * What of its quotas a subscription has used in a region, and which SKUs a region has in which zones.
 *
 * @internal
 */
export const quotaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${provider}/locations/{location}/usages`,
    handle: usages,
    isList: true,
  },
  { method: 'GET', path: `${provider}/skus`, handle: skus, isList: true },
];

function admit(request: ArmRequest, action: string): string {
  const { subscriptionId } = request.parameters;
  requireApiVersion(request.url);
  requireGroup(request.cloud, { subscriptionId });
  authorize(request, { action, scope: `/subscriptions/${subscriptionId}` });
  return subscriptionId;
}

function usages(request: ArmRequest): ArmReply {
  const { cloud, parameters, url } = request;
  const subscriptionId = admit(
    request,
    'Microsoft.Network/locations/usages/read',
  );
  const location = parameters.location.toLowerCase();
  if (!regions.some(({ name }) => name === location)) {
    throw emulatorRefusal('UnknownLocation', {
      message: `There is no region '${parameters.location}' of which usages could be asked.`,
    });
  }
  const usage = (
    quota: Quota,
    numbers: { readonly currentValue: number; readonly limit: number },
  ): JsonObject => ({
    id: `/subscriptions/${subscriptionId}/providers/Microsoft.Network/locations/${location}/usages/${quota.usage}`,
    unit: 'Count',
    ...numbers,
    name: { value: quota.usage, localizedValue: quota.title },
  });
  return {
    status: 200,
    body: pageOf(
      [
        ...regionQuotas.map(quota =>
          usage(quota, {
            currentValue: usedOfQuota(quota, {
              cloud,
              subscriptionId,
              location,
            }),
            limit: limitOf(quota, cloud),
          }),
        ),
        // What single resources hold is not told here: Azure's examples have 0.
        ...resourceQuotas.map(quota =>
          usage(quota, { currentValue: 0, limit: limitOf(quota, cloud) }),
        ),
      ],
      { url, settings: cloud.settings, present: item => item },
    ),
  };
}

/** In the shape of `Microsoft.Compute/skus` (assumed): one entry a type, SKU and region. */
function skus(request: ArmRequest): ArmReply {
  admit(request, 'Microsoft.Network/skus/read');
  const { cloud, url } = request;
  const wanted = /location eq '([^']+)'/i
    .exec(url.searchParams.get('$filter') ?? '')?.[1]
    .toLowerCase();
  const entries = regions
    .filter(({ name }) => !wanted || name === wanted)
    .flatMap(region =>
      [
        'natGateways',
        'publicIPAddresses',
        'publicIPPrefixes',
        'loadBalancers',
      ].flatMap(resourceType =>
        ['Standard', 'StandardV2']
          .filter(
            sku =>
              sku === 'Standard' ||
              (region.hasStandardV2 && resourceType !== 'loadBalancers'),
          )
          .map(name => ({
            resourceType,
            name,
            tier: 'Regional',
            locations: [region.name],
            locationInfo: [
              {
                location: region.name,
                zones: region.zones,
              },
            ],
            restrictions: [],
          })),
      ),
    );
  return {
    status: 200,
    body: pageOf(entries, {
      url,
      settings: cloud.settings,
      present: item => item,
    }),
  };
}
