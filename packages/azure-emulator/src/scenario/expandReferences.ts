import { formatResourceId } from '../arm/formatResourceId';
import type { Json } from '../arm/JsonObject';
import { seededTypes } from './seededTypes';

/**
 * Turns the short references of a scenario into ARM ids, wherever they stand.
 *
 * `@group` is a resource group, `@group/natGateways/name` a resource, `@group/virtualNetworks/name/subnets/name` a child.
 *
 * @internal
 */
export function expandReferences(
  value: unknown,
  options: { readonly subscriptionId: string },
): Json {
  if (typeof value === 'string') {
    return value.startsWith('@')
      ? expand(value.slice(1), options.subscriptionId)
      : value;
  }
  if (Array.isArray(value)) {
    return value.map(item => expandReferences(item, options));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        expandReferences(item, options),
      ]),
    );
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function expand(reference: string, subscriptionId: string): string {
  const [resourceGroup, shortType, ...rest] = reference.split('/');
  if (shortType === undefined) {
    return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  }
  const types = [shortType, ...rest.filter((_, index) => index % 2 === 1)];
  const names = rest.filter((_, index) => index % 2 === 0);
  const type = seededTypes.find(
    candidate =>
      candidate.type.split('/').slice(1).join('/').toLowerCase() ===
      types.join('/').toLowerCase(),
  );
  if (!type || names.length !== types.length) {
    throw new Error(
      `The scenario's reference '@${reference}' is not '@group', '@group/type/name' or '@group/type/name/childType/name' of a type of the emulator`,
    );
  }
  return formatResourceId(type.type, { subscriptionId, resourceGroup, names });
}
