import {
  isTerminalRunState,
  type Run,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Flex, Text, Wrap } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { RunStart } from '../Runs/RunStart';
import { RunState } from './RunState';

/**
 * What the run is for, how it stands, who started it and when.
 *
 * @internal
 */
export function RunHeading(props: { readonly run: Run; readonly now: Date }) {
  const { t } = usePageWords();
  const { run, now } = props;
  return (
    <Flex direction="column" gap="1">
      <Text as="h2" variant="title-small" weight="bold">
        {t('runPage.title', { name: run.name })}
      </Text>
      <Wrap>
        <RunState state={run.state} />
        {/* While it goes on, the notice below says it. */}
        {isTerminalRunState(run.state) && <RunStart run={run} now={now} />}
        {run.attempt > 1 && (
          <Text as="span" variant="body-small">
            {t('runPage.attempt', { attempt: String(run.attempt) })}
          </Text>
        )}
      </Wrap>
    </Flex>
  );
}
