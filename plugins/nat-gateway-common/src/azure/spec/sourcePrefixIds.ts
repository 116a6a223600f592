import type { AzureGatewaySpec } from './AzureNatGatewaySpec';

/**
 * The ids of the prefixes that new addresses of a gateway of a Spec are drawn from.
 *
 * @public
 */
export const sourcePrefixIds = ({
  addresses,
}: Pick<AzureGatewaySpec, 'addresses'>): readonly string[] =>
  addresses.flatMap(part =>
    part.kind === 'newPublicIps' ? part.prefixId ?? [] : [],
  );
