import type {
  Finding,
  NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import { firstSentence } from '../../format/firstSentence';
import { formatPercent } from '../../format/formatPercent';
import { formatMoment } from '../../format/formatMoment';
import { Notice, Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { formatAge } from '../../format/formatAge';
import { findingSentences } from '../Findings/findingSentences';
import { Moment } from '../Moment';
import { hoursBetween } from './hoursBetween';

/**
 * What stands first on an exhausted gateway: how many connections failed, since when, and what to do.
 *
 * @internal
 */
export function FailureHeadline(props: {
  readonly usage: NonNullable<NatGateway['usage']>;
  readonly finding: Finding;
  readonly now: Date;
  /** Whether the data is too old to say that they still fail. */
  readonly past: boolean;
}) {
  const { t, locale } = useWords();
  const words = useSentenceWords();
  const { usage, finding, now, past } = props;
  const { failedConnections = 0, failingSince, failureWindow } = usage;
  const { attemptedConnections, failedRatio } = usage;
  const hours = String(hoursBetween(failureWindow));
  // What failed before the window was not counted, so its start is no beginning.
  const isOlder =
    failingSince !== undefined &&
    Date.parse(failingSince) <= Date.parse(failureWindow.start);
  return (
    <Notice
      tone={past ? 'warning' : 'danger'}
      title={t(past ? 'failed.headlineThen' : 'failed.headline', {
        count: failedConnections,
        number: formatCount(failedConnections, { locale }),
        hours,
        end: formatMoment(failureWindow.end, { locale }),
      })}
    >
      {failedRatio !== undefined && attemptedConnections !== undefined && (
        <Text as="p" variant="body-small">
          {t('failed.ratio', {
            percent: formatPercent(failedRatio, { locale }),
            attempted: formatCount(attemptedConnections, { locale }),
          })}
        </Text>
      )}
      {failingSince && (
        <Text as="p" variant="body-small">
          {isOlder
            ? t(past ? 'failed.longerThen' : 'failed.longer', { hours })
            : t(past ? 'failed.sinceThen' : 'failed.since', {
                since: formatMoment(failingSince, { locale }),
              })}
        </Text>
      )}
      <Text as="p" variant="body-small">
        {firstSentence(findingSentences(finding, words).remedy, { locale })}
      </Text>
      <Text as="p" variant="body-small">
        <Moment at={failureWindow.end}>
          {t('failed.countedUpTo', {
            age: formatAge(failureWindow.end, {
              now,
              locale,
              justNow: t('age.justNow'),
              style: 'short',
            }),
          })}
        </Moment>
      </Text>
    </Notice>
  );
}
