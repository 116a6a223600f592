import { ipv4AddressCount } from '../model/ipv4AddressCount';
import type { NatGateway } from '../model/NatGateway';
import { say } from '../words/say';
import { lacking } from './lacking';
import type { NotKnown } from './NotKnown';

/**
 * Why it is not known which share of a ceiling the peak is: there is no address to have one, or no peak.
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
    missing:
      addressCount > 0
        ? say('notKnown.peakConnections', {})
        : say('notKnown.ceilingOfAddresses', { addressCount }),
  });
}
