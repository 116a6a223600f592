import type { Freshness } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { formatAge } from '../../format/formatAge';
import { Notice, Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { failureSentence } from './failureSentence';
import { wayOutSentence } from './wayOutSentence';

/**
 * Says that data is old, how old in words, and why the last collection failed: what happened, what
 * the cloud said, what to do. Shows nothing when the data is fresh and the last collection succeeded.
 *
 * @internal
 */
export function CollectionFailure(props: {
  readonly freshness: Freshness;
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const words = useSentenceWords();
  const cloud = useCloud();
  const { observedAt, stale, failure } = props.freshness;
  if (!stale && !failure) return null;
  const age = (moment: string) =>
    formatAge(moment, { now: props.now, locale, justNow: t('age.justNow') });
  const isOld = stale || !failure;
  const oldTitle = observedAt
    ? t('stale.title', { age: age(observedAt) })
    : t('stale.never');
  const lines = failure
    ? [
        isOld && t('stale.failedLine', { age: age(failure.at) }),
        failureSentence(failure, { t, cloud }),
        wayOutSentence(failure, words),
      ]
    : [t('stale.noFailure')];
  return (
    <Notice
      quiet
      tone="warning"
      title={isOld ? oldTitle : t('stale.failed', { age: age(failure.at) })}
    >
      {lines.filter(Boolean).map(line => (
        <Text key={String(line)} as="p" variant="body-small">
          {line}
        </Text>
      ))}
    </Notice>
  );
}
