import { parseResourceId } from '../arm/parseResourceId';
import { formatResourceId } from '../arm/formatResourceId';
import { AzureError } from '../errors/AzureError';
import { refuseDeletingGroup } from './refuseDeletingGroup';
import { refuseWhenBusy } from './refuseWhenBusy';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

/**
 * The resource that a write refers to; when there is none, Azure's refusal.
 *
 * NAT gateways answer `NotFound` with the id in capitals (recorded); the others `InvalidResourceReference`.
 * A resource whose own write is still under way makes the referring write wait.
 *
 * @internal
 */
export function requireReference(
  cloud: Cloud,
  options: {
    readonly reference: string;
    readonly type: string;
    readonly from: string;
    readonly refusal: 'NotFound' | 'InvalidResourceReference';
  },
): StoredResource {
  const found = cloud.store.get(options.reference);
  if (found && found.type.toLowerCase() === options.type.toLowerCase()) {
    refuseWhenBusy(cloud, found.id);
    refuseDeletingGroup(cloud, found);
    return found;
  }
  if (options.refusal === 'InvalidResourceReference') {
    throw new AzureError('InvalidResourceReference', {
      reference: options.reference,
      id: options.from,
    });
  }
  throw new AzureError('NotFound', { id: inCapitals(options.reference) });
}

function inCapitals(reference: string): string {
  const id = parseResourceId(reference);
  return id
    ? formatResourceId(id.type, {
        subscriptionId: id.subscriptionId,
        resourceGroup: id.resourceGroup.toUpperCase(),
        names: id.names.map(name => name.toUpperCase()),
      })
    : reference;
}
