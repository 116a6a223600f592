import { saidInAdvice } from '../saidInAdvice';
import { evidenceOf } from '../evidenceOf';
import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { destinationShare } from '../../snat/destinationShare';
import { statusThresholds } from '../../snat/statusThresholds';
import { checkSamples } from '../../snat/trend/checkSamples';
import { dailyPorts } from '../../snat/trend/dailyPorts';
import { namedCeilings } from '../../snat/trend/namedCeilings';
import { trendTowardsCeiling } from '../../snat/trend/trendTowardsCeiling';
import { say } from '../../words/say';
import { asMoment } from '../asMoment';
import type { RuleFinding } from '../RuleFinding';
import type { GatewayRule } from '../GatewayRule';
import { lacking } from '../lacking';
import type { NotKnown } from '../../model/NotKnown';
import { remedyOf } from '../remedyOf';
import { wayToRoom } from '../wayToRoom';

const minDays = 14;

/**
 * The ports that TCP or UDP may have in use each day, with those in cool-down, rise towards what one
 * destination takes, the first ceiling that they would meet: of one protocol each address has more
 * ports than a destination takes connections from it. Each protocol has a ceiling of its own; the
 * one that is met first counts. A day that was past it counts only where it is not known that no
 * connection failed on it: had all gone to one destination, some would have.
 *
 * @internal
 */
export const ceilingTrend: GatewayRule = (
  gateway,
  options,
): RuleFinding | NotKnown | undefined => {
  const { resourceId } = gateway;
  const { facts, ceilings } = options;
  const { timers } = ceilings;
  const id = 'ceiling-trend';
  const { series = {} } = facts;
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
  const measured = (['TCP', 'UDP'] as const).flatMap(protocol => {
    const samples = dailyPorts(series, { protocol, timers });
    return samples.length > 0
      ? [
          {
            protocol,
            samples,
            trend: trendTowardsCeiling(samples, { ceiling }),
          },
        ]
      : [];
  });
  const shared = {
    severity: 'info',
    resourceId,
    docUrl: ceilings.sourceUrl,
  } as const;
  const ceilingEvidence = evidenceOf('destinationCeiling', {
    value: ceiling.value,
    unit: 'connections',
  });

  if (measured.some(({ trend }) => trend.kind === 'reached')) {
    // Of now, there is advice already.
    const { atMost = 0 } = gateway.usage ? destinationShare(gateway.usage) : {};
    if (atMost >= statusThresholds.atRiskRatio) return undefined;
    const failedOn = new Map(
      checkSamples('failedConnections', series.failedConnections ?? []).map(
        ({ at, value }) => [at.slice(0, 10), value],
      ),
    );
    // No failure on a day with more addresses says nothing of those that there are now.
    const { fewerAddressesSince = '' } = facts;
    const isProven = (day: string) =>
      failedOn.get(day) === 0 && day > fewerAddressesSince.slice(0, 10);
    const [reached] = measured
      .flatMap(({ protocol, samples }) =>
        samples.map(sample => ({ protocol, ...sample })),
      )
      .filter(
        ({ at, value }) => value >= ceiling.value && !isProven(at.slice(0, 10)),
      )
      .sort((one, other) => one.at.localeCompare(other.at));
    if (!reached) return undefined;
    const { protocol, at, value } = reached;
    const on = at.slice(0, 10);
    const remedy = remedyOf(wayToRoom(gateway, options), gateway, options);
    return {
      ...shared,
      id: 'ceiling-reached',
      ...saidInAdvice(
        say('ceilingReached.title', { protocol, reachedDate: on }),
        remedy,
      ),
      evidence: [
        evidenceOf('peakPorts', {
          value,
          unit: 'ports',
          observedAt: asMoment(on),
        }),
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
    const way =
      wayToRoom(gateway, options) === 'splitSubnets'
        ? 'splitSubnets'
        : 'addAddresses';
    return {
      ...shared,
      id,
      ...saidInAdvice(
        say('ceilingTrend.title', { protocol, expectedDate: expected }),
        say(`ceilingTrend.${way}`, {
          days,
          earliestDate: earliest,
          latestDate: latest,
        }),
      ),
      evidence: [
        ceilingEvidence,
        evidenceOf('risePerDay', {
          value: Math.round(trend.slopePerDay),
          unit: 'ports',
          observedAt: asMoment(end),
        }),
        evidenceOf('trendDays', { value: days, observedAt: asMoment(end) }),
        evidenceOf('trendConfidence', {
          value: trend.confidence,
          unit: 'ratio',
        }),
      ],
    };
  }

  const tooFew = measured.some(
    ({ trend }) =>
      trend.kind === 'none' &&
      (trend.reason === 'windowTooShort' ||
        trend.reason === 'tooManyDaysMissing'),
  );
  // A cloud may report UDP only where there is some; a gateway without a figure of TCP was not read.
  const isTcpKnown = measured.some(({ protocol }) => protocol === 'TCP');
  return isTcpKnown && !tooFew
    ? undefined
    : lacking(id, {
        resourceId,
        missing: say('notKnown.connectionsOfDays', { minDays }),
      });
};
