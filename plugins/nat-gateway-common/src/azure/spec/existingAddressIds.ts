import type { AzureGatewaySpec } from './AzureNatGatewaySpec';

/**
 * The ids of the existing addresses that a gateway of a Spec is given.
 *
 * @public
 */
export const existingAddressIds = ({
  addresses,
}: Pick<AzureGatewaySpec, 'addresses'>): readonly string[] =>
  addresses.flatMap(part => (part.kind === 'existing' ? part.resourceIds : []));
