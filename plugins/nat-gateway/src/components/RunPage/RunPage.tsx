import { ResponseError } from '@backstage/errors';
import { isTerminalRunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useParams } from 'react-router-dom';
import { Button, Flex, Notice, Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { messageOf } from '../EgressCard/messageOf';
import { useNow } from '../EgressCard/useNow';
import { RunNotices } from '../Runs/RunNotices';
import { LoadingEgress } from '../states/LoadingEgress';
import { RunChanges } from './RunChanges';
import { RunHeading } from './RunHeading';
import { RunLog } from './RunLog';
import { RunOutcome } from './RunOutcome';
import { RunSteps } from './RunSteps';
import { useRun } from './useRun';

/**
 * One run: what it waits for and the answers, its steps, what it changes, how it ended, its log.
 *
 * @internal
 */
export function RunPage() {
  const { runId = '' } = useParams();
  const { t } = usePageWords();
  const words = useSentenceWords();
  const now = useNow();
  const { run, events, error, reload } = useRun(runId);
  if (!run && !error) return <LoadingEgress label={t('runPage.loading')} />;
  return (
    <Flex direction="column" gap="4">
      {error && (
        <Notice
          tone="danger"
          title={t(titleOf(error), { id: runId })}
          actions={
            <Button size="small" variant="secondary" onPress={reload}>
              {t('error.retry')}
            </Button>
          }
        >
          <Text as="p" variant="body-small">
            {messageOf(error, words)}
          </Text>
        </Notice>
      )}
      {run && (
        <>
          <RunHeading run={run} now={now} />
          {isTerminalRunState(run.state) ? (
            <RunOutcome run={run} />
          ) : (
            <RunNotices runs={[run]} now={now} onChanged={reload} />
          )}
          <RunSteps title={t('runPage.steps')} steps={run.steps} />
          {run.undoSteps.length > 0 && (
            <RunSteps title={t('runPage.undoSteps')} steps={run.undoSteps} />
          )}
          <RunChanges run={run} />
          <RunLog events={events} />
        </>
      )}
    </Flex>
  );
}

function titleOf(error: Error) {
  const status = error instanceof ResponseError ? error.statusCode : 0;
  if (status === 403) return 'runPage.forbidden';
  return status === 404 ? 'runPage.notFound' : 'runPage.failed';
}
