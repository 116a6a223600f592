import type { SnatUsage } from 'backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import { formatPercent } from '../../format/formatPercent';
import { Figure, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { hoursBetween } from './hoursBetween';

/**
 * Failed connections with the window they were counted in; not known is not 0.
 *
 * @internal
 */
export function FailedFigure(props: { readonly usage?: SnatUsage }) {
  const { t, locale } = useWords();
  const { usage } = props;
  const term = t('failed.term');
  if (usage?.failedConnections === undefined) {
    return (
      <Figure term={term}>
        <Text as="span">{t('notKnown')}</Text>
      </Figure>
    );
  }
  return (
    <Figure term={term}>
      <Text as="span">
        {t('failed.value', {
          count: usage.failedConnections,
          number: formatCount(usage.failedConnections, { locale }),
          hours: String(hoursBetween(usage.failureWindow)),
        })}
      </Text>{' '}
      {usage.failedRatio !== undefined &&
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
