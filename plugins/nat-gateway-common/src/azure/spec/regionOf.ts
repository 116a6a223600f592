import type {
  AzureGatewaySpec,
  AzureNatGatewaySpec,
} from './AzureNatGatewaySpec';

/**
 * The region of a gateway: its own, else that of its Spec.
 *
 * @public
 */
export const regionOf = (
  where: Pick<AzureNatGatewaySpec['spec'], 'region'>,
  gateway: Pick<AzureGatewaySpec, 'region'>,
): string => gateway.region ?? where.region;
