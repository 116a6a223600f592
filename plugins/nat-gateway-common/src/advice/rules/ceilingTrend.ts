import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { gatewayCeilings } from '../../snat/ceilings/gatewayCeilings';
import { namedCeilings } from '../../snat/trend/namedCeilings';
import { trendTowardsCeiling } from '../../snat/trend/trendTowardsCeiling';
import { say } from '../../words/say';
import { asMoment } from '../asMoment';
import type { Finding } from '../Finding';
import type { GatewayRule } from '../GatewayRule';
import { lacking } from '../lacking';
import type { NotKnown } from '../NotKnown';
import { peakEvidence } from '../peakEvidence';

const minDays = 14;

/**
 * Daily peaks of TCP or UDP rise towards what one destination takes, the first ceiling that they
 * would meet: of one protocol each address has more ports than a destination takes connections from
 * it. Each protocol has a ceiling of its own; the one that is met first counts.
 *
 * @internal
 */
export const ceilingTrend: GatewayRule = (
  gateway,
  { facts },
): Finding | NotKnown | undefined => {
  const { resourceId, sku } = gateway;
  const id = 'ceiling-trend';
  const { tcpConnections, udpConnections } = facts.series ?? {};
  const ceilings = gatewayCeilings(
    sku === 'StandardV2' ? 'azureStandardV2' : 'azureStandard',
  );
  const addressCount = ipv4AddressCount(gateway.addresses);
  if (addressCount === undefined) {
    const missing = say('notKnown.addressesNotRead', {});
    return lacking(id, { resourceId, missing });
  }
  if (addressCount < 1 || addressCount > ceilings.addressesPerGateway) {
    const missing = say('notKnown.ceilingOfAddresses', { addressCount });
    return lacking(id, { resourceId, missing });
  }
  const ceiling = namedCeilings(ceilings, {
    ipv4AddressCount: addressCount,
  }).find(each => each.id === 'oneDestination')!;
  const measured = [
    { protocol: 'TCP' as const, samples: tcpConnections },
    { protocol: 'UDP' as const, samples: udpConnections },
  ].flatMap(({ protocol, samples }) =>
    samples
      ? [{ protocol, trend: trendTowardsCeiling(samples, { ceiling }) }]
      : [],
  );
  const shared = {
    severity: 'warning',
    resourceId,
    docUrl: ceilings.sourceUrl,
  } as const;
  const ceilingEvidence = {
    id: 'destinationCeiling',
    label: 'Ceiling of one destination',
    value: ceiling.value,
    unit: 'connections',
  };

  const [reached] = measured
    .flatMap(({ protocol, trend }) =>
      trend.kind === 'reached' ? [{ protocol, ...trend }] : [],
    )
    .sort((one, other) => one.on.localeCompare(other.on));
  if (reached) {
    const { protocol, on, peak } = reached;
    return {
      ...shared,
      id: 'ceiling-reached',
      title: `The daily peak of ${protocol} reached what one destination takes on ${on}`,
      remedy:
        'If all connections went to one destination, new ones to it would have failed. Add addresses, pool connections, or reach it over Private Link.',
      values: { protocol, reachedDate: on },
      evidence: [
        {
          ...peakEvidence({ peakProtocol: protocol, peakConnections: peak }),
          observedAt: asMoment(on),
        },
        ceilingEvidence,
      ],
    };
  }

  const [rising] = measured
    .flatMap(({ protocol, trend }) =>
      trend.kind === 'rising' && trend.meetsCeiling
        ? [{ protocol, trend, meets: trend.meetsCeiling }]
        : [],
    )
    .sort((one, other) =>
      one.meets.expected.localeCompare(other.meets.expected),
    );
  if (rising) {
    const { protocol, trend, meets } = rising;
    const { expected, earliest, latest } = meets;
    const { days, end } = trend.window;
    return {
      ...shared,
      id,
      title: `If daily peaks of ${protocol} go on rising, they reach what one destination takes around ${expected}`,
      remedy: `A line through ${days} days meets that ceiling between ${earliest} and ${latest}. Plan addresses, pooling or Private Link before. This is a trend, no forecast of exhaustion: no cloud measures destinations or ports in cool-down.`,
      values: {
        protocol,
        expectedDate: expected,
        earliestDate: earliest,
        latestDate: latest,
        days,
      },
      evidence: [
        ceilingEvidence,
        {
          id: 'risePerDay',
          label: 'Rise of the daily peak, each day',
          value: Math.round(trend.slopePerDay),
          unit: 'connections',
          observedAt: asMoment(end),
        },
        {
          id: 'trendDays',
          label: 'Days looked at',
          value: days,
          observedAt: asMoment(end),
        },
        {
          id: 'trendConfidence',
          label: 'Confidence of the interval',
          value: trend.confidence,
          unit: 'ratio',
        },
      ],
    };
  }

  const tooFew = measured.some(
    ({ trend }) =>
      trend.kind === 'none' &&
      (trend.reason === 'windowTooShort' ||
        trend.reason === 'tooManyDaysMissing'),
  );
  // Azure reports UDP only where there is some; a gateway without a figure of TCP was not read.
  return tcpConnections && !tooFew
    ? undefined
    : lacking(id, {
        resourceId,
        missing: say('notKnown.connectionsOfDays', { minDays }),
      });
};
