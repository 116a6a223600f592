import type { ScaleSetInstance } from '../aks/ScaleSetInstance';
import type { JsonObject } from '../arm/JsonObject';
import { isAllowed } from '../identity/isAllowed';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { pageOf } from './pageOf';
import { presentNetworkInterface } from './presentNetworkInterface';
import { presentInstanceAddress } from './presentInstanceAddress';
import { presentScaleSetInstance } from './presentScaleSetInstance';
import { refuseQuery } from './refuseQuery';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import { resourceNotFound } from './resourceNotFound';
import type { Route } from './Route';
import type { ScaleSet } from './ScaleSet';
import { scaleSetsOf } from './scaleSetsOf';

const type = 'Microsoft.Compute/virtualMachineScaleSets';
const subscription = '/subscriptions/{subscriptionId}';
const sets = `${subscription}/resourceGroups/{resourceGroup}/providers/${type}`;
const instances = `${sets}/{name}/virtualMachines`;

/**
 * The VM scale sets of AKS clusters and of a scenario, their instances and the instances' addresses, to be read.
 *
 * @internal
 */
export const scaleSetRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${subscription}/providers/${type}`,
    handle: list,
    isList: true,
  },
  { method: 'GET', path: sets, handle: list, isList: true },
  { method: 'GET', path: `${sets}/{name}`, handle: get },
  { method: 'GET', path: instances, handle: listInstances, isList: true },
  { method: 'GET', path: `${instances}/{instanceId}`, handle: getInstance },
  {
    method: 'GET',
    path: `${sets}/{name}/networkInterfaces`,
    handle: networkInterfaces,
    isList: true,
  },
  {
    method: 'GET',
    path: `${sets}/{name}/publicipaddresses`,
    handle: publicAddresses,
    isList: true,
  },
  {
    method: 'GET',
    path: `${instances}/{instanceId}/networkInterfaces`,
    handle: networkInterfaces,
    isList: true,
  },
  {
    method: 'GET',
    path: `${instances}/{instanceId}/networkInterfaces/{nicName}`,
    handle: networkInterface,
  },
];

function admit(request: ArmRequest, action: string): void {
  const { subscriptionId, resourceGroup, name } = request.parameters;
  requireApiVersion(request.url);
  refuseQuery(request.url, { keys: ['$filter', '$top', '$select', '$expand'] });
  requireGroup(request.cloud, { subscriptionId });
  if (resourceGroup) {
    const group = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
    authorize(request, {
      action,
      scope: name ? `${group}/providers/${type}/${name}` : group,
    });
    requireGroup(request.cloud, { subscriptionId, resourceGroup });
  }
}

function find(request: ArmRequest, action: string): ScaleSet {
  admit(request, action);
  const { subscriptionId, resourceGroup, name } = request.parameters;
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;
  const found = scaleSetsOf(request.cloud, {
    subscriptionId,
    resourceGroup,
  }).find(candidate => candidate.id.toLowerCase() === id.toLowerCase());
  if (!found) {
    throw resourceNotFound({
      id,
      name,
      names: [name],
      namespace: 'Microsoft.Compute',
      resourceGroup,
      subscriptionId,
      type,
    });
  }
  return found;
}

function instanceOf(request: ArmRequest, set: ScaleSet): ScaleSetInstance {
  const { instanceId } = request.parameters;
  const instance = set.instances.find(
    candidate => candidate.instanceId === instanceId,
  );
  if (!instance) {
    const { subscriptionId, resourceGroup, name } = request.parameters;
    throw resourceNotFound({
      id: `${set.id}/virtualMachines/${instanceId}`,
      parentId: set.id,
      name: instanceId,
      names: [name, instanceId],
      namespace: 'Microsoft.Compute',
      resourceGroup,
      subscriptionId,
      type: `${type}/virtualMachines`,
    });
  }
  return instance;
}

function list(request: ArmRequest): ArmReply {
  const action = `${type}/read`;
  admit(request, action);
  const { subscriptionId, resourceGroup } = request.parameters;
  const visible = scaleSetsOf(request.cloud, {
    subscriptionId,
    resourceGroup,
  }).filter(({ id }) => isAllowed(request.principal, { action, scope: id }));
  return page(
    request,
    visible.map(({ shown }) => shown),
  );
}

function get(request: ArmRequest): ArmReply {
  return { status: 200, body: find(request, `${type}/read`).shown };
}

function listInstances(request: ArmRequest): ArmReply {
  const set = find(request, `${type}/virtualMachines/read`);
  return page(
    request,
    set.instances.map(instance => presentScaleSetInstance(set, instance)),
  );
}

function getInstance(request: ArmRequest): ArmReply {
  const set = find(request, `${type}/virtualMachines/read`);
  return {
    status: 200,
    body: presentScaleSetInstance(set, instanceOf(request, set)),
  };
}

function networkInterfaces(request: ArmRequest): ArmReply {
  const { instanceId } = request.parameters;
  const set = find(
    request,
    instanceId
      ? `${type}/virtualMachines/networkInterfaces/read`
      : `${type}/networkInterfaces/read`,
  );
  const wanted = instanceId ? [instanceOf(request, set)] : set.instances;
  return page(
    request,
    wanted.map(instance => presentNetworkInterface(set, instance)),
  );
}

function publicAddresses(request: ArmRequest): ArmReply {
  const set = find(request, `${type}/publicIPAddresses/read`);
  return page(
    request,
    set.instances.flatMap(instance => presentInstanceAddress(set, instance)),
  );
}

function networkInterface(request: ArmRequest): ArmReply {
  const set = find(request, `${type}/virtualMachines/networkInterfaces/read`);
  return {
    status: 200,
    body: presentNetworkInterface(set, instanceOf(request, set)),
  };
}

function page(request: ArmRequest, items: readonly JsonObject[]): ArmReply {
  return {
    status: 200,
    body: pageOf(items, {
      url: request.url,
      settings: request.cloud.settings,
      present: item => item,
    }),
  };
}
