import { notImplemented } from '../arm/notImplemented';
import { ArmError } from '../arm/ArmError';
import type { JsonObject } from '../arm/JsonObject';
import { parseResourceId } from '../arm/parseResourceId';
import { AzureError } from '../errors/AzureError';
import type { ArmReply } from '../server/ArmReply';
import type { ArmRequest } from '../server/ArmRequest';
import { authorize } from '../server/authorize';
import { readJsonBody } from '../server/readJsonBody';
import { requireApiVersion } from '../server/requireApiVersion';
import { requireGroup } from '../server/requireGroup';
import { resourceNotFound } from '../server/resourceNotFound';
import type { Route } from '../server/Route';
import type { StoredResource } from '../state/StoredResource';
import { createPause } from './createPause';
import { metricFamilies } from './metricFamilies';
import { queryMetrics } from './queryMetrics';
import { readMetricQuery } from './readMetricQuery';

const resourcePath =
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/{namespace}/{type}/{name}/providers/Microsoft.Insights';
/** Recorded: before this api-version Azure Monitor sends an error without its wrapper. */
const wrapsErrorsSince = '2023-10-01';
/** https://learn.microsoft.com/azure/azure-monitor/metrics/migrate-to-batch-api (its text of January 2025). */
const batchLimit = 50;

/**
 * Azure Monitor: metrics of one resource, their definitions, and of up to fifty resources at once.
 *
 * @internal
 */
export const metricRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${resourcePath}/metrics`,
    handle: withFlatErrors(single),
  },
  {
    method: 'GET',
    path: `${resourcePath}/metricDefinitions`,
    handle: definitions,
  },
  {
    method: 'POST',
    path: '/subscriptions/{subscriptionId}/metrics:getBatch',
    isForMetrics: true,
    handle: batch,
  },
];

function withFlatErrors(handle: Route['handle']): Route['handle'] {
  return request => {
    try {
      return handle(request);
    } catch (error) {
      const apiVersion = request.url.searchParams.get('api-version') ?? '';
      if (
        error instanceof ArmError &&
        error.code === 'BadRequest' &&
        apiVersion < wrapsErrorsSince
      ) {
        const { status, code, message } = error;
        return {
          status,
          body: { code, message },
          headers: { 'Content-Type': 'application/json' },
        };
      }
      throw error;
    }
  };
}

function familyOf(type: string) {
  return metricFamilies.find(
    family => family.type.toLowerCase() === type.toLowerCase(),
  );
}

function measured(request: ArmRequest, id: string): StoredResource {
  const parsed = parseResourceId(id);
  if (!parsed || !familyOf(parsed.type)) {
    throw notImplemented(
      `The emulator has metrics of ${metricFamilies
        .map(({ type }) => type)
        .join(' and ')} only, not of ${id}.`,
    );
  }
  requireGroup(request.cloud, { subscriptionId: parsed.subscriptionId });
  authorize(request, { action: 'Microsoft.Insights/metrics/read', scope: id });
  requireGroup(request.cloud, parsed);
  const found = request.cloud.store.get(id);
  if (!found) {
    throw resourceNotFound(parsed);
  }
  return found;
}

function ownResource(request: ArmRequest): StoredResource {
  requireApiVersion(request.url);
  const { subscriptionId, resourceGroup, namespace, type, name } =
    request.parameters;
  return measured(
    request,
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${namespace}/${type}/${name}`,
  );
}

function single(request: ArmRequest): ArmReply {
  const { cloud } = request;
  const resource = ownResource(request);
  const query = readMetricQuery(request.url, {
    now: cloud.clock.now(),
    type: resource.type,
  });
  const value = queryMetrics(cloud, { resourceId: resource.id, query });
  const head = {
    cost: 0,
    timespan: `${iso(query.start)}/${iso(query.end)}`,
    interval: query.interval,
    namespace: resource.type,
    resourceregion: resource.location,
  };
  return {
    status: 200,
    pieces: (async function* pieces() {
      yield `${JSON.stringify(head).slice(0, -1)},"value":`;
      yield* value(createPause());
      yield '}';
    })(),
  };
}

function definitions(request: ArmRequest): ArmReply {
  const resource = ownResource(request);
  const value: readonly JsonObject[] = (
    familyOf(resource.type)?.metrics ?? []
  ).map(metric => ({
    id: `${resource.id}/providers/microsoft.insights/metricdefinitions/${metric.name}`,
    resourceId: resource.id,
    namespace: resource.type,
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
  const query = readMetricQuery(request.url, {
    now: cloud.clock.now(),
    type: parseResourceId(ids[0])?.type,
  });
  const resources = ids.map(id => {
    const other = parseResourceId(id)?.subscriptionId;
    if (other?.toLowerCase() !== subscriptionId.toLowerCase()) {
      throw refuse(`${id} is not in subscription ${subscriptionId}.`);
    }
    const resource = measured(request, id);
    if (resource.type !== query.family.type) {
      throw refuse(
        `${id} is not of type ${query.family.type}, which metricnamespace names.`,
      );
    }
    return resource;
  });
  if (new Set(resources.map(({ location }) => location)).size > 1) {
    throw refuse('All resources of a batch must be in one region.');
  }
  const asked = resources.map((resource, index) => ({
    head: {
      starttime: iso(query.start),
      endtime: iso(query.end),
      interval: query.interval,
      namespace: query.family.type,
      resourceregion: resource.location,
      resourceid: ids[index],
    },
    value: queryMetrics(cloud, { resourceId: resource.id, query }),
  }));
  return {
    status: 200,
    pieces: (async function* pieces() {
      const pause = createPause();
      yield '{"values":[';
      for (const [index, { head, value }] of asked.entries()) {
        const opened = JSON.stringify(head).slice(0, -1);
        yield `${index > 0 ? ',' : ''}${opened},"value":`;
        yield* value(pause);
        yield '}';
      }
      yield ']}';
    })(),
  };
}

function iso(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

function refuse(reason: string) {
  return new AzureError('MetricQueryInvalid', { reason });
}
