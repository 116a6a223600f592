import type { SnatUsage } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import { formatList } from '../../format/formatList';
import { formatMoment } from '../../format/formatMoment';
import { formatPercent } from '../../format/formatPercent';
import { Figure, Flex, Hint, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { wasSentence } from './wasSentence';

/**
 * Active connections of each protocol that was reported. They are not ports.
 *
 * @internal
 */
export function ConnectionsFigure(props: {
  readonly usage: SnatUsage;
  /** The figures are the last that were read, not those of now. */
  readonly isPast: boolean;
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const { now, usage } = props;
  const { peakTcpConnections, peakUdpConnections } = usage;
  const { peakWindow, utilisations } = usage;
  const limit = utilisations.find(({ id }) => id === 'connections');
  const counts = [
    { protocol: 'TCP', connections: peakTcpConnections },
    { protocol: 'UDP', connections: peakUdpConnections },
  ].flatMap(({ protocol, connections }) =>
    connections === undefined
      ? []
      : [
          t('connections.value', {
            number: formatCount(connections, { locale }),
            protocol,
          }),
        ],
  );
  const value =
    counts.length > 0 ? formatList(counts, { locale }) : t('notKnown');
  return (
    <Figure term={t('connections.term')}>
      <Flex align="center" gap="1">
        <Text as="span">
          {props.isPast && counts.length > 0
            ? wasSentence(value, {
                at: usage.newestSampleAt ?? peakWindow.end,
                now,
                t,
                locale,
              })
            : value}
        </Text>
        {limit && (
          <Hint label={t('connections.basisLabel')}>
            {t('connections.basis', {
              start: formatMoment(peakWindow.start, { locale }),
              end: formatMoment(peakWindow.end, { locale }),
              percent: formatPercent(limit.used / limit.of, { locale }),
              limit: formatCount(limit.of, { locale }),
            })}
          </Hint>
        )}
      </Flex>
    </Figure>
  );
}
