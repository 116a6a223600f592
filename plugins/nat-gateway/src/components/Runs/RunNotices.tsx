import type { RunSummary } from 'backstage-plugin-nat-gateway-common';
import { Flex, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { PendingRun } from './PendingRun';

/**
 * Runs that touch this entity's subnets and have not ended; those that wait for a person first.
 *
 * @internal
 */
export function RunNotices(props: {
  readonly runs: readonly RunSummary[];
  readonly now: Date;
  readonly onChanged: () => void;
}) {
  const { t } = useWords();
  const { runs, now, onChanged } = props;
  const waiting = runs.filter(run => run.pendingAcknowledgement);
  const others = runs.filter(run => !run.pendingAcknowledgement);
  return (
    <Flex direction="column" gap="2">
      {waiting.map(run => (
        <PendingRun key={run.id} run={run} now={now} onChanged={onChanged} />
      ))}
      {others.map(run => (
        <Text key={run.id} role="status" variant="body-small">
          {t('run.active', {
            name: run.name,
            state: t(`run.state.${run.state}`),
          })}
        </Text>
      ))}
    </Flex>
  );
}
