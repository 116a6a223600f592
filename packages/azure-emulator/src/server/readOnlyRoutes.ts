import { notImplemented } from '../arm/notImplemented';
import type { ArmRequest } from './ArmRequest';
import { roleScope } from './roleScope';
import type { Route } from './Route';
import { scopePaths } from './scopePaths';

/**
 * Routes at every scope, from the tenant down, of a type of Microsoft.Authorization that is read and not written: a write that would be allowed says so.
 *
 * @internal
 */
export function readOnlyRoutes(
  type: string,
  options: Record<'list' | 'get', Route['handle']> & {
    /** What names one of them in a path. */
    readonly parameter: string;
    /** What a write is told. */
    readonly refusal: string;
  },
): readonly Route[] {
  const { list, get, parameter, refusal } = options;
  const refuse = (request: ArmRequest): never => {
    const verb = request.method === 'PUT' ? 'write' : 'delete';
    roleScope(request, { action: `${type}/${verb}` });
    throw notImplemented(refusal);
  };
  return ['', ...scopePaths].flatMap(scope => {
    const path = `${scope}/providers/${type}`;
    const one = `${path}/{${parameter}}`;
    return [
      { method: 'GET', path, handle: list },
      { method: 'GET', path: one, handle: get },
      { method: 'PUT', path: one, handle: refuse },
      { method: 'DELETE', path: one, handle: refuse },
    ];
  });
}
