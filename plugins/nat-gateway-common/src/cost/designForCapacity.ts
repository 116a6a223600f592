import { InputError } from '@backstage/errors';
import type { CapacityPlan } from '../snat/capacity/CapacityPlan';
import type { EgressDesign } from './EgressDesign';

/**
 * What a capacity plan would be paid for: its gateways, and its addresses as public IPs or prefixes.
 *
 * @example
 * ```ts
 * designForCapacity(planCapacity(workloads, { ceilings: gatewayCeilings('azureStandard') }));
 * ```
 *
 * @throws InputError when the plan is for NAT instances and no instance type is given.
 * @public
 */
export function designForCapacity(
  plan: Pick<CapacityPlan, 'kind' | 'gateways' | 'addressesNeeded' | 'prefix'>,
  options?: { readonly instanceType?: string },
): EgressDesign {
  const { gatewayCount } = plan.gateways;
  switch (plan.kind) {
    case 'awsNatGateway':
      return {
        kind: 'awsNatGateway',
        gatewayCount,
        publicIpCount: plan.addressesNeeded,
        crossZoneShare: 0,
      };
    case 'awsNatInstance':
      if (options?.instanceType === undefined) {
        throw new InputError(
          'instanceType is not given; the price of NAT instances needs it',
        );
      }
      return {
        kind: 'awsNatInstances',
        instanceType: options.instanceType,
        instanceCount: gatewayCount,
        publicIpCount: plan.addressesNeeded,
        crossZoneShare: 0,
        mode: 'eip',
      };
    default: {
      const perGateway = plan.prefix?.addressCount ?? 1;
      return {
        kind: 'azureNatGateway',
        gatewayCount,
        publicIpCount: perGateway === 1 ? gatewayCount : 0,
        prefixAddressCount: perGateway === 1 ? 0 : gatewayCount * perGateway,
      };
    }
  }
}
