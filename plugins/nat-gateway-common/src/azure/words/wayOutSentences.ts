/**
 * What a person can do when the cloud refused or failed; no full stop, as others may follow.
 *
 * @internal
 */
export const wayOutSentences = {
  awaitReferenced:
    'Wait until the resource that the message names is in the state Succeeded, or write it once more if it is Failed; then start again',
  awaitOtherWrite:
    'Another write to this resource is under way: wait until it is done, then start again',
  azuresSide:
    'The cause is on Azure’s side: try again later, and look at Azure’s status page if it stays',
  checkAuthority:
    'The sign-in endpoint could not be reached: check endpoints.authority of the account in the configuration, the name resolution and the firewall, then try again',
  checkCredential:
    'Check tenantId, clientId and clientSecret of the account in the configuration; secrets expire',
  checkCredentialSource:
    'Check endpoints.authority and caFile of the account in the configuration; without a credential there, give the host an identity of its own',
  checkSubscription:
    'Check subscriptionId in the scopes of the account, and that the tenant of the identity contains this subscription',
  checkTenant:
    'Check tenantId of the account in the configuration: the sign-in endpoint does not know this tenant',
  checkWay:
    'Azure could not be reached: check the network, the endpoints and the caFile of the account, then try again',
  createResourceGroup:
    'Create the resource group or choose another; this module makes none',
  deleteByHand: 'Delete it by hand: az resource delete --ids {{resourceId}}',
  enableSubscription:
    'The subscription is disabled and can only be read: ask its owner to enable it',
  findWhoChangedIt:
    'A person, a policy or another tool changed it at once: find out which, then start again',
  freeAddress:
    'The address is in use elsewhere: choose a free one, or take it out of use first',
  giveJoin:
    'Writing a subnet needs the join action on everything the subnet links to (network security group, route table, service endpoint policy, NAT gateway): grant it to the writing identity',
  giveRole:
    'Give the identity with which the backend signs in to Azure the role NAT gateway reader, for changes NAT gateway writer, on this subscription, then try again. The definitions are in the folder roles of the package @cluster-egress/backstage-plugin-nat-gateway-backend-module-azure',
  liftDenyAssignment:
    'A deny assignment forbids the write, whatever roles the identity has; a deployment stack or a managed application made it: ask its owner to exclude the identity, or to make the change there',
  liftLock:
    'A management lock forbids the write: ask the owner of the lock to lift it for the time of the run',
  moveBasicSku:
    'Move the Basic SKU public IPs and load balancers of the subnet to Standard first',
  noZones: 'The region has no availability zones: choose none',
  oneNetwork: 'A gateway serves one virtual network: choose subnets of one',
  oneZone: 'Choose one availability zone, or none',
  planAfterChange:
    'Another person or tool changed the resource at the same time: make a new plan',
  planAfterLoss: 'It is gone: look again and make a new plan',
  planAfterReference:
    'Something the request refers to does not exist any more: look again and make a new plan',
  raiseAddressLimit:
    'The subscription’s limit of public IPs in this region is reached: free some, ask Azure for a higher limit, or use existing addresses',
  raisePrefixLimit:
    'The subscription’s limit of public IP prefixes in this region is reached: free some, ask Azure for a higher limit, or use single addresses',
  readActivityLog:
    'Look at the resource’s activity log in the Azure portal for the reason, then start again',
  readMessage:
    'Read Azure’s message, change the request accordingly, and start again',
  readPolicy:
    'An Azure Policy forbids it: read the policy named in the message, change the request (tags, region, SKU) or ask for an exemption',
  setCaFile:
    'The certificate of the endpoint is not trusted: set caFile of the account in the configuration to the PEM file of the authority that signed it, or replace the one that is set',
  takeAddressOff: 'Take the address off what uses it first, then delete it',
  takeGatewayOff: 'Take the gateway off its subnets first, then delete it',
  tryLater:
    'Azure was busy with something else and asks to try again: wait some minutes, then start again',
  waitMinutes:
    'Azure limits how often this identity may ask: wait some minutes, then try again',
} as const;
