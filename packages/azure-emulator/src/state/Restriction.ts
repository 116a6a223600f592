import type { QuotaName } from '../quotas/QuotaName';

/**
 * What a subscription or a scope does not allow at the moment, independent of the caller.
 *
 * @public
 */
export type Restriction =
  | {
      readonly kind: 'lock';
      /** ARM id of a subscription, resource group or resource. */
      readonly scope: string;
      readonly level: 'CanNotDelete' | 'ReadOnly';
      /** Name that clients see; one is made up when left out. */
      readonly name?: string;
      readonly notes?: string;
    }
  | {
      readonly kind: 'policyDenial';
      readonly scope: string;
      /** Only resources of this type; of all when left out. */
      readonly resourceType?: string;
      /** Name of the policy assignment that clients are told. */
      readonly policyName: string;
    }
  | {
      /** A disabled subscription: it is read, and deleted in, but not written. */
      readonly kind: 'readOnlySubscription';
      readonly subscriptionId: string;
    }
  | {
      /** A quota: for each subscription and region, or, of what one resource can hold, for each resource. */
      readonly kind: 'limit';
      readonly name: QuotaName;
      readonly count: number;
    };
