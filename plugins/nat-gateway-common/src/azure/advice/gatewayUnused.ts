import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import { designForAddresses } from '../cost/designForAddresses';
import { standingCost } from '../../cost/standingCost';
import { readAddresses } from '../../model/readAddresses';
import { say } from '../../words/say';
import { asMoment } from '../../advice/asMoment';
import type { GatewayRule } from '../../advice/GatewayRule';
import { lacking } from '../../advice/lacking';

/**
 * A gateway that serves no subnet carries nothing, and is paid for.
 *
 * @internal
 */
export const gatewayUnused: GatewayRule = (gateway, { prices }) => {
  const { resourceId, servesNetwork, subnets, addresses } = gateway;
  if (subnets.length > 0 || servesNetwork) return undefined;
  const read = readAddresses(addresses);
  if (!read) {
    const missing = say('notKnown.addressesNotRead', {});
    return lacking('gateway-unused', { resourceId, missing });
  }
  const { perMonth, currency, pricesReadAt } = standingCost(
    designForAddresses(read, { gatewayCount: 1 }),
    { table: prices },
  );
  const costPerMonth = Math.round(perMonth);
  return {
    id: 'gateway-unused',
    severity: 'info',
    resourceId,
    ...saidInAdvice(
      say('gatewayUnused.title', {}),
      say('gatewayUnused.remedy', {
        costPerMonth,
        currency,
        pricesDate: pricesReadAt,
      }),
    ),
    evidence: [
      evidenceOf('costPerMonth', {
        value: costPerMonth,
        unit: currency,
        observedAt: asMoment(pricesReadAt),
      }),
    ],
  };
};
