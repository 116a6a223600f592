import { notImplemented } from '../arm/notImplemented';
import { ArmError } from '../arm/ArmError';
import type { JsonObject } from '../arm/JsonObject';
import { parseResourceId } from '../arm/parseResourceId';
import type { ArmReply } from '../server/ArmReply';
import type { ArmRequest } from '../server/ArmRequest';
import { authorize } from '../server/authorize';
import { readJsonBody } from '../server/readJsonBody';
import { requireApiVersion } from '../server/requireApiVersion';
import { requireGroup } from '../server/requireGroup';
import { resourceNotFound } from '../server/resourceNotFound';
import type { Route } from '../server/Route';
import type { StoredResource } from '../state/StoredResource';
import { natGatewayMetrics } from './natGatewayMetrics';
import { queryGateway } from './queryGateway';
import { readMetricQuery } from './readMetricQuery';

const resource =
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/{namespace}/{type}/{name}/providers/Microsoft.Insights';
/** https://learn.microsoft.com/azure/azure-monitor/essentials/migrate-to-batch-api, read November 2026. */
const batchLimit = 50;
const gatewayType = 'Microsoft.Network/natGateways';

/**
 * Azure Monitor: metrics of one resource, their definitions, and of up to fifty resources at once.
 *
 * @internal
 */
export const metricRoutes: readonly Route[] = [
  { method: 'GET', path: `${resource}/metrics`, handle: single },
  { method: 'GET', path: `${resource}/metricDefinitions`, handle: definitions },
  {
    method: 'POST',
    path: '/subscriptions/{subscriptionId}/metrics:getBatch',
    handle: batch,
  },
];

function gatewayOf(request: ArmRequest, id: string): StoredResource {
  const parsed = parseResourceId(id);
  if (!parsed || parsed.type.toLowerCase() !== gatewayType.toLowerCase()) {
    throw notImplemented(
      `The emulator has metrics of ${gatewayType} only, not of ${id}.`,
    );
  }
  requireGroup(request.cloud, { subscriptionId: parsed.subscriptionId });
  authorize(request, { action: 'Microsoft.Insights/metrics/read', scope: id });
  requireGroup(request.cloud, parsed);
  const gateway = request.cloud.store.get(id);
  if (!gateway) {
    throw resourceNotFound(parsed);
  }
  return gateway;
}

function ownGateway(request: ArmRequest): StoredResource {
  requireApiVersion(request.url);
  const { subscriptionId, resourceGroup, namespace, type, name } =
    request.parameters;
  return gatewayOf(
    request,
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${namespace}/${type}/${name}`,
  );
}

function single(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const gateway = ownGateway(request);
  const query = readMetricQuery(request.url, { now: cloud.clock.now() });
  return {
    status: 200,
    body: {
      cost: 0,
      timespan: `${iso(query.start)}/${iso(query.end)}`,
      interval: query.interval,
      value: queryGateway(cloud, { gatewayId: gateway.id, query }),
      namespace: gatewayType,
      resourceregion: gateway.location,
    },
  };
}

function definitions(request: ArmRequest): ArmReply {
  const gateway = ownGateway(request);
  const value: readonly JsonObject[] = natGatewayMetrics.map(metric => ({
    id: `${gateway.id}/providers/microsoft.insights/metricdefinitions/${metric.name}`,
    resourceId: gateway.id,
    namespace: gatewayType,
    name: { value: metric.name, localizedValue: metric.displayName },
    displayDescription: metric.description,
    isDimensionRequired: false,
    unit: metric.unit,
    primaryAggregationType: metric.primaryAggregation,
    supportedAggregationTypes: [
      'None',
      'Average',
      'Minimum',
      'Maximum',
      'Total',
      'Count',
    ],
    metricAvailabilities: [
      'PT1M',
      'PT5M',
      'PT15M',
      'PT30M',
      'PT1H',
      'PT6H',
      'PT12H',
      'P1D',
    ].map(timeGrain => ({ timeGrain, retention: 'P93D' })),
    dimensions: metric.dimensions.map(name => ({
      value: name,
      localizedValue: name,
    })),
  }));
  return { status: 200, body: { value } };
}

function batch(request: ArmRequest): ArmReply {
  const { cloud } = request;
  requireApiVersion(request.url);
  const { subscriptionId } = request.parameters;
  requireGroup(cloud, { subscriptionId });
  const { resourceids } = readJsonBody(request.bodyText);
  const ids = (Array.isArray(resourceids) ? resourceids : []).map(String);
  if (ids.length === 0 || ids.length > batchLimit) {
    throw refuse(
      `The body's 'resourceids' has ${ids.length} ids: 1 to ${batchLimit} are allowed.`,
    );
  }
  const query = readMetricQuery(request.url, { now: cloud.clock.now() });
  if (query.namespace.toLowerCase() !== gatewayType.toLowerCase()) {
    throw notImplemented(
      `The emulator has metrics of ${gatewayType} only, not of ${query.namespace}.`,
    );
  }
  const gateways = ids.map(id => {
    const other = parseResourceId(id)?.subscriptionId;
    if (other?.toLowerCase() !== subscriptionId.toLowerCase()) {
      throw refuse(`${id} is not in subscription ${subscriptionId}.`);
    }
    return gatewayOf(request, id);
  });
  if (new Set(gateways.map(gateway => gateway.location)).size > 1) {
    throw refuse('All resources of a batch must be in one region.');
  }
  return {
    status: 200,
    body: {
      values: gateways.map((gateway, index) => ({
        starttime: iso(query.start),
        endtime: iso(query.end),
        interval: query.interval,
        namespace: gatewayType,
        resourceregion: gateway.location,
        resourceid: ids[index],
        value: queryGateway(cloud, { gatewayId: gateway.id, query }),
      })),
    },
  };
}

function iso(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

function refuse(message: string): ArmError {
  return new ArmError(400, { code: 'BadRequest', message });
}
