import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import type { CapacityPlan } from '../../snat/capacity/CapacityPlan';
import type { EgressDesign } from './EgressDesign';

/**
 * What a capacity plan would be paid for: its gateways, and its addresses as public IPs or prefixes;
 * undefined for a kind of gateway whose cost is not known here.
 *
 * @example
 * ```ts
 * designForCapacity(planCapacity(workloads, { ceilings: gatewayCeilings('azureStandard') }));
 * ```
 *
 * @throws InputError when a count is out of its bounds, or the plan is for NAT instances and no instance type is given.
 * @public
 */
export function designForCapacity(
  plan: Pick<CapacityPlan, 'kind' | 'gateways' | 'addressesNeeded' | 'prefix'>,
  options?: { readonly instanceType?: string },
): EgressDesign | undefined {
  const { gatewayCount } = plan.gateways;
  const whole = { min: 1, max: 100_000, whole: true };
  requireNumber('gateways.gatewayCount', gatewayCount, whole);
  requireNumber('addressesNeeded', plan.addressesNeeded, whole);
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
    case 'azureStandard':
    case 'azureStandardV2': {
      const perGateway = requireNumber(
        'prefix.addressCount',
        plan.prefix?.addressCount ?? 1,
        whole,
      );
      return {
        kind: 'azureNatGateway',
        gatewayCount,
        publicIpCount: perGateway === 1 ? gatewayCount : 0,
        prefixAddressCount: perGateway === 1 ? 0 : gatewayCount * perGateway,
      };
    }
    default:
      return undefined;
  }
}
