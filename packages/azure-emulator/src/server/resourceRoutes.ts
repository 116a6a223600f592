import { deleteResource } from './deleteResource';
import { getResource } from './getResource';
import { listResources } from './listResources';
import { patchResource } from './patchResource';
import { putResource } from './putResource';
import type { Route } from './Route';

const subscription = '/subscriptions/{subscriptionId}';
const group = `${subscription}/resourceGroups/{resourceGroup}`;
const list = `${group}/providers/{namespace}/{type}`;
const item = `${list}/{name}`;
const child = `${item}/{childType}/{childName}`;

/**
 * Resources of all types, top-level and children.
 *
 * @internal
 */
export const resourceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${subscription}/providers/{namespace}/{type}`,
    handle: listResources,
    isList: true,
  },
  { method: 'GET', path: list, handle: listResources, isList: true },
  {
    method: 'GET',
    path: `${item}/{childType}`,
    handle: listResources,
    isList: true,
  },
  ...[item, child].flatMap(path => [
    { method: 'GET', path, handle: getResource },
    { method: 'PUT', path, handle: putResource },
    { method: 'PATCH', path, handle: patchResource },
    { method: 'DELETE', path, handle: deleteResource },
  ]),
];
