const scopeWayOut =
  'choose another, or add it to natGateway.azure.{{account}}.scopes';

/**
 * The rules that a Spec may break: the thing, the value and the way out.
 *
 * @internal
 */
export const violationSentences = {
  accountNotConfigured:
    'The account "{{account}}" is not configured; choose one of those below natGateway.azure in the configuration, or add it there.',
  addressBasic:
    'The {{address}} has the SKU Basic, which a NAT gateway does not take; upgrade it to Standard (https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-basic-upgrade-guidance), or choose another.',
  addressId:
    '"{{resourceId}}" is no resource id of a public IP or prefix; give /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/publicIPAddresses/… or …/publicIPPrefixes/….',
  addressInUse:
    'The {{address}} is used by {{usedByResourceId}}; free it there, or choose another.',
  addressDdos:
    'The {{address}} has DDoS protection of its own, with which a NAT gateway does not work; take the protection off it, or choose another.',
  addressInternetRouted:
    'The {{address}} has the routing preference Internet, with which a NAT gateway does not work; choose one with the routing preference Microsoft network.',
  addressIpv6:
    'The {{address}} is IPv6, which a Standard gateway does not take; choose an IPv4 address, or the SKU StandardV2.',
  addressNotFound:
    "The address {{resourceId}} was not found; choose one that exists, or let the backend's identity read it.",
  addressOfPrefix:
    'The address {{name}} is one of the prefix {{prefix}}, which the gateway is given as a whole; keep the prefix.',
  addressOfTwoGateways:
    'The address {{resourceId}} is given to {{first}} as well, but an address is of one gateway; keep one.',
  addressRegion:
    "The {{address}} is in {{addressRegion}}, but the gateway in {{region}}; choose an address of the gateway's region.",
  addressSku:
    'The {{address}} has the SKU {{addressSku}}, but a {{sku}} gateway takes {{sku}} addresses only; choose a {{sku}} address, or another SKU for the gateway.',
  addressTwice: 'The address {{resourceId}} is given twice; keep one.',
  addressZone:
    'The {{address}} is in zone {{zones}}, but the gateway in zone {{zone}}; choose an address of zone {{zone}} or a zone-redundant one, or another zone for the gateway.',
  clusterId:
    '"{{resourceId}}" is no resource id of an AKS cluster; give /subscriptions/…/resourceGroups/…/providers/Microsoft.ContainerService/managedClusters/….',
  clusterTwice: 'The cluster {{resourceId}} is given twice; keep one.',
  derivedPrefixNameTooLong:
    'The public IP prefix name, derived from the gateway name, "{{name}}" has {{length}} characters; shorten the gateway name or give the prefix a name to at most {{max}}.',
  derivedPublicIpNameTooLong:
    'The public IP name, derived from the gateway name, "{{name}}" has {{length}} characters; shorten the gateway name so that it comes down to at most {{max}}.',
  deleteAddressesOfPresent:
    'spec.deleteAddresses is true, but the gateways are to be present and replace none; take it away, or give the state absent.',
  delegationNotRead:
    '"{{delegation}}" is no service that a subnet can be delegated to; give its name, such as Microsoft.Web/serverFarms.',
  delegationRefused:
    'The subnet {{name}} is to be delegated to {{delegation}}, beside which a NAT gateway cannot stand; choose another subnet.',
  gatewayNotOurs:
    'A NAT gateway {{name}} exists ({{resourceId}}) and was not created here; it is left as it is. Adopt it first, or choose another name.',
  gatewaySkuFixed:
    'The NAT gateway {{name}} has the SKU {{today}}, which cannot be changed to {{wanted}}; keep {{today}}, or declare a replacement: a gateway of another name with the same subnets and replaces: {{name}}, to which a run moves them.',
  gatewayTwice:
    'The Spec already has a gateway named {{name}}; give this one another name.',
  gatewayZoneFixed:
    'The NAT gateway {{name}} has {{today}}, which cannot be changed to {{wanted}}; keep {{today}}, or declare a replacement: a gateway of another name with the same subnets and replaces: {{name}}, to which a run moves them.',
  idleTimeout:
    'The TCP idle timeout of {{minutes}} minutes is not one that Azure takes; choose a whole number from {{min}} to {{max}}, best {{best}}.',
  ipv6PrefixLength:
    'The prefix length /{{prefixLength}} does not fit an IPv6 prefix of a NAT gateway; choose /{{min}} (16 addresses), /125 (8), /126 (4) or /{{max}} (2).',
  linkedId:
    '"{{resourceId}}" is no resource id of a {{what}}; give /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/{{type}}/….',
  linkedNotFound:
    'The {{what}} {{resourceId}} was not found; choose one that exists.',
  linkedRegion:
    'The {{what}} {{resourceId}} is in {{linkedRegion}}, but the virtual network in {{region}}; choose one of the region of the virtual network.',
  nameEmpty: 'The {{what}} is empty; give one.',
  nameNotTaken:
    'The {{what}} "{{name}}" is not one that Azure takes; use letters, digits, "_", "." and "-", begin with a letter or digit, and end with a letter, digit or "_".',
  nameTooLong:
    'The {{what}} "{{name}}" has {{length}} characters; shorten it to at most {{max}}.',
  nat64Standard:
    'nat64 is true, but a Standard gateway does not translate from IPv6 to IPv4; choose the SKU StandardV2, or leave nat64 out.',
  networkId:
    '"{{resourceId}}" is no resource id of a virtual network; give /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/….',
  networkNotFound:
    'The virtual network {{networkId}} was not found; choose one that exists, or declare it in spec.newVirtualNetworks.',
  networkTwice: 'The virtual network {{resourceId}} is given twice; keep one.',
  newIpv6:
    'New IPv6 addresses are asked for, which a Standard gateway does not take; choose the SKU StandardV2, or IPv4.',
  newNetworkUnused:
    'No new subnet stands in the virtual network {{resourceId}}; declare one in spec.newSubnets, or take the network out of spec.newVirtualNetworks.',
  newSubnetUnused:
    'No gateway names the new subnet {{resourceId}}; name it among the subnets of a gateway, or take it out of spec.newSubnets.',
  newAddressOfTwoGateways:
    'The new address {{name}} is one of {{first}} as well; give another gateway or prefix name.',
  newAddressTwice:
    'The new address {{name}} is given twice; raise the count of one part, or give the other a name of its own.',
  noAddress:
    'No address is given, so nothing could leave through the gateway; choose at least one public IP or prefix.',
  noRange:
    'The {{what}} {{name}} has no IPv4 range; give one in CIDR notation, such as 10.20.0.0/24.',
  noSubnet:
    'No subnet is given, so nothing would use the gateway; choose at least one.',
  otherSubscription:
    "The {{what}} {{resourceId}} is of another subscription than the gateway ({{subscriptionId}}); choose one of the gateway's, or the gateway's subscription accordingly.",
  outsideScopes:
    'The {{what}} {{resourceId}} is outside the configured scopes of the account "{{account}}"; choose one inside, or add its resource group to natGateway.azure.{{account}}.scopes.',
  prefixExhausted:
    'The prefix {{prefix}} has {{left}} of its {{addressCount}} addresses left, but {{needed}} more would be drawn from it; lower the count, or choose another prefix.',
  prefixId:
    '"{{prefixId}}" is no resource id of a public IP prefix; give /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/publicIPPrefixes/….',
  prefixIpVersion:
    'The prefix {{prefix}} is {{standing}}, so that no {{ipVersion}} address can be drawn from it; give ipVersion: {{standing}}, or choose another prefix.',
  prefixLength:
    'The prefix length /{{prefixLength}} does not fit a NAT gateway; choose /{{min}} (16 addresses), /29 (8), /30 (4) or /{{max}} (2).',
  prefixWhole:
    'The prefix {{prefixId}} is given to a gateway as a whole, so that no address is left to be drawn from it; draw from another prefix, or give the gateways single addresses of it.',
  publicIpCount:
    '{{given}} new public IPs do not fit a NAT gateway; choose a whole number from 1 to {{max}}.',
  rangeLength:
    'The length of the range {{prefix}} is not one that Azure takes; choose /{{min}} to /{{max}}, or /{{ipv6}} for the IPv6 range of a subnet.',
  rangeNotAligned:
    'The range {{prefix}} does not begin at its first address; set all bits beyond its length to 0.',
  rangeNotRead:
    '"{{prefix}}" is no range of addresses; give one in CIDR notation, such as 10.20.0.0/24.',
  rangeOutside:
    'The range {{prefix}} of the subnet {{name}} is outside the address space of the virtual network {{network}} ({{space}}); choose one inside.',
  rangeOverlaps:
    'The range {{prefix}} of {{name}} overlaps {{otherPrefix}} of {{other}}; choose a free one.',
  regionOfOtherScope:
    'The region {{region}} of the gateway {{name}} lies in another configured scope than {{first}}, the region of the Spec; write a Spec for each scope.',
  regionOutsideScopes: `The region {{region}} is outside the configured scopes of subscription {{subscriptionId}}; ${scopeWayOut}.`,
  replacesDeclared:
    'The gateway {{name}} replaces {{replaces}}, which the Spec declares too; take {{replaces}} out of the gateways, or leave replaces out.',
  replacesTwice:
    'The gateway {{name}} replaces {{replaces}}, as {{first}} does; say it of one of them, since the deletion waits for all subnets.',
  resourceGroupEmpty: 'The resource group name is empty; give one.',
  resourceGroupNotFound:
    'The resource group "{{name}}" does not exist in the subscription; choose one that does, or create it first.',
  resourceGroupNotTaken:
    'The resource group name "{{name}}" is not one that Azure takes; use letters, digits, "_", "-", "." and parentheses, and do not end with ".".',
  resourceGroupOutsideScopes: `The resource group "{{resourceGroup}}" is outside the configured scopes of subscription {{subscriptionId}}; ${scopeWayOut}.`,
  resourceGroupTooLong:
    'The resource group name "{{name}}" has {{length}} characters; Azure takes at most {{max}}, so choose another group.',
  skuNotOffered:
    'The region {{region}} does not offer the NAT gateway SKU {{sku}}; it offers {{offered}}, so choose that or another region.',
  standsOtherwise:
    'The {{what}} {{name}} exists, and its {{property}} is {{standing}} instead of {{wanted}}; take it out of spec.{{list}} to use it as it is, or give the new one another name.',
  subnetBasicSku:
    'The subnet {{name}} holds a Basic SKU public IP or load balancer, beside which a NAT gateway cannot stand; upgrade it to Standard (https://learn.microsoft.com/azure/load-balancer/upgrade-basic-standard-with-powershell), or choose another subnet.',
  subnetGatewaySubnet:
    'The subnet {{subnetId}} is a GatewaySubnet, which takes no NAT gateway; choose another subnet.',
  subnetId:
    '"{{subnetId}}" is no resource id of a subnet; give /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/….',
  subnetOfTwoGateways:
    'The subnet {{subnetId}} is given to {{first}} as well, but a subnet has one gateway; keep one.',
  subnetNotFound:
    "The subnet {{subnetId}} was not found; choose one that exists, or let the backend's identity read it.",
  subnetRegion:
    "The subnet {{name}} is in {{subnetRegion}}, but the gateway in {{region}}; choose subnets of the gateway's region, or the subnet's region for the gateway.",
  subnetTwice: 'The subnet {{subnetId}} is given twice; keep one.',
  subnetsOfSeveralNetworks:
    'The subnets are of {{networkCount}} virtual networks ({{networks}}); a NAT gateway serves one, so choose subnets of one.',
  subscriptionId:
    'The subscription id "{{subscriptionId}}" is no GUID; give the subscription\'s id, not its name.',
  subscriptionOutsideScopes: `The subscription {{subscriptionId}} is outside the configured scopes of the account "{{account}}"; ${scopeWayOut}.`,
  tagKeyCharacters:
    'The tag key "{{key}}" holds one of < > % & \\ ? /, which Azure does not take; choose another key.',
  tagKeyEmpty: 'A tag has an empty key; give it one, or take it away.',
  tagKeyPrefix:
    'The tag key "{{key}}" begins with "{{prefix}}", which Azure keeps for itself; choose another key.',
  tagKeyTooLong:
    'The tag key "{{start}}…" has {{length}} characters; shorten it to at most {{max}}.',
  tagReserved:
    'The tag "{{key}}" is set by the backend to tell what is whose; choose another key.',
  tagTwice:
    'The tags "{{twin}}" and "{{key}}" are one to Azure, which compares keys without case; keep one of them.',
  tagValueTooLong:
    'The value of the tag "{{key}}" has {{length}} characters; shorten it to at most {{max}}.',
  tooManyAddresses:
    'The public IPs and prefixes of the gateway hold {{addressCount}} {{ipVersion}} addresses; a NAT gateway takes {{max}}, so choose fewer.',
  tooManySubnets:
    '{{subnetCount}} subnets are too many for one gateway; choose at most {{max}}.',
  tooManyTags:
    '{{tagCount}} tags are too many; keep at most {{max}}, because Azure takes {{azureMax}} and the backend adds {{added}}.',
  zoneNotInRegion:
    'Zone "{{zone}}" does not exist in the region {{region}}; choose {{zones}} or no zone.',
  zoneOfRegionWithout:
    'Zone "{{zone}}" does not exist in the region {{region}}; the region has none, so leave the zone out.',
  zoneStandardV2:
    'A StandardV2 gateway is zone-redundant and takes no zone, but zone "{{zone}}" is given; leave the zone out, or choose the SKU Standard.',
} as const;
