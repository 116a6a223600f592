import type { RunSummary } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Notice, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { RunLink } from './RunLink';
import { RunRefusal } from './RunRefusal';
import { RunStart } from './RunStart';

/**
 * A run that ended and left something behind: what was refused, and the way to its page, which
 * lists what is left.
 *
 * @internal
 */
export function FailedRun(props: {
  readonly run: RunSummary;
  readonly now: Date;
}) {
  const { t } = useWords();
  const { run, now } = props;
  const title = t('run.failedTitle', { name: run.name });
  return (
    <section aria-label={title}>
      <Notice tone="danger" title={title}>
        <RunRefusal run={run} />
        <Text as="p" variant="body-small">
          {t('run.failedLeft')}
        </Text>
        <div>
          <RunStart run={run} now={now} />
        </div>
        <RunLink run={run} />
      </Notice>
    </section>
  );
}
