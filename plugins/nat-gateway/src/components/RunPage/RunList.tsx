import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { runPageRouteRef } from '../../routes';
import { Button, Link, Notice, Section, Text, Wrap } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { messageOf } from '../EgressCard/messageOf';
import { useNow } from '../EgressCard/useNow';
import { RunStart } from '../Runs/RunStart';
import { LoadingEgress } from '../states/LoadingEgress';
import { RunState } from './RunState';

const useStyles = makeStyles({
  runs: { listStyle: 'none', margin: 0, padding: 0 },
});

/**
 * The newest runs that the reader may see, each with its state and the way to its page.
 *
 * @internal
 */
export function RunList() {
  const { t } = useWords();
  const words = useSentenceWords();
  const classes = useStyles();
  const now = useNow();
  const api = useApi(natGatewayApiRef);
  const address = useRouteRef(runPageRouteRef);
  const load = useCallback(() => api.listRuns(), [api]);
  const { value, error, retry } = useAsyncRetry(load, [load]);
  if (error) {
    return (
      <Notice
        tone="danger"
        title={t('runPage.listFailed')}
        actions={
          <Button size="small" variant="secondary" onPress={retry}>
            {t('error.retry')}
          </Button>
        }
      >
        <Text as="p">{messageOf(error, words)}</Text>
      </Notice>
    );
  }
  if (!value) return <LoadingEgress label={t('runPage.listLoading')} />;
  return (
    <Section title={t('runPage.list')}>
      {value.items.length === 0 && <Text as="p">{t('runPage.none')}</Text>}
      <ul className={classes.runs}>
        {value.items.map(run => (
          <li key={run.id}>
            <Wrap>
              <RunState state={run.state} />
              <Link href={address?.({ runId: run.id }) ?? '#'}>{run.name}</Link>
              <RunStart run={run} now={now} />
            </Wrap>
          </li>
        ))}
      </ul>
    </Section>
  );
}
