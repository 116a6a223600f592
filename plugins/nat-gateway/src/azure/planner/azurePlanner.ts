import {
  azureGatewayCeilings,
  azureNatGatewayLimits,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudPlanner } from '../../cloud/CloudPlanner';
import { changeFormData } from '../form/changeFormData';

/** A prefix takes a power of two; a single address is none. */
const prefixLengthFor = (addressCount: number) =>
  Math.max(
    azureNatGatewayLimits.shortestPrefixLength.value,
    32 - Math.ceil(Math.log2(addressCount)),
  );

/**
 * What the planner has to know of Azure: the Standard gateway, and the load balancer that AKS would make.
 *
 * @internal
 */
export const azurePlanner: CloudPlanner = {
  provider: 'azure',
  ceilings: azureGatewayCeilings('Standard'),
  waysOf: ({ addressCount, idleTimeoutMinutes }) => [
    {
      id: 'natGateway',
      egress: {
        kind: 'natGateway',
        ipv4AddressCount: addressCount,
        tcpIdleTimeoutMinutes: idleTimeoutMinutes,
      },
      design: {
        kind: 'azureNatGateway',
        gatewayCount: 1,
        publicIpCount: addressCount,
        prefixAddressCount: 0,
      },
    },
    {
      id: 'loadBalancer',
      egress: {
        kind: 'loadBalancer',
        ipv4AddressCount: addressCount,
        tcpIdleTimeoutMinutes: idleTimeoutMinutes,
      },
      design: {
        kind: 'azureLoadBalancer',
        ruleCount: 1,
        publicIpCount: addressCount,
        prefixAddressCount: 0,
      },
    },
  ],
  formDataOf: ({ addressCount, idleTimeoutMinutes }, { gateway }) => ({
    ...(gateway
      ? changeFormData(gateway, {})
      : {
          egress: {
            addresses:
              addressCount === 1
                ? { kind: 'newPublicIps', count: 1 }
                : {
                    kind: 'newPrefix',
                    prefixLength: prefixLengthFor(addressCount),
                  },
            sku: 'Standard',
          },
        }),
    idleTimeoutMinutes,
  }),
};
