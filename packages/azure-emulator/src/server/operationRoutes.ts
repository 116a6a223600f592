import { EmulatorError } from '../errors/EmulatorError';
import type { Operation } from '../operations/Operation';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { pollingHeaders } from './pollingHeaders';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import type { Route } from './Route';

const base =
  '/subscriptions/{subscriptionId}/providers/{namespace}/locations/{location}';

/** Recorded: a deletion of a cluster that has succeeded carries an error all the same. Only the status counts. */
const deletionNotice = {
  code: 'NotLatestOperation',
  message:
    'Expected goal state for managed cluster not saved yet. This means saving goal state to database was slow or failed. This type of failed operations can usually be retried.',
};

/**
 * Where asynchronous operations are followed: always 200 until a `Location` has its result.
 *
 * @internal
 */
export const operationRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/operations/{operationId}`, handle: status },
  {
    method: 'GET',
    path: `${base}/operationResults/{operationId}`,
    handle: result,
  },
  {
    method: 'GET',
    path: '/subscriptions/{subscriptionId}/operationresults/{operationId}',
    handle: result,
  },
];

const hasFailed = ({ status: end }: Operation) =>
  end === 'Failed' || end === 'Canceled';

function find(request: ArmRequest): Operation {
  const { subscriptionId, operationId } = request.parameters;
  requireApiVersion(request.url);
  requireGroup(request.cloud, { subscriptionId });
  const operation = request.cloud.operations.get(operationId);
  if (
    !operation ||
    operation.subscriptionId.toLowerCase() !== subscriptionId.toLowerCase()
  ) {
    throw new EmulatorError('OperationNotFound', {
      status: 404,
      message: `The emulator knows no operation '${operationId}' in subscription ${subscriptionId}.`,
    });
  }
  return operation;
}

function status(request: ArmRequest): ArmReply {
  const operation = find(request);
  const { id, error } = operation;
  const outcome = {
    status: operation.status,
    ...(hasFailed(operation) && error
      ? { error: { details: [], ...error } }
      : {}),
  };
  const isContainerService =
    operation.namespace === 'Microsoft.ContainerService';
  return {
    status: 200,
    headers: {
      ...(isContainerService ? { 'Content-Type': 'application/json' } : {}),
      ...(operation.status === 'InProgress'
        ? pollingHeaders(request.cloud.settings, operation.resourceType)
        : {}),
    },
    body: isContainerService
      ? {
          name: id,
          startTime: operation.startedAt.toISOString(),
          ...(operation.status === 'InProgress'
            ? {}
            : { endTime: operation.endsAt.toISOString() }),
          ...outcome,
          ...(operation.kind === 'delete' && operation.status === 'Succeeded'
            ? { error: deletionNotice }
            : {}),
        }
      : outcome,
  };
}

function result(request: ArmRequest): ArmReply {
  const operation = find(request);
  if (operation.status === 'InProgress') {
    return {
      status: 202,
      headers: {
        Location: request.url.href,
        ...pollingHeaders(request.cloud.settings, operation.resourceType),
      },
    };
  }
  if (hasFailed(operation) && operation.error) {
    return { status: 409, body: { error: { ...operation.error } } };
  }
  // Recorded: a resource group's deletion ends with 200; the others', 204.
  return {
    status: operation.namespace === 'Microsoft.Resources' ? 200 : 204,
  };
}
