import { exampleScope } from './exampleScope';

/**
 * A resource id in the resource group rg-shop of the example scope.
 *
 * @internal
 */
export function exampleResourceId(path: string): string {
  return `/subscriptions/${exampleScope.scope.id}/resourceGroups/rg-shop/providers/${path}`;
}
