import { isTerminalRunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useNow } from '../EgressCard/useNow';
import { RunOutcome } from '../RunPage/RunOutcome';
import { useRun } from '../RunPage/useRun';
import { RunNotices } from '../Runs/RunNotices';
import { useReadableColors } from '../useReadableColors';

/**
 * A run on the page of the task that started it: what it waits for and the answers, or how it ended.
 * A run that cannot be read is left to the link of the task.
 *
 * @internal
 */
export function TaskRun(props: { readonly runId: string }) {
  const now = useNow();
  const className = useReadableColors();
  const { run, reload } = useRun(props.runId);
  if (!run) return null;
  return (
    <div className={className} style={{ paddingBottom: 16 }}>
      {isTerminalRunState(run.state) ? (
        <RunOutcome run={run} />
      ) : (
        <RunNotices runs={[run]} now={now} onChanged={reload} />
      )}
    </div>
  );
}
