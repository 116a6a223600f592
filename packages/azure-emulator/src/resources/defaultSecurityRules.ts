const any = {
  protocol: '*',
  sourcePortRange: '*',
  destinationPortRange: '*',
};

/**
 * The six rules that every network security group has.
 *
 * Source: a template exported from Azure, https://github.com/MicrosoftDocs/mslearn-hub-and-spoke-network-architecture/blob/master/azuredeploy.json.
 *
 * @internal
 */
export const defaultSecurityRules = [
  {
    ...any,
    name: 'AllowVnetInBound',
    description: 'Allow inbound traffic from all VMs in VNET',
    sourceAddressPrefix: 'VirtualNetwork',
    destinationAddressPrefix: 'VirtualNetwork',
    access: 'Allow',
    priority: 65000,
    direction: 'Inbound',
  },
  {
    ...any,
    name: 'AllowAzureLoadBalancerInBound',
    description: 'Allow inbound traffic from azure load balancer',
    sourceAddressPrefix: 'AzureLoadBalancer',
    destinationAddressPrefix: '*',
    access: 'Allow',
    priority: 65001,
    direction: 'Inbound',
  },
  {
    ...any,
    name: 'DenyAllInBound',
    description: 'Deny all inbound traffic',
    sourceAddressPrefix: '*',
    destinationAddressPrefix: '*',
    access: 'Deny',
    priority: 65500,
    direction: 'Inbound',
  },
  {
    ...any,
    name: 'AllowVnetOutBound',
    description: 'Allow outbound traffic from all VMs to all VMs in VNET',
    sourceAddressPrefix: 'VirtualNetwork',
    destinationAddressPrefix: 'VirtualNetwork',
    access: 'Allow',
    priority: 65000,
    direction: 'Outbound',
  },
  {
    ...any,
    name: 'AllowInternetOutBound',
    description: 'Allow outbound traffic from all VMs to Internet',
    sourceAddressPrefix: '*',
    destinationAddressPrefix: 'Internet',
    access: 'Allow',
    priority: 65001,
    direction: 'Outbound',
  },
  {
    ...any,
    name: 'DenyAllOutBound',
    description: 'Deny all outbound traffic',
    sourceAddressPrefix: '*',
    destinationAddressPrefix: '*',
    access: 'Deny',
    priority: 65500,
    direction: 'Outbound',
  },
] as const;
