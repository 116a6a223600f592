import type { ObservedReplaced } from './AzureState';
import type { PlannedGateway } from './PlannedGateway';

/**
 * The addresses that a plan creates for a gateway, as far as they are known before that.
 *
 * @internal
 */
export const newAddresses = ({
  toCreate,
}: Pick<PlannedGateway, 'toCreate'>): ObservedReplaced['addresses'] =>
  toCreate.map(({ kind, ipVersion, addressCount }) => ({
    kind,
    ipVersion,
    addressCount,
  }));
