import {
  type SnatUsage,
  statusThresholds,
  utilisationRatio,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import { formatPercent } from '../../format/formatPercent';
import type { Words } from '../../words/Words';
import { hoursBetween } from './hoursBetween';

/**
 * How many ports may be in use, between what that lies, and what it is computed from.
 *
 * @internal
 */
export interface PortsSentences {
  readonly value: string;
  /** How full one destination would be, and what is known against that. */
  readonly range: readonly string[];
  readonly basis?: string;
  /** How much of one destination's ceiling it would be, to be drawn. */
  readonly ofOneDestination?: {
    readonly ratio: number;
    readonly words: string;
  };
}

/**
 * Words for a gateway's use of SNAT ports. What was not measured is said to be not known.
 *
 * @internal
 */
export function portsSentences(
  usage: SnatUsage,
  options: {
    /** Absent: not known. */
    readonly addressCount: number | undefined;
    readonly t: Words;
    readonly locale: string;
  },
): PortsSentences {
  const { addressCount, t, locale } = options;
  const count = (value: number) => formatCount(value, { locale });
  const percent = (value: number) => formatPercent(value, { locale });
  const { portsInUse, failureWindow } = usage;
  const share = utilisationRatio(usage, 'portsOfOneDestination');
  const ceiling = usage.utilisations.find(
    ({ id }) => id === 'portsOfOneDestination',
  )?.of;
  if (!portsInUse) return { value: t('ports.notKnown'), range: [] };
  const { atMost, attemptsPerSecond, holdSeconds, protocol } = portsInUse;
  const { atRiskRatio } = statusThresholds;
  const held = usage.failedConnections ? undefined : usage.heldWithoutFailure;
  const range = [
    ...(share === undefined
      ? []
      : [t('ports.oneDestination', { percent: percent(share) })]),
    ...(addressCount === undefined ? [t('ports.addressesNotKnown')] : []),
    ...(held ? [t('ports.held', { count: held.days })] : []),
  ];
  return {
    value: t('ports.value', { ports: count(atMost), protocol }),
    range,
    ...(share !== undefined &&
      ceiling !== undefined && {
        ofOneDestination: {
          ratio: share,
          words: t('ports.ofCeiling', {
            used: count(atMost),
            ceiling: count(ceiling),
          }),
        },
      }),
    basis: [
      t('ports.basis', {
        connections: count(
          Math.max(0, Math.round(atMost - holdSeconds * attemptsPerSecond)),
        ),
        hold: String(holdSeconds),
        rate: formatCount(Math.round(attemptsPerSecond), { locale }),
        when:
          portsInUse.basis === 'mean'
            ? t('ports.mean', { hours: String(hoursBetween(failureWindow)) })
            : t('ports.busiestMinute'),
      }),
      ...(portsInUse.basis === 'busiestMinute' ? [t('ports.bursts')] : []),
      ...(!addressCount || ceiling === undefined
        ? []
        : [
            t('ports.oneDestinationBasis', {
              perDestination: count(ceiling / addressCount),
              ceiling: count(ceiling),
              addresses: t('gateway.addressCount', {
                count: addressCount,
                formatted: count(addressCount),
              }),
            }),
          ]),
      ...(share !== undefined && share >= atRiskRatio && !held
        ? [
            t('ports.share', {
              threshold: percent(atRiskRatio),
              share: percent(Math.floor((100 * atRiskRatio) / share) / 100),
            }),
          ]
        : []),
    ].join(' '),
  };
}
