import { ipv4AddressCount } from '../model/ipv4AddressCount';
import type { NatGateway } from '../model/NatGateway';
import { say } from '../words/say';
import { lacking } from './lacking';
import type { NotKnown } from '../model/NotKnown';

function missingOf(addressCount: number | undefined) {
  if (addressCount === undefined) return say('notKnown.addressesNotRead', {});
  return addressCount > 0
    ? say('notKnown.peakConnections', {})
    : say('notKnown.ceilingOfAddresses', { addressCount });
}

/**
 * Why it is not known which share of a ceiling the peak is: an address was not read, there
 * is none to have a ceiling, or no peak.
 *
 * @internal
 */
export function lackingShare(
  ruleId: string,
  { resourceId, addresses }: Pick<NatGateway, 'resourceId' | 'addresses'>,
): NotKnown {
  const addressCount = ipv4AddressCount(addresses);
  return lacking(ruleId, {
    resourceId,
    missing: missingOf(addressCount),
  });
}
