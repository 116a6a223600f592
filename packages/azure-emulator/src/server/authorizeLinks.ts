import type { JsonObject } from '../arm/JsonObject';
import { parseResourceId } from '../arm/parseResourceId';
import { referencedIds } from '../arm/referencedIds';
import { AzureError } from '../errors/AzureError';
import { isAllowed } from '../identity/isAllowed';
import type { ArmRequest } from './ArmRequest';

const joinable = [
  'microsoft.network/natgateways',
  'microsoft.network/publicipaddresses',
  'microsoft.network/publicipprefixes',
  'microsoft.network/routetables',
  'microsoft.network/networksecuritygroups',
  'microsoft.network/virtualnetworks',
  'microsoft.network/virtualnetworks/subnets',
];

/**
 * Refuses a write that links to a resource on which the client may not `join`.
 *
 * @internal
 */
export function authorizeLinks(
  request: Pick<ArmRequest, 'principal'>,
  options: {
    readonly body: JsonObject;
    readonly action: string;
    readonly scope: string;
  },
): void {
  const { principal } = request;
  for (const reference of referencedIds(options.body.properties)) {
    const id = parseResourceId(reference);
    if (!id || !joinable.includes(id.type.toLowerCase())) {
      continue;
    }
    const action = `${id.type}/join/action`;
    if (!isAllowed(principal, { action, scope: reference })) {
      throw new AzureError('LinkedAuthorizationFailed', {
        clientId: principal.clientId,
        objectId: principal.objectId,
        action: options.action,
        scope: options.scope,
        linkedAction: action,
        linkedScope: reference,
      });
    }
  }
}
