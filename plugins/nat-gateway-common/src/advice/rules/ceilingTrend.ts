import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { gatewayCeilings } from '../../snat/ceilings/gatewayCeilings';
import { namedCeilings } from '../../snat/trend/namedCeilings';
import { trendTowardsCeiling } from '../../snat/trend/trendTowardsCeiling';
import type { Finding } from '../Finding';
import type { GatewayRule } from '../GatewayRule';
import { lacking } from '../lacking';
import type { NotKnown } from '../NotKnown';

/**
 * Daily peaks of TCP rise towards what one destination takes, the first ceiling that they would
 * meet: of one protocol each address has more ports than a destination takes connections from it.
 *
 * @internal
 */
export const ceilingTrend: GatewayRule = (
  gateway,
  { facts },
): Finding | NotKnown | undefined => {
  const { resourceId, sku } = gateway;
  const id = 'ceiling-trend';
  const samples = facts.series?.tcpConnections;
  if (!samples) {
    const missing = 'the TCP connections of 14 days or more';
    return lacking(id, { resourceId, missing });
  }
  const ceilings = gatewayCeilings(
    sku === 'StandardV2' ? 'azureStandardV2' : 'azureStandard',
  );
  const addressCount = ipv4AddressCount(gateway.addresses);
  if (addressCount < 1 || addressCount > ceilings.addressesPerGateway) {
    const missing = `a ceiling: the gateway has ${addressCount} IPv4 addresses`;
    return lacking(id, { resourceId, missing });
  }
  const ceiling = namedCeilings(ceilings, {
    ipv4AddressCount: addressCount,
  }).find(each => each.id === 'oneDestination')!;
  const trend = trendTowardsCeiling(samples, { ceiling });
  if (trend.kind === 'none') {
    const { reason, text } = trend;
    return reason === 'windowTooShort' || reason === 'tooManyDaysMissing'
      ? lacking(id, { resourceId, missing: text })
      : undefined;
  }
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
  if (trend.kind === 'reached') {
    return {
      ...shared,
      id: 'ceiling-reached',
      title: `The daily peak reached what one destination takes on ${trend.on}`,
      remedy:
        'If all connections went to one destination, new ones to it would have failed. Add addresses, pool connections, or reach it over Private Link.',
      values: { reachedDate: trend.on },
      evidence: [ceilingEvidence],
    };
  }
  if (!trend.meetsCeiling) return undefined;
  const { expected, earliest, latest } = trend.meetsCeiling;
  const { days, end } = trend.window;
  return {
    ...shared,
    id,
    title: `If daily peaks go on rising, they reach what one destination takes around ${expected}`,
    remedy: `A line through ${days} days meets that ceiling between ${earliest} and ${latest}. Plan addresses, pooling or Private Link before. This is a trend, no forecast of exhaustion: no cloud measures destinations or ports in cool-down.`,
    values: {
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
        observedAt: end,
      },
      {
        id: 'trendDays',
        label: 'Days looked at',
        value: days,
        observedAt: end,
      },
      {
        id: 'trendConfidence',
        label: 'Confidence of the interval',
        value: trend.confidence,
        unit: 'ratio',
      },
    ],
  };
};
