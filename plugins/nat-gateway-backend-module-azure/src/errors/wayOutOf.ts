import type { AzureFailure } from './AzureFailure';

const waysOut: Readonly<Record<string, string>> = {
  AuthorizationFailed:
    'Give the identity with which the back end signs in to Azure the role in docs/adopt/azure.md, on this subscription, then try again',
  LinkedAuthorizationFailed:
    'Writing a subnet needs the join action on everything the subnet links to (network security group, route table, service endpoint policy, NAT gateway): grant it to the writing identity',
  ScopeLocked:
    'A management lock forbids the write: ask the owner of the lock to lift it for the time of the run',
  RequestDisallowedByPolicy:
    'An Azure Policy forbids it: read the policy named in the message, change the request (tags, region, SKU) or ask for an exemption',
  PublicIPCountLimitReached:
    'The subscription’s limit of public IPs in this region is reached: free some, ask Azure for a higher limit, or use existing addresses',
  AnotherOperationInProgress:
    'Another write to this resource is under way: wait until it is done, then start again',
  RetryableErrorDueToAnotherOperation:
    'Another write to this resource is under way: wait until it is done, then start again',
  ReadOnlyDisabledSubscription:
    'The subscription is disabled and can only be read: ask its owner to enable it',
  SubscriptionRequestsThrottled:
    'Azure limits how often this identity may ask: wait some minutes, then try again',
  InvalidResourceReference:
    'Something the request refers to does not exist any more: look again and make a new plan',
  InvalidReference:
    'Something the request refers to does not exist any more: look again and make a new plan',
  ResourceGroupNotFound:
    'Create the resource group or choose another; this module makes none',
  ResourceNotFound: 'It is gone: look again and make a new plan',
  NotFound: 'It is gone: look again and make a new plan',
  PreconditionFailed:
    'Somebody else changed the resource at the same time: look again and make a new plan',
  PublicIPAddressInUse:
    'The address is in use elsewhere: choose a free one, or take it out of use first',
  PublicIPAddressCannotBeDeleted:
    'Take the address off what uses it first, then delete it',
  InUseNatGatewayCannotBeDeleted:
    'Take the gateway off its subnets first, then delete it',
  NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks:
    'A gateway serves one virtual network: choose subnets of one',
  SubnetWithNatGatewayAndBasicSkuResourceNotAllowed:
    'Move the Basic SKU public IPs and load balancers of the subnet to Standard first',
  ResourceCannotHaveMultipleZonesSpecified:
    'Choose one availability zone, or none',
  LocationNotSupportAvailabilityZones:
    'The region has no availability zones: choose none',
  CredentialUnavailableError:
    'Check endpoints.authority and caFile of the account in the configuration; without a credential there, give the host an identity of its own',
  AuthenticationError:
    'Check tenantId, clientId and clientSecret of the account in the configuration; secrets expire',
  invalid_client:
    'Check tenantId, clientId and clientSecret of the account in the configuration; secrets expire',
};

/**
 * What the reader can do about a failure, by Azure's code, else by the kind of failure.
 *
 * @internal
 */
export function wayOutOf(failure: AzureFailure): string {
  const known = waysOut[failure.code];
  if (known) {
    return known;
  }
  if (!failure.isAnswer) {
    return 'Azure could not be reached: check the network, the endpoints and the caFile of the account, then try again';
  }
  if (failure.statusCode === 401) {
    return waysOut.AuthenticationError;
  }
  if (failure.statusCode === 403) {
    return waysOut.AuthorizationFailed;
  }
  if (failure.statusCode === 429) {
    return waysOut.SubscriptionRequestsThrottled;
  }
  if ((failure.statusCode ?? 0) >= 500) {
    return 'The cause is on Azure’s side: try again later, and look at Azure’s status page if it stays';
  }
  return 'Read Azure’s message, change the request accordingly, and start again';
}
