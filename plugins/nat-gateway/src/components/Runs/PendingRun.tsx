import type { RunSummary } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatMoment } from '../../format/formatMoment';
import { Notice, Text } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { RunAnswers } from './RunAnswers';
import { PendingAddresses } from './PendingAddresses';
import { RunLink } from './RunLink';
import { RunRefusal } from './RunRefusal';
import { RunStart } from './RunStart';
import { SubnetsNow } from './SubnetsNow';

/**
 * A run that waits for a person: what it is about, and the answers that it takes.
 *
 * @internal
 */
export function PendingRun(props: {
  readonly run: RunSummary;
  readonly now: Date;
  readonly onChanged: () => void;
}) {
  const { t, locale } = useWords();
  const sentenceWords = useSentenceWords();
  const { run, now } = props;
  const { name, pendingAcknowledgement: pending } = run;
  if (!pending) return null;
  const isHalfway = pending.reason === 'undo';
  const halfwayTitle = run.error
    ? t('run.failedHalfway', { name })
    : t('run.cancelledHalfway', { name });
  const deletes = pending.reason === 'retirement';
  const waitingTitle = pending.until
    ? t(deletes ? 'run.deletesUntilTitle' : 'run.waitingUntilTitle', {
        name,
        until: formatMoment(pending.until, { locale }),
      })
    : t(deletes ? 'run.deletesTitle' : 'run.waitingTitle', { name });
  const title = isHalfway ? halfwayTitle : waitingTitle;
  return (
    <section aria-label={title}>
      <Notice
        tone={run.error ? 'danger' : 'warning'}
        title={title}
        actions={<RunAnswers run={run} onChanged={props.onChanged} />}
      >
        {isHalfway && <RunRefusal run={run} />}
        {isHalfway && <SubnetsNow subnets={pending.subnets ?? []} />}
        <Text as="p" variant="body-small">
          {sentenceOf(
            { text: pending.message, wording: pending.wording },
            sentenceWords,
          )}
        </Text>
        {!isHalfway && pending.addresses.length > 0 && (
          <PendingAddresses pending={pending} />
        )}
        <div>
          <RunStart run={run} now={now} />
        </div>
        <RunLink run={run} />
      </Notice>
    </section>
  );
}
