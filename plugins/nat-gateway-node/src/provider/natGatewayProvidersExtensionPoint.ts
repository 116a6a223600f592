import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { NatGatewayProvider } from './NatGatewayProvider';

/**
 * Where a cloud's module adds its provider. A second provider with the same id throws at start-up.
 *
 * @public
 */
export interface NatGatewayProvidersExtensionPoint {
  addProvider(provider: NatGatewayProvider): void;
}

/**
 * The one extension point of the NAT gateway backend.
 *
 * @public
 */
export const natGatewayProvidersExtensionPoint =
  createExtensionPoint<NatGatewayProvidersExtensionPoint>({
    id: 'nat-gateway.providers',
  });
