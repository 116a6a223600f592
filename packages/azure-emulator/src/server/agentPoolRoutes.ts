import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { withoutKeys } from '../arm/withoutKeys';
import { managedClusters } from '../resources/managedClusters';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { getResource } from './getResource';
import { pageOf } from './pageOf';
import { resourceNotFound } from './resourceNotFound';
import type { Route } from './Route';
import { target } from './target';

const pools =
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/{namespace}/managedClusters/{name}/agentPools';

/**
 * The agent pools of a cluster, to be read: they are kept in the cluster itself.
 *
 * @internal
 */
export const agentPoolRoutes: readonly Route[] = [
  { method: 'GET', path: pools, handle: list },
  { method: 'GET', path: `${pools}/{poolName}`, handle: get },
];

function poolsOf(request: ArmRequest): readonly JsonObject[] {
  const parameters = { ...request.parameters, type: 'managedClusters' };
  const { body } = getResource({ ...request, parameters });
  const cluster = isJsonObject(body) ? body : {};
  const properties = isJsonObject(cluster.properties) ? cluster.properties : {};
  const profiles = properties.agentPoolProfiles;
  return (Array.isArray(profiles) ? profiles : [])
    .filter(isJsonObject)
    .map(profile => ({
      id: `${String(cluster.id)}/agentPools/${String(profile.name)}`,
      name: profile.name,
      type: `${managedClusters.type}/agentPools`,
      properties: withoutKeys(profile, ['name']),
    }));
}

function list(request: ArmRequest): ArmReply {
  return {
    status: 200,
    body: pageOf(poolsOf(request), {
      url: request.url,
      settings: request.cloud.settings,
      present: pool => pool,
    }),
  };
}

function get(request: ArmRequest): ArmReply {
  const { poolName } = request.parameters;
  const pool = poolsOf(request).find(
    ({ name }) => String(name).toLowerCase() === poolName.toLowerCase(),
  );
  if (!pool) {
    const parameters = { ...request.parameters, type: 'managedClusters' };
    const { id } = target({ parameters });
    throw resourceNotFound({
      ...id,
      id: `${id.id}/agentPools/${poolName}`,
      parentId: id.id,
    });
  }
  return { status: 200, body: pool };
}
