import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import { formatPercent } from '../../format/formatPercent';
import { Figure, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { hoursBetween } from './hoursBetween';
import { shownUsage } from './shownUsage';
import { wasSentence } from './wasSentence';

/**
 * Failed connections with the window they were counted in; not known is not 0.
 *
 * @internal
 */
export function FailedFigure(props: {
  readonly gateway: NatGateway;
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const { gateway, now } = props;
  const { usage, isPast } = shownUsage(gateway, {
    figure: 'failedConnections',
  });
  const term = t('failed.term');
  if (usage?.failedConnections === undefined) {
    return (
      <Figure term={term}>
        <Text as="span">{t('notKnown')}</Text>
      </Figure>
    );
  }
  const value = t('failed.value', {
    count: usage.failedConnections,
    number: formatCount(usage.failedConnections, { locale }),
    hours: String(hoursBetween(usage.failureWindow)),
  });
  return (
    <Figure term={term}>
      <Text as="span">
        {isPast
          ? wasSentence(value, {
              at: usage.failureWindow.end,
              now,
              t,
              locale,
            })
          : value}
      </Text>{' '}
      {usage.failedRatio !== undefined &&
        usage.failedRatio > 0 &&
        usage.attemptedConnections !== undefined && (
          <Text as="span" variant="body-small" color="secondary">
            {t('failed.ratio', {
              percent: formatPercent(usage.failedRatio, { locale }),
              attempted: formatCount(usage.attemptedConnections, { locale }),
            })}
          </Text>
        )}
    </Figure>
  );
}
