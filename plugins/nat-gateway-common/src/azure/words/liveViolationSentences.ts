/**
 * What the live state forbids a Spec: the thing, the value and the way out.
 *
 * @internal
 */
export const liveViolationSentences = {
  addressVersionFixed:
    'The address {{name}} exists as {{standing}}, which cannot be changed to {{wanted}}; keep {{standing}}, or give the new one another name.',
  addressFailed:
    'The address {{name}} ({{resourceId}}) is in the state Failed, because its last write did not succeed, and was not created here; write it once more where it is managed, or choose another one.',
  locked:
    'The lock {{lock}} ({{level}}) of {{scope}} keeps {{name}} from being changed; take the lock off for the time of the run.',
  outboundBalancerBasic:
    'The cluster {{cluster}} has a load balancer of the SKU {{sku}}, with which AKS changes no outboundType; a cluster with a Standard load balancer can.',
  outboundClusterMissing:
    'The cluster {{cluster}} ({{resourceId}}) was not found; give one that exists, or let the backend’s identity read it.',
  outboundNotChanged:
    'AKS does not change the outboundType of {{cluster}} from {{from}} to {{to}}; it can become {{permitted}}. For {{to}}, create a cluster that has it from the start, and move the workloads there.',
  outboundPools:
    'The pools {{pools}} of {{cluster}} are no VM scale sets, without which AKS changes no outboundType; replace them by pools of scale sets first.',
  outboundRouteMissing:
    'The subnets {{subnets}} of {{cluster}} have no default route to an appliance or gateway, so its nodes would have no way out; give them a route table first.',
  outboundSubnets:
    'The subnets {{subnets}} of {{cluster}} get no gateway by this Spec, so AKS refuses {{to}}; name them among the subnets of a gateway.',
  outboundWindows:
    'The Windows pools {{pools}} of {{cluster}} have outbound NAT disabled, with which it cannot become {{to}}; replace them by pools without that setting first.',
  quota:
    'The region {{region}} has {{used}} of {{limit}} {{what}}, and {{needed}} more are needed; ask Azure for a higher limit, or delete what is not used.',
  rights:
    'The identity of the account {{account}} may not do {{action}} on {{resourceId}}; give it the role NAT gateway writer there.',
  subnetDelegated:
    'The subnet {{subnet}} holds a SQL managed instance, beside which a NAT gateway cannot stand; choose another subnet.',
  newSubnetRoutedAway:
    'The route table {{routeTable}} sends the internet traffic of the new subnet {{subnet}} to {{hop}}, and a route goes before a NAT gateway; choose another route table, or create the subnet without the gateway.',
  otherTool:
    '{{tool}} manages the gateway {{gateway}} ({{mark}}) and would change it back; change it there, or take the mark off once it no longer does.',
  replacedNotOurs:
    'The gateway {{gateway}} ({{resourceId}}) was not created by a run, and is not deleted; leave replaces out of {{name}}, and delete it with the tool that created it once its subnets have moved.',
  replacedServes:
    'The gateway {{gateway}} also serves the subnets {{subnets}}, which no gateway of the Spec names; name them too, or leave replaces out of {{name}}, so that it stays.',
  retiredNotOurs:
    'The gateway {{gateway}} ({{resourceId}}) was not created by a run, and is not deleted; delete it with the tool that created it.',
  retiredNeeded:
    'The cluster {{cluster}} leaves by the gateway {{gateway}} and has the outboundType userAssignedNATGateway: without it, its nodes have no way out. Change the outboundType of the cluster first, or give its subnets another gateway.',
  retiredServes:
    'The gateway {{gateway}} also serves the subnets {{subnets}}, which the Spec does not name; name them too, or give them another gateway first.',
  nodeResourceGroup:
    'The resource group {{resourceGroup}} is managed by AKS, which undoes foreign changes; choose one of your own.',
  gatewayOwner:
    'The gateway {{name}} belongs to {{owner}}, and {{first}} to {{ownerOfFirst}}; write a Spec for each owner.',
  noOne: 'no one',
  noOwner:
    'The Spec names the owner {{owner}}, but neither a tag nor the configuration gives the gateway an owner; leave metadata.owner out, or set the owner of the scope in the configuration.',
  otherOwner:
    'The Spec names the owner {{owner}}, but the gateway belongs to {{ownerRef}} by its tag or by the configuration of the resource group; leave metadata.owner out, or choose a resource group of {{owner}}.',
  prefixLengthFixed:
    'The prefix {{prefix}} has {{standing}} addresses and cannot be resized to {{wanted}}; keep its length, or give the new prefix another name.',
  prefixNotOurs:
    'A public IP prefix {{name}} exists ({{resourceId}}) and was not created here; it is left as it is, so choose another gateway or prefix name, or choose it as an existing address.',
  publicIpNotOurs:
    'A public IP {{name}} exists ({{resourceId}}) and was not created here; it is left as it is, so choose another gateway or prefix name, or choose it as an existing address.',
  subnetOfNodeResourceGroup:
    'The subnet {{subnet}} stands in a network that AKS manages for {{cluster}}, and AKS undoes foreign changes; only clusters with a virtual network of their own can be given a gateway here.',
} as const;
