import type { AzureGatewaySpec } from '../azure/spec/AzureNatGatewaySpec';

/**
 * A remedy as a piece of a Spec: what to set in the entry of `spec.gateways` that has this name;
 * all else stays. Given only where a run would accept it.
 *
 * @public
 */
export interface SpecChange {
  readonly kind: 'AzureNatGateway';
  readonly gatewayName: string;
  readonly set: Readonly<
    Partial<Pick<AzureGatewaySpec, 'idleTimeoutMinutes' | 'subnets'>>
  >;
}
