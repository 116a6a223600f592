import type { Quota } from './Quota';

/**
 * The quotas of one resource: how much of something it can hold.
 *
 * Names: the examples of https://learn.microsoft.com/rest/api/virtualnetwork/usages/list.
 *
 * Limits of subnets and of security rules: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits (its text of December 2022). For routes https://azure.microsoft.com/updates?id=562695 is to say more than the 400 of that text, which was not read; that limit and those of load balancers are assumed.
 *
 * @internal
 */
export const resourceQuotas = [
  {
    name: 'subnetsPerVirtualNetwork',
    usage: 'SubnetsPerVirtualNetwork',
    title: 'Subnets per Virtual Network',
    limit: 3000,
  },
  {
    name: 'securityRulesPerNetworkSecurityGroup',
    usage: 'SecurityRulesPerNetworkSecurityGroup',
    title: 'Security rules per Network Security Group',
    limit: 1000,
    refusal: 'SecurityRuleCountLimitReached',
  },
  {
    name: 'inboundRulesPerLoadBalancer',
    usage: 'InboundRulesPerLoadBalancer',
    title: 'Inbound Rules per Load Balancer',
    limit: 1500,
  },
  {
    name: 'frontendsPerLoadBalancer',
    usage: 'FrontendIPConfigurationPerLoadBalancer',
    title: 'Frontend IP Configurations per Load Balancer',
    limit: 600,
  },
  {
    name: 'outboundRulesPerLoadBalancer',
    usage: 'outboundRulesPerLoadBalancer',
    title: 'Outbound Rules per Load Balancer',
    limit: 600,
  },
  {
    name: 'routesPerRouteTable',
    usage: 'RoutesPerRouteTable',
    title: 'Routes per Route Table',
    limit: 1000,
  },
] as const satisfies readonly Quota[];
