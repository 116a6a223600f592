import type {
  CloudDescription,
  EgressAddress,
  Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Addresses of which those that could not be listed now carry what they were.
 *
 * @internal
 */
export const withAddressesWas = (
  addresses: readonly EgressAddress[],
  options: {
    /** Of the collection before. */
    readonly before: readonly EgressAddress[];
    /** ISO 8601: when that ended. */
    readonly beforeAt: string;
    readonly notListed: NonNullable<Snapshot['notListed']>;
    readonly idKey: CloudDescription['idKey'];
  },
): readonly EgressAddress[] =>
  addresses.map(address => {
    if (!address.notRead || !options.notListed.includes(address.kind)) {
      return address;
    }
    const { idKey } = options;
    const before = options.before.find(
      ({ resourceId }) => idKey(resourceId) === idKey(address.resourceId),
    );
    const addressWas = before?.address ?? before?.addressWas;
    return addressWas === undefined
      ? address
      : {
          ...address,
          addressWas,
          lastReadAt: before?.lastReadAt ?? options.beforeAt,
        };
  });
