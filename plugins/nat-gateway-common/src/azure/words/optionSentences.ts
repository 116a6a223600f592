/**
 * Choices of a form: what each is, and why it cannot be chosen.
 *
 * @internal
 */
export const optionSentences = {
  addressBasic: 'A NAT gateway takes no Basic SKU address',
  addressDdos: 'Has DDoS protection, with which a NAT gateway does not work',
  addressDescription: '{{resourceGroup}}, {{sku}}, {{zones}}',
  addressElsewhere: 'Is in {{region}}, another region than the gateway',
  addressInternetRouted:
    'Has the routing preference Internet, with which a NAT gateway does not work',
  addressIpv6: 'A Standard gateway takes no IPv6 address',
  addressTaken: 'In use by {{user}}',
  gatewayServes: 'serves {{users}}',
  gatewayServesNothing: 'serves no subnet',
  gatewaySubnet: 'A GatewaySubnet takes no NAT gateway',
  managedByAks: 'Managed by AKS, which undoes foreign changes',
  networkOfCluster:
    'Managed by AKS for {{cluster}}, which undoes foreign changes',
  ownedBy: 'owned by {{ownerRef}}',
  subnetCarriedBy: 'goes out by {{carriedBy}}',
  subnetOfClusters: 'nodes of {{clusters}}; goes out by {{carriedBy}}',
  subnetOfNodeResourceGroup: 'Managed by AKS for {{cluster}}',
  subnetWithBasicAddress: 'Holds a Basic SKU public IP',
  subnetWithGateway: '{{name}} (has {{gateway}})',
} as const;
