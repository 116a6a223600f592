import type { ResourceType } from '../resources/ResourceType';
import type { Operation } from '../operations/Operation';
import { superseded } from '../operations/superseded';
import { operationMilliseconds } from '../operations/operationMilliseconds';
import type { StoredResource } from '../state/StoredResource';
import type { ArmRequest } from './ArmRequest';
import { pollingHeaders } from './pollingHeaders';

/** The last moment that a `Date` can hold. */
const endOfTime = new Date(8.64e15);

/**
 * Starts the asynchronous operation of a write and gives the headers that lead to it.
 *
 * @internal
 */
export function startOperation(
  request: ArmRequest,
  options: {
    readonly type: ResourceType;
    readonly resource: StoredResource;
    readonly kind: 'write' | 'delete';
    readonly apiVersion: string;
    readonly onEnd: (operation: Operation) => void;
  },
): Readonly<Record<string, string>> {
  const { cloud } = request;
  const struck = request.strikeOperation();
  const { resource, kind, type } = options;
  const id = cloud.guids.next();
  const startedAt = cloud.clock.now();
  const milliseconds = operationMilliseconds(cloud.settings.latency, {
    type: resource.type,
    verb: verbOf(resource, kind),
    operationId: id,
  });
  const parent = resource.parentId
    ? cloud.store.get(resource.parentId)
    : undefined;
  const operation = cloud.operations.start(
    {
      id,
      namespace: type.type.split('/')[0],
      subscriptionId: resource.subscriptionId,
      location: resource.location ?? parent?.location ?? 'global',
      resourceId: resource.id,
      resourceType: resource.type,
      lockId: resource.parentId ?? resource.id,
      kind,
      startedAt,
      endsAt: struck.some(fault => fault.operationNeverEnds)
        ? endOfTime
        : new Date(startedAt.getTime() + milliseconds),
    },
    {
      failsWith: struck.some(fault => fault.operationSuperseded)
        ? superseded(resource, { id, byId: cloud.guids.next() })
        : struck.find(fault => fault.operationFails)?.operationFails ??
          request.operationFails,
      onEnd: options.onEnd,
    },
  );
  const base = `${cloud.settings.endpoint}/subscriptions/${operation.subscriptionId}/providers/${operation.namespace}/locations/${operation.location}`;
  const wire = wireOf(operation.namespace, options.apiVersion);
  return {
    ...wire.notification,
    'Azure-AsyncOperation': `${base}/operations/${id}?api-version=${wire.apiVersion}`,
    ...(kind === 'delete'
      ? {
          Location: `${base}/${wire.results}/${id}?api-version=${wire.apiVersion}`,
        }
      : {}),
    ...pollingHeaders(cloud.settings, resource.type),
  };
}

/** Recorded: AKS sends no notifications, and its operations keep to the api-version and the spelling of its first days. */
function wireOf(
  namespace: string,
  apiVersion: string,
): {
  readonly notification: Readonly<Record<string, string>>;
  readonly apiVersion: string;
  readonly results: string;
} {
  return namespace === 'Microsoft.ContainerService'
    ? {
        notification: {},
        apiVersion: '2017-08-31',
        results: 'operationresults',
      }
    : {
        notification: { 'Azure-AsyncNotification': 'Enabled' },
        apiVersion,
        results: 'operationResults',
      };
}

function verbOf(resource: StoredResource, kind: 'write' | 'delete') {
  if (kind === 'delete') {
    return kind;
  }
  return resource.hasSucceeded ? 'update' : 'create';
}
