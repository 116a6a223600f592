import type { RunSummary } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Flex } from '../../ui';
import { PendingRun } from './PendingRun';
import { RunUnderWay } from './RunUnderWay';

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
  const { runs, now, onChanged } = props;
  const waiting = runs.filter(run => run.pendingAcknowledgement);
  const others = runs.filter(run => !run.pendingAcknowledgement);
  return (
    <Flex direction="column" gap="2">
      {waiting.map(run => (
        <PendingRun key={run.id} run={run} now={now} onChanged={onChanged} />
      ))}
      {others.map(run => (
        <RunUnderWay key={run.id} run={run} now={now} onChanged={onChanged} />
      ))}
    </Flex>
  );
}
