import {
  say,
  type Said,
  type SentenceId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureFailure } from './AzureFailure';

const waysOut = {
  AuthorizationFailed: 'wayOut.giveRole',
  DenyAssignmentAuthorizationFailed: 'wayOut.liftDenyAssignment',
  LinkedAuthorizationFailed: 'wayOut.giveJoin',
  ScopeLocked: 'wayOut.liftLock',
  RequestDisallowedByPolicy: 'wayOut.readPolicy',
  IPv4BasicSkuPublicIpCountLimitReached: 'wayOut.raiseAddressLimit',
  IPv4StandardSkuPublicIpCountLimitReached: 'wayOut.raiseAddressLimit',
  PublicIPCountLimitReached: 'wayOut.raiseAddressLimit',
  PublicIPPrefixCountLimitReached: 'wayOut.raisePrefixLimit',
  StandardSkuPublicIPCountLimitReached: 'wayOut.raiseAddressLimit',
  StaticPublicIPCountLimitReached: 'wayOut.raiseAddressLimit',
  AnotherOperationInProgress: 'wayOut.awaitOtherWrite',
  CanceledAndSupersededDueToAnotherOperation: 'wayOut.awaitOtherWrite',
  ReferencedResourceNotProvisioned: 'wayOut.awaitReferenced',
  RetryableErrorDueToTooManyCalls: 'wayOut.waitMinutes',
  RetryableError: 'wayOut.tryLater',
  RetryableErrorDueToAnotherOperation: 'wayOut.awaitOtherWrite',
  ReadOnlyDisabledSubscription: 'wayOut.enableSubscription',
  SubscriptionRequestsThrottled: 'wayOut.waitMinutes',
  InvalidResourceReference: 'wayOut.planAfterReference',
  InvalidReference: 'wayOut.planAfterReference',
  ResourceGroupNotFound: 'wayOut.createResourceGroup',
  ResourceNotFound: 'wayOut.planAfterLoss',
  NotFound: 'wayOut.planAfterLoss',
  PreconditionFailed: 'wayOut.planAfterChange',
  PublicIPAddressInUse: 'wayOut.freeAddress',
  PublicIPAddressCannotBeDeleted: 'wayOut.takeAddressOff',
  InUseNatGatewayCannotBeDeleted: 'wayOut.takeGatewayOff',
  NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks:
    'wayOut.oneNetwork',
  SubnetWithNatGatewayAndBasicSkuResourceNotAllowed: 'wayOut.moveBasicSku',
  ResourceCannotHaveMultipleZonesSpecified: 'wayOut.oneZone',
  LocationNotSupportAvailabilityZones: 'wayOut.noZones',
  CredentialUnavailableError: 'wayOut.checkCredentialSource',
  AuthenticationError: 'wayOut.checkCredential',
  AuthenticationRequiredError: 'wayOut.checkCredential',
  AuthorityUnreachable: 'wayOut.checkAuthority',
  UnknownTenant: 'wayOut.checkTenant',
  InvalidAuthenticationTokenTenant: 'wayOut.checkTenant',
  SubscriptionNotFound: 'wayOut.checkSubscription',
  CERT_HAS_EXPIRED: 'wayOut.setCaFile',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'wayOut.setCaFile',
  SELF_SIGNED_CERT_IN_CHAIN: 'wayOut.setCaFile',
  UNABLE_TO_GET_ISSUER_CERT: 'wayOut.setCaFile',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'wayOut.setCaFile',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'wayOut.setCaFile',
  invalid_client: 'wayOut.checkCredential',
} as const satisfies Readonly<Record<string, SentenceId>>;

const isKnown = (code: string): code is keyof typeof waysOut =>
  Object.hasOwn(waysOut, code);

/**
 * What the reader can do about a failure: by the code of a detail, which is the closer one, by Azure's
 * own code, else by the kind of failure.
 *
 * @internal
 */
export function wayOutOf(failure: AzureFailure): Said {
  const { code, detailCodes = [], isAnswer, statusCode } = failure;
  const known = [...detailCodes, code].find(isKnown);
  if (known) return say(waysOut[known], {});
  if (!isAnswer) return say('wayOut.checkWay', {});
  if (statusCode === 401) return say('wayOut.checkCredential', {});
  if (statusCode === 403) return say('wayOut.giveRole', {});
  if (statusCode === 429) return say('wayOut.waitMinutes', {});
  return (statusCode ?? 0) >= 500
    ? say('wayOut.azuresSide', {})
    : say('wayOut.readMessage', {});
}
