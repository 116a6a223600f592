import { say } from '../errors/say';
import type { StoredResource } from '../state/StoredResource';
import type { OperationError } from './OperationError';

/** Quoted for subnets and networks, assumed for the others. */
const operations: Readonly<Record<string, string>> = {
  natGateways: 'PutNatGatewayOperation',
  publicIPAddresses: 'PutPublicIPAddressOperation',
  publicIPPrefixes: 'PutPublicIPPrefixOperation',
  subnets: 'PutSubnetOperation',
  virtualNetworks: 'PutVirtualNetworkOperation',
};

/**
 * How an operation ends that a later one has superseded: one on the same resource, or on the network of a subnet.
 *
 * @internal
 */
export function superseded(
  resource: Pick<StoredResource, 'type'>,
  options: { readonly id: string; readonly byId: string },
): OperationError {
  const [, outer, inner = outer] = resource.type.split('/');
  const operationOf = (type: string) =>
    operations[type] ?? 'PutResourceOperation';
  return {
    ...say('Canceled', {}),
    details: [
      say('CanceledAndSupersededDueToAnotherOperation', {
        operation: operationOf(inner),
        id: options.id,
        byOperation: operationOf(outer),
        byId: options.byId,
      }),
    ],
  };
}
