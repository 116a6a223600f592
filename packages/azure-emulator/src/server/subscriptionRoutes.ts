import { regions } from '../arm/regions';
import type { JsonObject } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { pageOf } from './pageOf';
import { providerTypes } from './providerTypes';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import type { Route } from './Route';
import { unknownType } from './unknownType';

/**
 * The tenant, its subscriptions, their regions, and the resource providers with their api-versions.
 *
 * @internal
 */
export const subscriptionRoutes: readonly Route[] = [
  { method: 'GET', path: '/tenants', handle: tenants },
  { method: 'GET', path: '/subscriptions', handle: list },
  { method: 'GET', path: '/subscriptions/{subscriptionId}', handle: get },
  {
    method: 'GET',
    path: '/subscriptions/{subscriptionId}/locations',
    handle: locations,
  },
  {
    method: 'GET',
    path: '/subscriptions/{subscriptionId}/providers',
    handle: providers,
  },
  {
    method: 'GET',
    path: '/subscriptions/{subscriptionId}/providers/{namespace}',
    handle: provider,
  },
];

function mayKnow(request: ArmRequest, subscriptionId: string): boolean {
  const scope = `/subscriptions/${subscriptionId}`.toLowerCase();
  return request.principal.assignments.some(
    assignment =>
      assignment.scope === '/' ||
      assignment.scope.toLowerCase() === scope ||
      assignment.scope.toLowerCase().startsWith(`${scope}/`),
  );
}

function present(request: ArmRequest, id: string, name: string): JsonObject {
  return {
    id: `/subscriptions/${id}`,
    authorizationSource: 'RoleBased',
    subscriptionId: id,
    tenantId: request.cloud.settings.tenantId,
    displayName: name,
    state: request.cloud.restrictions.isReadOnly(id) ? 'Disabled' : 'Enabled',
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'PayAsYouGo_2014-09-01',
      spendingLimit: 'Off',
    },
  };
}

function list(request: ArmRequest): ArmReply {
  requireApiVersion(request.url);
  const { settings } = request.cloud;
  return {
    status: 200,
    body: pageOf(
      settings.subscriptions.filter(({ id }) => mayKnow(request, id)),
      {
        url: request.url,
        settings,
        present: ({ id, name }) => present(request, id, name),
      },
    ),
  };
}

/** Everybody who has a token is at home in the tenant. */
function tenants(request: ArmRequest): ArmReply {
  requireApiVersion(request.url);
  const { settings } = request.cloud;
  return {
    status: 200,
    body: pageOf([settings.tenantId], {
      url: request.url,
      settings,
      present: tenantId => ({
        id: `/tenants/${tenantId}`,
        tenantId,
        tenantCategory: 'Home',
      }),
    }),
  };
}

function admit(request: ArmRequest) {
  requireApiVersion(request.url);
  const { subscriptionId } = request.parameters;
  requireGroup(request.cloud, { subscriptionId });
  const { principal } = request;
  if (!mayKnow(request, subscriptionId)) {
    throw new AzureError('AuthorizationFailed', {
      clientId: principal.clientId,
      objectId: principal.objectId,
      action: 'Microsoft.Resources/subscriptions/read',
      scope: `/subscriptions/${subscriptionId}`,
    });
  }
  return subscriptionId;
}

function get(request: ArmRequest): ArmReply {
  const subscriptionId = admit(request).toLowerCase();
  const subscription = request.cloud.settings.subscriptions.find(
    candidate => candidate.id.toLowerCase() === subscriptionId,
  );
  return {
    status: 200,
    body: subscription && present(request, subscription.id, subscription.name),
  };
}

function locations(request: ArmRequest): ArmReply {
  const subscriptionId = admit(request);
  return {
    status: 200,
    body: {
      value: regions.map(region => ({
        id: `/subscriptions/${subscriptionId}/locations/${region.name}`,
        name: region.name,
        type: 'Region',
        displayName: region.displayName,
        regionalDisplayName: region.displayName,
        metadata: { regionType: 'Physical' },
        ...(region.zones.length > 0
          ? {
              availabilityZoneMappings: region.zones.map(zone => ({
                logicalZone: zone,
                physicalZone: `${region.name}-az${zone}`,
              })),
            }
          : {}),
      })),
    },
  };
}

const namespaces = [
  ...new Set(providerTypes.map(({ type }) => type.split('/')[0])),
].sort();

function presentProvider(
  subscriptionId: string,
  namespace: string,
): JsonObject {
  return {
    id: `/subscriptions/${subscriptionId}/providers/${namespace}`,
    namespace,
    registrationPolicy: 'RegistrationRequired',
    registrationState: 'Registered',
    resourceTypes: providerTypes
      .filter(({ type }) => type.split('/')[0] === namespace)
      .map(({ type, apiVersions, isRegional }) => ({
        resourceType: type.split('/').slice(1).join('/'),
        locations: isRegional ? regions.map(region => region.displayName) : [],
        apiVersions,
        defaultApiVersion: apiVersions[0],
        ...(isRegional
          ? {
              zoneMappings: regions
                .filter(region => region.zones.length > 0)
                .map(region => ({
                  location: region.displayName,
                  zones: region.zones,
                })),
            }
          : {}),
        capabilities: isRegional ? 'SupportsTags, SupportsLocation' : 'None',
      })),
  };
}

function providers(request: ArmRequest): ArmReply {
  const subscriptionId = admit(request);
  return {
    status: 200,
    body: pageOf(namespaces, {
      url: request.url,
      settings: request.cloud.settings,
      present: name => presentProvider(subscriptionId, name),
    }),
  };
}

function provider(request: ArmRequest): ArmReply {
  const subscriptionId = admit(request);
  const wanted = request.parameters.namespace;
  const namespace = namespaces.find(
    name => name.toLowerCase() === wanted.toLowerCase(),
  );
  if (!namespace) {
    throw unknownType(wanted);
  }
  return { status: 200, body: presentProvider(subscriptionId, namespace) };
}
