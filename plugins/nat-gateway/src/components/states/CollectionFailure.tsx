import type { Freshness } from 'backstage-plugin-nat-gateway-common';
import { formatAge } from '../../format/formatAge';
import { Notice } from '../../ui';
import { useWords } from '../../words/useWords';

/**
 * Says that data is old, how old in words, and why the last collection failed.
 * Shows nothing when the data is fresh and the last collection succeeded.
 *
 * @internal
 */
export function CollectionFailure(props: {
  readonly freshness: Freshness;
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const { observedAt, stale, failure } = props.freshness;
  if (!stale && !failure) return null;
  const age = (moment: string) => formatAge(moment, { now: props.now, locale });
  const reason = failure
    ? t('stale.failure', {
        age: age(failure.at),
        message: failure.message,
        code: failure.code,
      })
    : t('stale.noFailure');
  const shownAge = observedAt
    ? t('stale.title', { age: age(observedAt) })
    : t('stale.never');
  return (
    <Notice
      tone="warning"
      title={
        stale || !failure
          ? shownAge
          : t('stale.failedButFresh', { age: age(failure.at) })
      }
    >
      {reason}
    </Notice>
  );
}
