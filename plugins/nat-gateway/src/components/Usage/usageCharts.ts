import type {
  GatewayUsage,
  NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { PageWords } from '../../words/PageWords';
import type { ChartLine } from './ChartLine';

/**
 * A chart for one question.
 *
 * @internal
 */
export interface UsageChartSpec {
  readonly id:
    | 'connections'
    | 'ports'
    | 'attempts'
    | 'throughput'
    | 'packets'
    | 'drops'
    | 'availability';
  readonly unit: 'count' | 'bits' | 'percent';
  readonly lines: readonly ChartLine[];
  readonly ceilings: readonly {
    readonly label: string;
    readonly value: number;
  }[];
}

/**
 * A chart for each question about what a gateway carried, with the ceilings that are known.
 *
 * @internal
 */
export function usageCharts(
  { usage }: Pick<NatGateway, 'usage'>,
  options: {
    readonly ceilings: GatewayUsage['ceilings'];
    readonly t: PageWords;
  },
): readonly UsageChartSpec[] {
  const { t, ceilings = {} } = options;
  const { bitsPerSecond, bitsPerSecondEachWay, packetsPerSecond } = ceilings;
  const ceilingsNamed = (
    ids: readonly (
      | 'connections'
      | 'connectionsOfOneDestination'
      | 'portsOfOneDestination'
    )[],
  ) =>
    ids.flatMap(id => {
      const found = usage?.utilisations.find(each => each.id === id);
      return found
        ? [{ label: t(`detail.now.id.${id}`), value: found.of }]
        : [];
    });
  const known = (
    id: 'bothWays' | 'eachWay' | 'packetCeiling',
    value: number | undefined,
  ) => (value === undefined ? [] : [{ label: t(`detail.usage.${id}`), value }]);
  return [
    {
      id: 'connections',
      unit: 'count',
      lines: [
        {
          figure: 'peakTcpConnections',
          label: t('detail.usage.tcp'),
          tone: 'info',
        },
        {
          figure: 'peakUdpConnections',
          label: t('detail.usage.udp'),
          tone: 'secondary',
          isDashed: true,
        },
      ],
      ceilings: ceilingsNamed(['connectionsOfOneDestination', 'connections']),
    },
    {
      id: 'ports',
      unit: 'count',
      lines: [
        {
          figure: 'portsInUseAtMost',
          label: t('detail.usage.portsAtMost'),
          tone: 'info',
        },
      ],
      ceilings: ceilingsNamed(['portsOfOneDestination']),
    },
    {
      id: 'attempts',
      unit: 'count',
      lines: [
        {
          figure: 'attemptedConnections',
          label: t('detail.usage.attempted'),
          tone: 'info',
        },
        {
          figure: 'failedConnections',
          label: t('detail.usage.failedConnections'),
          tone: 'danger',
          isDashed: true,
        },
      ],
      ceilings: [],
    },
    {
      id: 'throughput',
      unit: 'bits',
      lines: [
        {
          figure: 'bitsOutPerSecond',
          label: t('detail.usage.out'),
          tone: 'info',
        },
        {
          figure: 'bitsInPerSecond',
          label: t('detail.usage.in'),
          tone: 'secondary',
          isDashed: true,
        },
      ],
      ceilings: [
        ...known('eachWay', bitsPerSecondEachWay),
        ...known('bothWays', bitsPerSecond),
      ],
    },
    {
      id: 'packets',
      unit: 'count',
      lines: [
        {
          figure: 'packetsPerSecond',
          label: t('detail.usage.packetsPerSecond'),
          tone: 'info',
        },
      ],
      ceilings: known('packetCeiling', packetsPerSecond),
    },
    {
      id: 'drops',
      unit: 'count',
      lines: [
        {
          figure: 'droppedPackets',
          label: t('detail.usage.dropped'),
          tone: 'danger',
        },
      ],
      ceilings: [],
    },
    {
      id: 'availability',
      unit: 'percent',
      lines: [
        {
          figure: 'datapathAvailabilityPercent',
          label: t('detail.usage.available'),
          tone: 'info',
        },
      ],
      ceilings: [],
    },
  ];
}
