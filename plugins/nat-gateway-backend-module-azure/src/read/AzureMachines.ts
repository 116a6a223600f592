import type { LoadBalancer, PublicIPAddress } from '@azure/arm-network';
import type { z } from 'zod/v3';
import type { rawScaleSetSchema } from '../map/rawScaleSetSchema';

/**
 * A scale set as far as it decides how its machines go out.
 *
 * @internal
 */
export type ScaleSet = z.output<typeof rawScaleSetSchema>;

/**
 * What machines of a subscription have of their own that decides how they go out.
 *
 * @internal
 */
export interface AzureMachines {
  readonly loadBalancers: readonly LoadBalancer[];
  readonly scaleSets: readonly ScaleSet[];
  /**
   * Public addresses of the machines of scale sets, which no other list holds; by id of the set in lower case. One
   * that may have some and is missing was not read.
   */
  readonly addresses: ReadonlyMap<string, readonly PublicIPAddress[]>;
}
