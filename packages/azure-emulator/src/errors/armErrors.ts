import type { DeclaredError } from './DeclaredError';

/**
 * Errors of Azure Resource Manager itself, which have no `details`.
 *
 * @internal
 */
export const armErrors = {
  AuthenticationFailed: {
    status: 401,
    provenance: 'quoted',
    source:
      'https://github.com/hashicorp/terraform-provider-azurerm/issues/3612',
    words: "Authentication failed. The 'Authorization' header is missing.",
  },
  InvalidAuthenticationToken: {
    status: 401,
    provenance: 'quoted',
    source: 'https://github.com/Azure/azure-powershell/issues/27882',
    words: 'The access token is invalid.',
  },
  ExpiredAuthenticationToken: {
    status: 401,
    provenance: 'quoted',
    source: 'https://github.com/microsoft/foundry-dev-tools/issues/461',
    words:
      "The access token expiry UTC time '{expiry}' is earlier than current UTC time '{now}'.",
  },
  InvalidAuthenticationTokenAudience: {
    status: 401,
    provenance: 'quoted',
    source: 'https://github.com/JetBrains/azure-tools-for-intellij/issues/16',
    words:
      "The access token has been obtained for wrong audience or resource '{audience}'. It should exactly match with one of the allowed audiences {allowed}.",
  },
  AuthorizationFailed: {
    status: 403,
    provenance: 'quoted',
    source: 'https://github.com/Azure/ARO-RP/issues/66',
    words:
      "The client '{clientId}' with object id '{objectId}' does not have authorization to perform action '{action}' over scope '{scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.",
  },
  LinkedAuthorizationFailed: {
    status: 403,
    provenance: 'quoted',
    source:
      'https://github.com/microsoft/planetary-computer-hub/pull/25, for the write of a subnet; status: https://github.com/hashicorp/terraform-provider-azurerm/issues/12134',
    words:
      "The client '{clientId}' with object id '{objectId}' has permission to perform action '{action}' on scope '{scope}'; however, it does not have permission to perform action '{linkedAction}' on the linked scope(s) '{linkedScope}' or the linked scope(s) are invalid.",
  },
  RequestDisallowedByPolicy: {
    status: 403,
    provenance: 'quoted',
    source:
      'https://github.com/microsoft/vscode-apimanagement/issues/348; status and target: https://github.com/Azure/azure-powershell/issues/14563',
    words:
      "Resource '{name}' was disallowed by policy. Policy identifiers: '{identifiers}'.",
  },
  ScopeLocked: {
    status: 409,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-sdk-for-java/issues/2560 (write), https://github.com/Azure-Player/azure.datafactory.devops/issues/183 (delete)',
    words:
      "The scope '{id}' cannot perform {kind} operation because following scope(s) are locked: '{scope}'. Please remove the lock and try again.",
  },
  ReadOnlyDisabledSubscription: {
    status: 409,
    provenance: 'quoted',
    source:
      'https://github.com/microsoft/microsoft-foundry-for-vscode/issues/374; status of another post',
    words:
      "The subscription '{subscriptionId}' is disabled and therefore marked as read only. You cannot perform any write actions on this subscription until it is re-enabled.",
  },
  RequestContentTooLarge: {
    status: 413,
    provenance: 'quoted',
    source:
      'the JSON in a public README on large template deployments, and the same words in two others; status: a published table of failed deployments by code',
    words: 'The request content size exceeds the maximum size of 4 MB.',
  },
  SubscriptionRequestsThrottled: {
    status: 429,
    provenance: 'quoted',
    source:
      'https://github.com/velero-io/velero/issues/9171; as observed in September 2026, without the words that followed the seconds in 2025',
    words:
      "Number of '{kind}' requests for subscription '{subscriptionId}' actor '{objectId}' exceeded. Please try again after '{seconds}' seconds.",
    failureCause: 'gateway',
  },
  SubscriptionNotFound: {
    status: 404,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-cli/issues/33657; failure cause assumed',
    words: "The subscription '{subscriptionId}' could not be found.",
    failureCause: 'gateway',
  },
  ManagementGroupNotFound: {
    code: 'NotFound',
    status: 404,
    provenance: 'quoted',
    source:
      'https://github.com/JulianHayward/AzADServicePrincipalInsights/issues/22',
    words: "'{id}' not found",
  },
  ResourceGroupNotFound: {
    status: 404,
    provenance: 'recorded',
    source: 'cloud-provider-azure, natgatewayclient, exchange 12',
    words: "Resource group '{resourceGroup}' could not be found.",
    failureCause: 'gateway',
  },
  ResourceNotFound: {
    status: 404,
    provenance: 'recorded',
    source: 'cloud-provider-azure, natgatewayclient, exchange 8',
    words:
      "The Resource '{type}/{name}' under resource group '{resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    failureCause: 'gateway',
  },
  ParentResourceNotFound: {
    status: 404,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/reliable-web-app-pattern-dotnet/issues/248; status and failure cause assumed',
    words:
      "Can not perform requested operation on nested resource. Parent resource '{parent}' not found.",
    failureCause: 'gateway',
  },
  InvalidResourceNamespace: {
    status: 404,
    provenance: 'quoted',
    source:
      'https://github.com/JulianHayward/Azure-MG-Sub-Governance-Reporting/issues/52; status assumed',
    words: "The resource namespace '{namespace}' is invalid.",
  },
  MissingApiVersionParameter: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/cloudquery/cloudquery/issues/6626',
    words:
      'The api-version query parameter (?api-version=) is required for all requests.',
  },
  NoRegisteredProviderFound: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/pulumi/pulumi-azure-nextgen/issues/170',
    words:
      "No registered resource provider found for location '{location}' and API version '{apiVersion}' for type '{type}'. The supported api-versions are '{apiVersions}'. The supported locations are '{locations}'.",
  },
  NoRegisteredProviderFoundAnywhere: {
    code: 'NoRegisteredProviderFound',
    status: 400,
    provenance: 'ours',
    source:
      'https://github.com/pulumi/pulumi-azure-nextgen/issues/170; what Azure says where a request has no location, as a list, is not known',
    words:
      "No registered resource provider found for API version '{apiVersion}' for type '{type}'. The supported api-versions are '{apiVersions}'.",
  },
  InvalidApiVersionParameter: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/ansible-collections/azure/issues/1739; status assumed',
    words:
      "The api-version '{apiVersion}' is invalid. The supported versions are '{apiVersions}'.",
  },
  InvalidApiVersionParameterUnlisted: {
    code: 'InvalidApiVersionParameter',
    status: 400,
    provenance: 'ours',
    source:
      'https://github.com/ansible-collections/azure/issues/1739; Azure goes on with versions, of which the emulator has no list for this path',
    words: "The api-version '{apiVersion}' is invalid.",
  },
  InvalidRequestContent: {
    status: 400,
    provenance: 'quoted',
    source:
      "https://github.com/Azure/azure-sdk-for-net/issues/3487; the reason between the quotes is the emulator's",
    words:
      "The request content was invalid and could not be deserialized: '{reason}'.",
  },
  InvalidResourceGroup: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/Azure/azure-cli/issues/14481; status assumed',
    words:
      "The provided resource group name '{name}' has these invalid characters: '{characters}'. The name can only be a letter, digit, '-', '.', '(', ')' or '_'.",
  },
  InvalidResourceGroupForm: {
    code: 'InvalidResourceGroup',
    status: 400,
    provenance: 'ours',
    source:
      'https://github.com/Azure/azure-cli/issues/14481, which is about characters; for a length or a last dot no words were found',
    words:
      "The provided resource group name '{name}' must have 1 to 90 characters and must not end with a dot.",
  },
  ResourceGroupBeingDeleted: {
    status: 409,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-cli/issues/21121; status: https://github.com/Azure/azure-cli/issues/28679',
    words:
      "The resource group '{resourceGroup}' is in deprovisioning state and cannot perform this operation.",
  },
  ResourceGroupDeletionBlocked: {
    status: 409,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/bicep-registry-modules/pull/1607; status and the messages of the details assumed',
    words:
      "Deletion of resource group '{resourceGroup}' failed as resources with identifiers '{identifiers}' could not be deleted. The provisioning state of the resource group will be rolled back. The tracking Id is '{trackingId}'. Please check audit logs for more details.",
  },
  LocationRequired: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-sdk-for-net, the Azure Stack test FarmTests.cs; status assumed',
    words: 'The location property is required for this definition.',
  },
  LocationNotAvailableForResourceType: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/MicrosoftDocs/azure-docs/pull/4981',
    words:
      "The provided location '{location}' is not available for resource type '{type}'. List of available regions for the resource type is '{regions}'.",
  },
  LocationNotAvailableForResourceGroup: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/cloud-barista/cb-spider/issues/527',
    words:
      "The provided location '{location}' is not available for resource group. List of available regions is '{regions}'.",
  },
  LocationNotSupportAvailabilityZones: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure-Samples/azure-nvidia-robotics-reference-architecture/issues/182',
    words:
      "The resource '{type}/{name}' does not support availability zones at location '{location}'.",
  },
  ResourceTypeNotSupportAvailabilityZones: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-quickstart-templates/issues/3984, in 2017; status: https://github.com/kubernetes-sigs/cluster-api-provider-azure/issues/294',
    words:
      "The resource type '{type}' does not support availability zones at location '{location}' and api-version '{apiVersion}'.",
  },
  InvalidAvailabilityZone: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/hashicorp/terraform-provider-azurerm/issues/6296, for a public IP address',
    words:
      "The zone(s) '{zones}' for resource '{type}/{name}' is not supported. The supported zones for location '{location}' are '{supported}'",
  },
  InvalidResourceLocation: {
    status: 409,
    provenance: 'quoted',
    source:
      'https://github.com/fortinetsolutions/Azure-Templates/issues/8; status assumed',
    words:
      "The resource '{name}' already exists in location '{standing}' in resource group '{resourceGroup}'. A resource with the same name cannot be created in location '{location}'. Please select a new resource name.",
  },
  InvalidResourceGroupLocation: {
    status: 409,
    provenance: 'quoted',
    source: 'https://github.com/Azure/azure-cli/issues/22242; status assumed',
    words:
      "Invalid resource group location '{location}'. The Resource group already exists in location '{standing}'.",
  },
  ResourceCannotHaveMultipleZonesSpecified: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/hashicorp/terraform-provider-azurerm/issues/21696',
    words:
      'Resource {id} has {count} zones specified. Only one zone can be specified for this resource.',
  },
} as const satisfies Readonly<Record<string, DeclaredError>>;
