import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import type { ResourceId } from '../arm/ResourceId';
import { withoutKeys } from '../arm/withoutKeys';
import { managedClusters } from '../resources/managedClusters';
import { refuseWhenBusy } from '../resources/refuseWhenBusy';
import { storeWrite } from '../resources/storeWrite';
import type { StoredResource } from '../state/StoredResource';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { authorizeLinks } from './authorizeLinks';
import { checkRestrictions } from './checkRestrictions';
import { itemHeaders } from './itemHeaders';
import { pageOf } from './pageOf';
import { readJsonBody } from './readJsonBody';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import { resourceNotFound } from './resourceNotFound';
import type { Route } from './Route';
import { settleResource } from './settleResource';
import { startOperation } from './startOperation';
import { target } from './target';

const pools =
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/{namespace}/managedClusters/{name}/agentPools';
const type = `${managedClusters.type}/agentPools`;

/**
 * The agent pools of a cluster as resources of their own: they are kept in the cluster itself.
 *
 * @internal
 */
export const agentPoolRoutes: readonly Route[] = [
  { method: 'GET', path: pools, handle: list, isList: true },
  { method: 'GET', path: `${pools}/{poolName}`, handle: get },
  { method: 'PUT', path: `${pools}/{poolName}`, handle: put },
  { method: 'DELETE', path: `${pools}/{poolName}`, handle: remove },
];

function admit(
  request: ArmRequest,
  verb: 'read' | 'write' | 'delete',
): { readonly cluster: StoredResource; readonly id: ResourceId } {
  const { cloud } = request;
  const parameters = { ...request.parameters, type: 'managedClusters' };
  const { id } = target({ parameters });
  requireApiVersion(request.url, managedClusters);
  requireGroup(cloud, { subscriptionId: id.subscriptionId });
  const { poolName } = request.parameters;
  const poolId = poolName ? `${id.id}/agentPools/${poolName}` : id.id;
  authorize(request, { action: `${type}/${verb}`, scope: poolId });
  requireGroup(cloud, id);
  const cluster = cloud.store.get(id.id);
  if (!cluster) {
    throw resourceNotFound(id);
  }
  return {
    cluster,
    id: { ...id, id: poolId, name: poolName ?? '', parentId: id.id },
  };
}

function presentPools(
  request: ArmRequest,
  cluster: StoredResource,
): readonly JsonObject[] {
  const shown = managedClusters.present(cluster, request.cloud);
  const { agentPoolProfiles } = readObject(shown, { key: 'properties' }) ?? {};
  return (Array.isArray(agentPoolProfiles) ? agentPoolProfiles : [])
    .filter(isJsonObject)
    .map(profile => ({
      id: `${String(shown.id)}/agentPools/${String(profile.name)}`,
      name: profile.name,
      type,
      properties: withoutKeys(profile, ['name']),
    }));
}

function isNamed(name: string) {
  return (pool: JsonObject) =>
    String(pool.name).toLowerCase() === name.toLowerCase();
}

function list(request: ArmRequest): ArmReply {
  const { cluster } = admit(request, 'read');
  return {
    status: 200,
    body: pageOf(presentPools(request, cluster), {
      url: request.url,
      settings: request.cloud.settings,
      present: pool => pool,
    }),
  };
}

function get(request: ArmRequest): ArmReply {
  const { cluster, id } = admit(request, 'read');
  const pool = presentPools(request, cluster).find(isNamed(id.name));
  if (!pool) {
    throw resourceNotFound(id);
  }
  return { status: 200, body: pool, headers: itemHeaders(managedClusters) };
}

function profilesOf(cluster: StoredResource): readonly JsonObject[] {
  const { agentPoolProfiles } = cluster.properties;
  return Array.isArray(agentPoolProfiles)
    ? agentPoolProfiles.filter(isJsonObject)
    : [];
}

function put(request: ArmRequest): ArmReply {
  const { cluster, id } = admit(request, 'write');
  const body = readJsonBody(request.bodyText);
  checkRestrictions(request.cloud, { id: id.id, kind: 'write' });
  authorizeLinks(request, { body, action: `${type}/write`, scope: id.id });
  const profiles = profilesOf(cluster);
  const standing = profiles.find(isNamed(id.name));
  const pool: JsonObject = {
    ...(standing ? {} : { mode: 'User' }),
    ...readObject(body, { key: 'properties' }),
    name: standing?.name ?? id.name,
  };
  const headers = writePools(request, {
    cluster,
    kind: 'write',
    profiles: standing
      ? profiles.map(profile => (profile === standing ? pool : profile))
      : [...profiles, pool],
  });
  const current = request.cloud.store.get(cluster.id) ?? cluster;
  return {
    status: standing ? 200 : 201,
    body: presentPools(request, current).find(isNamed(id.name)),
    headers: { ...itemHeaders(managedClusters), ...headers },
  };
}

function remove(request: ArmRequest): ArmReply {
  const { cluster, id } = admit(request, 'delete');
  const profiles = profilesOf(cluster);
  const rest = profiles.filter(profile => !isNamed(id.name)(profile));
  if (rest.length === profiles.length) {
    return { status: 204 };
  }
  checkRestrictions(request.cloud, { id: id.id, kind: 'delete' });
  if (!rest.some(({ mode }) => mode === 'System')) {
    throw emulatorRefusal('LastSystemPoolCannotBeDeleted', {
      message: `Agent pool ${id.id} is the last system pool of its cluster.`,
    });
  }
  return {
    status: 202,
    headers: writePools(request, { cluster, kind: 'delete', profiles: rest }),
  };
}

function writePools(
  request: ArmRequest,
  options: {
    readonly cluster: StoredResource;
    readonly kind: 'write' | 'delete';
    readonly profiles: readonly JsonObject[];
  },
): Readonly<Record<string, string>> {
  const { cloud } = request;
  const { cluster, kind, profiles } = options;
  refuseWhenBusy(cloud, cluster.id);
  const parameters = { ...request.parameters, type: 'managedClusters' };
  const shown = managedClusters.present(cluster, cloud);
  const { stored, accepted } = storeWrite(managedClusters, {
    cloud,
    id: target({ parameters }).id,
    body: {
      ...shown,
      properties: {
        ...readObject(shown, { key: 'properties' }),
        agentPoolProfiles: profiles,
      },
    },
    apiVersion: managedClusters.apiVersions[0],
    seeding: false,
  });
  settleResource(cloud, {
    id: stored.id,
    provisioningState: managedClusters.busyStates.update,
  });
  return startOperation(
    {
      ...request,
      operationFails: accepted.failsWith,
    },
    {
      type: managedClusters,
      resource: stored,
      kind,
      apiVersion: managedClusters.apiVersions[0],
      onEnd: operation => {
        settleResource(cloud, {
          id: stored.id,
          provisioningState: operation.error ? 'Failed' : 'Succeeded',
        });
        const ended = cloud.store.get(stored.id);
        if (!operation.error && ended) {
          accepted.onEnded?.(ended);
        }
      },
    },
  );
}
