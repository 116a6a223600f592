import type { ResourceType } from '../resources/ResourceType';
import type { Operation } from '../operations/Operation';
import { operationMilliseconds } from '../operations/operationMilliseconds';
import type { StoredResource } from '../state/StoredResource';
import type { ArmRequest } from './ArmRequest';
import { pollingHeaders } from './pollingHeaders';

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
  const { cloud, operationFails } = request;
  const { resource, kind, type } = options;
  const id = cloud.guids.next();
  const startedAt = cloud.clock.now();
  const milliseconds = operationMilliseconds(cloud.settings.latency, {
    type: resource.type,
    kind,
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
      lockId: resource.parentId ?? resource.id,
      kind,
      startedAt,
      endsAt: new Date(startedAt.getTime() + milliseconds),
    },
    { failsWith: operationFails, onEnd: options.onEnd },
  );
  const base = `${cloud.settings.endpoint}/subscriptions/${operation.subscriptionId}/providers/${operation.namespace}/locations/${operation.location}`;
  return {
    'Azure-AsyncNotification': 'Enabled',
    'Azure-AsyncOperation': `${base}/operations/${id}?api-version=${options.apiVersion}`,
    ...(kind === 'delete'
      ? {
          Location: `${base}/operationResults/${id}?api-version=${options.apiVersion}`,
        }
      : {}),
    ...pollingHeaders(cloud.settings),
  };
}
