import type { ObservedGateway } from '../../model/NatGateway';
import type { AzureGatewaySpec } from './AzureNatGatewaySpec';
import { type DesiredAddress, desiredAddresses } from './desiredAddresses';
import { existingAddressIds } from './existingAddressIds';
import { fixedDifference } from './fixedDifference';
import { sameArmId } from './sameArmId';

/**
 * What a gateway has of that which a Spec declares.
 *
 * @public
 */
export interface LiveGateway extends Pick<ObservedGateway, 'kind' | 'zones'> {
  readonly idleTimeoutMinutes: number;
  readonly addresses: readonly {
    readonly resourceId: string;
    /** Absent: not read. */
    readonly addressCount?: number;
  }[];
  readonly subnetIds: readonly string[];
}

/**
 * What of a gateway is not as its Spec declares.
 *
 * @public
 */
export interface GatewayDifference {
  readonly sku: boolean;
  readonly zone: boolean;
  readonly idleTimeout: boolean;
  /** Ids of addresses that are declared and not on the gateway. */
  readonly missingAddressIds: readonly string[];
  /** Ids of addresses that are on the gateway and not declared. */
  readonly otherAddressIds: readonly string[];
  /** Whether a prefix has another length; undefined: one was not read. */
  readonly prefixLength: boolean | undefined;
  /** Ids of subnets that are declared and not on the gateway; others may share it. */
  readonly missingSubnetIds: readonly string[];
}

const without = (ids: readonly string[], others: readonly string[] = []) =>
  ids.filter(id => !others.some(other => sameArmId(other, id)));

function prefixDiffers(
  created: readonly DesiredAddress[],
  addresses: LiveGateway['addresses'] = [],
): boolean | undefined {
  const counts = created
    .filter(({ kind }) => kind === 'prefix')
    .flatMap(({ resourceId, addressCount: declared }) =>
      addresses
        .filter(live => sameArmId(live.resourceId, resourceId))
        .map(({ addressCount: live }) => ({ declared, live })),
    );
  if (counts.some(({ declared, live = declared }) => live !== declared)) {
    return true;
  }
  return counts.some(({ live }) => live === undefined) ? undefined : false;
}

/**
 * Compares a gateway with what a Spec declares: what differs is what a plan writes, and what advice
 * calls drift. Azure compares ids without case, and so does this.
 *
 * @public
 */
export function gatewayDifference(
  declared: AzureGatewaySpec,
  options: {
    /** Absent: there is no gateway, so that all of it is missing. */
    readonly live?: LiveGateway;
    /** Where the Spec puts what it creates. */
    readonly where: Parameters<typeof desiredAddresses>[0];
  },
): GatewayDifference {
  const { live, where } = options;
  const created = desiredAddresses(where, declared);
  const addressIds = [
    ...created.map(({ resourceId }) => resourceId),
    ...existingAddressIds(declared),
  ];
  const liveIds = live?.addresses.map(({ resourceId }) => resourceId) ?? [];
  return {
    ...(live ? fixedDifference(declared, live) : { sku: false, zone: false }),
    idleTimeout:
      live !== undefined &&
      live.idleTimeoutMinutes !== declared.idleTimeoutMinutes,
    missingAddressIds: without(addressIds, liveIds),
    otherAddressIds: without(liveIds, addressIds),
    prefixLength: prefixDiffers(created, live?.addresses),
    missingSubnetIds: without(declared.subnets, live?.subnetIds),
  };
}
