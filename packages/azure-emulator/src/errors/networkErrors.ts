import type { DeclaredError } from './DeclaredError';

/**
 * Errors of the network provider, which have `details`, empty or not.
 *
 * @internal
 */
export const networkErrors = {
  NotFound: {
    status: 404,
    provenance: 'recorded',
    source:
      'cloud-provider-azure, subnets; Azure Service Operator, Test_Networking_NatGateway_CRUD, exchange 2, with the id in capitals',
    words: 'Resource {id} not found.',
  },
  PreconditionFailed: {
    status: 412,
    provenance: 'recorded',
    source: 'cloud-provider-azure, publicipaddressclient, exchange 8',
    words: 'Precondition failed.',
  },
  PreconditionFailedEtagMismatch: {
    status: 412,
    provenance: 'recorded',
    source:
      'cloud-provider-azure, publicipaddressclient, exchange 8: a detail of PreconditionFailed',
    words:
      'Etag provided in if-match header {given} does not match etag {etag} of resource {id} in NRP data store.',
  },
  InvalidRequestFormat: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/Azure/azure-sdk-for-net/issues/43499',
    words: 'Cannot parse the request.',
  },
  MissingJsonReferenceId: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-sdk-for-net/issues/43499: a detail of InvalidRequestFormat',
    words: 'Value for reference id is missing. Path {path}.',
  },
  InvalidJson: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-cli/issues/16205: a detail of InvalidRequestFormat, there of a peering',
    words:
      "Could not find member '{member}' on object of type '{type}'. Path '{path}', line {line}, position {position}.",
  },
  Canceled: {
    // Not an answer to a write: the status of its operation, which is read with 200.
    status: 200,
    provenance: 'quoted',
    source: 'https://github.com/microsoft/AzureTRE/issues/3177',
    words: 'Operation was canceled.',
  },
  CanceledAndSupersededDueToAnotherOperation: {
    status: 200,
    provenance: 'quoted',
    source:
      'https://github.com/microsoft/AzureTRE/issues/3177: a detail of Canceled, there of a subnet that its network superseded',
    words:
      'Operation {operation} ({id}) was canceled and superseded by operation {byOperation} ({byId}).',
  },
  InvalidResourceReference: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/32363',
    words:
      'Resource {reference} referenced by resource {id} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.',
  },
  InvalidResourceName: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/F5Networks/f5-azure-arm-templates/issues/227; code with the same words in a public template for a virtual WAN; status assumed',
    words:
      "Resource name {name} is invalid. The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'. The name may contain word characters or '.', '-', '_'.",
  },
  AnotherOperationInProgress: {
    status: 409,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/bicep/issues/5132, of an operation that failed; the status of a refused request is another post',
    words:
      'Another operation on this or dependent resource is in progress. To retrieve status of the operation use uri: {uri}.',
  },
  RetryableErrorDueToAnotherOperation: {
    status: 429,
    provenance: 'ours',
    source:
      'https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling, which has the code only',
    words:
      'The write of {id} collides with an operation on {busyId}. Try again.',
  },
  RetryableError: {
    status: 429,
    provenance: 'quoted',
    source:
      'a public script for Fiddler that plays this reply of the provider; status: the same',
    words: 'A retryable error occurred.',
  },
  RetryableErrorDueToTooManyCalls: {
    status: 429,
    provenance: 'quoted',
    source:
      'https://github.com/MicrosoftDocs/SupportArticles-docs, which quotes it for the calls of AKS; a detail of RetryableError',
    words:
      "Subscription '{subscriptionId}' was used to perform too many calls within last 5 minutes. The number of calls exceeds Microsoft.Network throttling limit. The call can be retried in {seconds} seconds.",
  },
  PublicIPAddressCannotBeDeleted: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/hashicorp/terraform-provider-azurerm/issues/6052',
    words:
      'Public IP address {id} can not be deleted since it is still allocated to resource {holder}. In order to delete the public IP, disassociate/detach the Public IP address from the resource.  To learn how to do this, see aka.ms/deletepublicip.',
  },
  PublicIPAddressInUse: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/gardener/gardener-extension-provider-azure/issues/757',
    words:
      'Resource {id} is referencing public IP address {addressId} that is already allocated to resource {holder}.',
  },
  PublicIPAndLBSkuDoNotMatch: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/Azure/terraform-azurerm-loadbalancer/issues/32',
    words:
      '{sku} sku load balancer {id} cannot reference {addressSku} sku publicIP {addressId}.',
  },
  SpecifiedAllocatedOutboundPortsForOutboundRuleIsNotAMultipleOfEight: {
    status: 400,
    provenance: 'ours',
    source:
      'https://github.com/MicrosoftDocs/azure-docs/pull/124508, without words; status assumed',
    words:
      'Outbound rule {id} has allocatedOutboundPorts {ports}: it must be a multiple of 8.',
  },
  SpecifiedAllocatedOutboundPortsForOutboundRuleExceedsTotalNumberOfAllowedPortsPerRule:
    {
      status: 400,
      provenance: 'ours',
      source:
        'https://github.com/MicrosoftDocs/azure-docs/pull/124508, without words; status and limit assumed',
      words:
        'Outbound rule {id} has allocatedOutboundPorts {ports}: at most {limit} are allowed.',
    },
  StandardSkuPublicIPAddressesMustBeStatic: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/fortinet/azure-templates/issues/43',
    words:
      'Standard sku publicIp  {name} must have AllocationMethod set to Static.',
  },
  ResourceAvailabilityZonesCannotBeModified: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-powershell/issues/13656, which does not show the code: that stands in https://github.com/Azure/azure-sdk-for-java, in PublicIpPrefixImpl.java; that both belong together, and the status, are assumed',
    words:
      'Resource {id} has an existing availability zone constraint {standing} and the request has availability zone constraint {wanted}, which do not match. Zones cannot be added/updated/removed once the resource is created. The resource cannot be updated from regional to zonal or vice-versa.',
  },
  NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/microsoft/azure_arc/issues/3288, without a blank before the last id; status assumed',
    words:
      'NAT Gateway cannot be configured on multiple virtual networks. NAT Gateway {id} is currently used on virtual network {networkId} and cannot be added to virtual network{otherNetworkId}.',
  },
  SubnetWithNatGatewayAndBasicSkuResourceNotAllowed: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/hashicorp/terraform-provider-azurerm/pull/18570, which may cut what follows',
    words:
      'NAT Gateway cannot be deployed on subnet containing Basic SKU Public IP addresses or Basic SKU Load Balancer.',
  },
  LoadBalancerFrontendIPConfigCannotHaveZoneWhenReferencingPublicIPAddress: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/hashicorp/terraform-provider-azurerm/issues/1967, in 2018, for one zone',
    words:
      'Load balancer frontendIPConfiguration {frontend} has {count} zone specified and is referencing a publicIPAddress {address}. Networking supports zones only for frontendIpconfigurations which reference a subnet.',
  },
  InUseNatGatewayCannotBeDeleted: {
    status: 400,
    provenance: 'ours',
    source:
      'https://github.com/stackshy/cloudemu/pull/967; others met CannotDeleteNatGatewayAssociatedToSubnet instead, so key on neither',
    words: 'NAT gateway {id} is in use by {subnets} and cannot be deleted.',
  },
  InUseSubnetCannotBeDeleted: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/bicep/issues/13267; status: https://github.com/hashicorp/terraform-provider-azurerm/issues/6818',
    words:
      'Subnet {name} is in use by {holder} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.',
  },
  InUseRouteTableCannotBeDeleted: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/MicrosoftDocs/SupportArticles-docs, "Troubleshoot the InUseRouteTableCannotBeDeleted error code"; status in a public Terraform file',
    words: 'Route table {name} is in use and cannot be deleted.',
  },
  InUseNetworkSecurityGroupCannotBeDeleted: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/sap-hana/pull/211; code: https://github.com/pulumi/pulumi-azure-native/issues/3051',
    words:
      'Network security group {id} cannot be deleted because it is in use by the following resources: {holders}. In order to delete the Network security group, remove the association with the resource(s). To learn how to do this, see aka.ms/deletensg.',
  },
  InUsePublicIpPrefixCannotBeDeleted: {
    status: 400,
    provenance: 'ours',
    source:
      'https://github.com/Azure/kube-egress-gateway, e2e/utils/utils.go, which retries on the code; status assumed',
    words:
      'Public IP prefix {id} is in use by {holders} and cannot be deleted.',
  },
  InvalidAddressPrefixFormat: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/terraform-provider-azapi, where preflight validation finds it in the range of a virtual network; status, and the same of a subnet, assumed',
    words:
      'Address prefix {prefix} of resource {id} is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24.',
  },
  InvalidCIDRNotation: {
    status: 400,
    provenance: 'quoted',
    source:
      "public notes on deployments that failed, without the resource, which stands in a public list of the provider's messages; status assumed",
    words:
      'The address prefix {prefix} in resource {id} has an invalid CIDR notation. For the given prefix length, the address prefix should be {right}.',
  },
  NetcfgSubnetRangeOutsideVnet: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/MicrosoftDocs/azure-docs/pull/123869, in 2024; before it was NetcfgInvalidSubnet; status assumed',
    words:
      "Subnet '{subnet}' is not valid because its IP address range is outside the IP address range of virtual network '{network}'.",
  },
  NetcfgSubnetRangesOverlap: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/MicrosoftDocs/azure-docs/pull/123869; status assumed',
    words:
      "Subnet '{subnet}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '{network}'.",
  },
} as const satisfies Readonly<Record<string, DeclaredError>>;
