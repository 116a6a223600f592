import type { GatewayKind } from './CapacityCeilings';

/**
 * Every kind of gateway whose ceilings are known.
 *
 * @internal
 */
export const gatewayKinds: readonly GatewayKind[] = [
  'azureStandard',
  'azureStandardV2',
  'awsNatGateway',
  'awsNatInstance',
];
