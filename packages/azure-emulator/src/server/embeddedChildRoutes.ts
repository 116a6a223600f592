import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import type { ResourceId } from '../arm/ResourceId';
import { refuseWhenBusy } from '../resources/refuseWhenBusy';
import { refuseUnknownMembers } from '../resources/refuseUnknownMembers';
import { storeWrite } from '../resources/storeWrite';
import type { StoredResource } from '../state/StoredResource';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { authorizeLinks } from './authorizeLinks';
import { checkRestrictions } from './checkRestrictions';
import { embeddedFamilies } from './embeddedFamilies';
import type { EmbeddedFamily } from './embeddedFamilies';
import { foreignChange } from './foreignChange';
import { pageOf } from './pageOf';
import { readJsonBody } from './readJsonBody';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import { requireName } from './requireName';
import { resourceNotFound } from './resourceNotFound';
import type { Route } from './Route';
import { settleResource } from './settleResource';
import { startOperation } from './startOperation';
import { target } from './target';

/**
 * What is kept inside another resource and has a path of its own: routes, security rules, and the parts of load balancers.
 *
 * @internal
 */
export const embeddedChildRoutes: readonly Route[] = embeddedFamilies.flatMap(
  family => {
    const [namespace, type] = family.parent.type.split('/');
    const list = `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/${namespace}/${type}/{name}/${family.list}`;
    const item = `${list}/{childName}`;
    const handled =
      (handle: (request: ArmRequest, family: EmbeddedFamily) => ArmReply) =>
      (request: ArmRequest) =>
        handle(request, family);
    return [
      { method: 'GET', path: list, handle: handled(getList), isList: true },
      { method: 'GET', path: item, handle: handled(get) },
      ...(family.isWritten
        ? [
            { method: 'PUT', path: item, handle: handled(put) },
            { method: 'DELETE', path: item, handle: handled(remove) },
          ]
        : []),
    ];
  },
);

function admit(
  request: ArmRequest,
  options: EmbeddedFamily & { readonly verb: 'read' | 'write' | 'delete' },
) {
  const { cloud, parameters } = request;
  const { parent, list, verb } = options;
  const [namespace, type] = parent.type.split('/');
  const { id: parentId } = target({
    parameters: { ...parameters, namespace, type, childType: '' },
  });
  const name = parameters.childName ?? '';
  const id: ResourceId = {
    ...parentId,
    id: `${parentId.id}/${list}/${name}`,
    type: `${parent.type}/${list}`,
    name,
    names: [...parentId.names, name],
    parentId: parentId.id,
  };
  const apiVersion = requireApiVersion(request.url, parent);
  requireGroup(cloud, { subscriptionId: id.subscriptionId });
  authorize(request, { action: `${id.type}/${verb}`, scope: id.id });
  requireGroup(cloud, id);
  const holder = cloud.store.get(parentId.id);
  if (!holder) {
    throw resourceNotFound(parentId);
  }
  return { id, parentId, holder, apiVersion };
}

function childrenOf(
  request: ArmRequest,
  options: EmbeddedFamily & { readonly holder: StoredResource },
): readonly JsonObject[] {
  const { parent, list, holder } = options;
  const shown = parent.present(holder, request.cloud);
  const children = readObject(shown, { key: 'properties' })?.[list];
  return Array.isArray(children) ? children.filter(isJsonObject) : [];
}

function isNamed(name: string) {
  return (child: JsonObject) =>
    String(child.name).toLowerCase() === name.toLowerCase();
}

function getList(request: ArmRequest, family: EmbeddedFamily): ArmReply {
  const { holder } = admit(request, { ...family, verb: 'read' });
  return {
    status: 200,
    body: pageOf(childrenOf(request, { ...family, holder }), {
      url: request.url,
      settings: request.cloud.settings,
      present: child => child,
    }),
  };
}

function get(request: ArmRequest, family: EmbeddedFamily): ArmReply {
  const { holder, id } = admit(request, { ...family, verb: 'read' });
  const child = childrenOf(request, { ...family, holder }).find(
    isNamed(id.name),
  );
  if (!child) {
    throw resourceNotFound(id);
  }
  return { status: 200, body: child, headers: { ETag: holder.etag } };
}

function put(request: ArmRequest, family: EmbeddedFamily): ArmReply {
  const admitted = admit(request, { ...family, verb: 'write' });
  const { holder, id } = admitted;
  requireName(id);
  checkRestrictions(request.cloud, { id: id.id, kind: 'write' });
  const body = readJsonBody(request.bodyText);
  authorizeLinks(request, { body, action: `${id.type}/write`, scope: id.id });
  const children = childrenOf(request, { ...family, holder });
  const standing = children.find(isNamed(id.name));
  refuseUnknownMembers(body, { type: id.type, standing });
  const child = { ...body, name: standing?.name ?? id.name };
  const headers = write(request, {
    ...family,
    ...admitted,
    kind: 'write',
    children: standing
      ? children.map(other => (other === standing ? child : other))
      : [...children, child],
  });
  const stored = request.cloud.store.get(holder.id) ?? holder;
  const shown = childrenOf(request, { ...family, holder: stored });
  return {
    status: standing ? 200 : 201,
    body: shown.find(isNamed(id.name)),
    headers,
  };
}

function remove(request: ArmRequest, family: EmbeddedFamily): ArmReply {
  const admitted = admit(request, { ...family, verb: 'delete' });
  const { holder, id } = admitted;
  const children = childrenOf(request, { ...family, holder });
  const rest = children.filter(child => !isNamed(id.name)(child));
  if (rest.length === children.length) {
    return { status: 204 };
  }
  checkRestrictions(request.cloud, { id: id.id, kind: 'delete' });
  const headers = write(request, {
    ...family,
    ...admitted,
    kind: 'delete',
    children: rest,
  });
  return { status: 202, headers };
}

/** Writes the parent with another list; the operation is the parent's. */
function write(
  request: ArmRequest,
  options: EmbeddedFamily & {
    readonly parentId: ResourceId;
    readonly holder: StoredResource;
    readonly apiVersion: string;
    readonly kind: 'write' | 'delete';
    readonly children: readonly JsonObject[];
  },
): Readonly<Record<string, string>> {
  const { cloud } = request;
  const { parent, list, parentId, holder, apiVersion, kind } = options;
  refuseWhenBusy(cloud, holder.id);
  const takeBack = foreignChange(cloud, { type: parent, before: holder });
  const shown = parent.present(holder, cloud);
  const { stored } = storeWrite(parent, {
    cloud,
    id: parentId,
    body: {
      ...shown,
      properties: {
        ...readObject(shown, { key: 'properties' }),
        [list]: options.children,
      },
    },
    apiVersion,
    seeding: false,
  });
  settleResource(cloud, {
    id: stored.id,
    provisioningState: parent.busyStates.update,
  });
  return startOperation(request, {
    type: parent,
    resource: stored,
    kind,
    apiVersion,
    onEnd: operation => {
      settleResource(cloud, {
        id: stored.id,
        provisioningState: operation.error ? 'Failed' : 'Succeeded',
      });
      takeBack?.();
    },
  });
}
