import { saidInAdvice } from '../saidInAdvice';
import { evidenceOf } from '../evidenceOf';
import { InputError } from '@backstage/errors';
import { hoursPerMonth } from '../../cost/hoursPerMonth';
import { priceOf } from '../../cost/priceOf';
import { requireNumber } from '../../input/requireNumber';
import { requireText } from '../../input/requireText';
import { requireUnique } from '../../input/requireUnique';
import { requireWord } from '../../input/requireWord';
import { say } from '../../words/say';
import { asMoment } from '../asMoment';
import type { GatewayRule } from '../GatewayRule';
import { lacking } from '../lacking';

/** Shares are told in a few digits. */
const shareTolerance = 0.001;

/** Whole units, and no −0, which would be shown as such. */
const roundedAmount = (amount: number) => Math.round(amount) + 0;

/**
 * Destinations that a person names as reachable over Private Link or a service endpoint: what they
 * would take off the gateway, in ports and money.
 *
 * @internal
 */
export const privateLinkSaving: GatewayRule = (gateway, { facts, prices }) => {
  const { resourceId, usage } = gateway;
  const id = 'private-link-saving';
  if (!facts.destinations?.length) {
    const missing = say('notKnown.destinations', {});
    return lacking(id, { resourceId, missing });
  }
  facts.destinations.forEach((each, index) => {
    const at = `destinations[${index}]`;
    requireText(`${at}.name`, each.name);
    if (each.reachableBy !== undefined) {
      requireWord(`${at}.reachableBy`, each.reachableBy, [
        'privateLink',
        'serviceEndpoint',
      ]);
    }
    requireNumber(`${at}.share`, each.share, { min: 0, max: 1 });
    requireNumber(`${at}.gigabytesPerMonth`, each.gigabytesPerMonth, {
      min: 0,
      max: 1e9,
    });
  });
  requireUnique(
    'destinations',
    facts.destinations.map(({ name }) => name),
  );
  const allShares = facts.destinations.reduce(
    (sum, { share }) => sum + share,
    0,
  );
  if (allShares > 1 + shareTolerance) {
    throw new InputError(
      `destinations have shares that add up to ${allShares}; they add up to 1 at most`,
    );
  }
  const reachable = facts.destinations.filter(each => each.reachableBy);
  const gigabytes = reachable.reduce(
    (sum, each) => sum + each.gigabytesPerMonth,
    0,
  );
  const share = Math.min(
    1,
    reachable.reduce((sum, each) => sum + each.share, 0),
  );
  if (gigabytes === 0 && share === 0) return undefined;
  const peak = usage?.peakConnections;
  if (peak === undefined) {
    const missing = say('notKnown.peakConnections', {});
    return lacking(id, { resourceId, missing });
  }
  const linked = reachable.filter(each => each.reachableBy === 'privateLink');
  const linkedGigabytes = linked.reduce(
    (sum, each) => sum + each.gigabytesPerMonth,
    0,
  );
  const price = (name: Parameters<typeof priceOf>[1]) =>
    priceOf(prices, name).amount;
  const endpoint = priceOf(prices, 'privateEndpointHour');
  const { readAt } = endpoint;
  const confirmed =
    endpoint.confirmed && priceOf(prices, 'privateEndpointGigabyte').confirmed;
  const { currency } = prices;
  // Service endpoints are free; a private endpoint is paid by the hour and by the gigabyte.
  const billChangePerMonth = roundedAmount(
    linked.length * hoursPerMonth * price('privateEndpointHour') +
      linkedGigabytes * price('privateEndpointGigabyte') -
      gigabytes * price('natGatewayGigabyte'),
  );
  const ports = Math.round(share * peak);
  const names = reachable.map(({ name }) => name).join(', ');
  return {
    id,
    severity: 'info',
    resourceId,
    ...saidInAdvice(
      say('privateLinkSaving.title', { names }),
      say('privateLinkSaving.remedy', {
        ports,
        billChangePerMonth,
        currency,
        pricesDate: readAt,
      }),
    ),
    evidence: [
      evidenceOf('namedShare', { value: share, unit: 'ratio' }),
      evidenceOf('namedGigabytes', { value: gigabytes, unit: 'GB' }),
      evidenceOf('peakConnections', {
        value: peak,
        unit: 'connections',
        observedAt: usage?.peakWindow.end,
      }),
      ...(linked.length > 0
        ? [
            confirmed
              ? evidenceOf('privateEndpointPrice', {
                  value: endpoint.amount,
                  unit: currency,
                  observedAt: asMoment(readAt),
                })
              : evidenceOf('privateEndpointPriceSecondHand', {
                  value: endpoint.amount,
                  unit: currency,
                  observedAt: asMoment(readAt),
                }),
          ]
        : []),
    ],
  };
};
