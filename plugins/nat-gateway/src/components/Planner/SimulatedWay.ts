import type { SimulationResult } from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';

/**
 * A way out with what became of the load.
 *
 * @internal
 */
export interface SimulatedWay {
  readonly id: 'natGateway' | 'loadBalancer';
  readonly result: SimulationResult;
}
