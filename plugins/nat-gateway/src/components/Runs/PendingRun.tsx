import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { RunSummary } from 'backstage-plugin-nat-gateway-common';
import { useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { Button, Flex, Notice, Text, ToneText } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { CopyValue } from '../CopyValue';
import { messageOf } from '../EgressCard/messageOf';
import { CancelRun } from './CancelRun';
import { RunLink } from './RunLink';
import { RunStart } from './RunStart';

const useStyles = makeStyles({
  addresses: { listStyle: 'none', margin: 0, padding: 0 },
});

/**
 * A run that waits for a person: the addresses that it is about, and the two answers.
 *
 * @internal
 */
export function PendingRun(props: {
  readonly run: RunSummary;
  readonly now: Date;
  readonly onChanged: () => void;
}) {
  const { t } = useWords();
  const sentenceWords = useSentenceWords();
  const api = useApi(natGatewayApiRef);
  const classes = useStyles();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { run, now } = props;
  const pending = run.pendingAcknowledgement;
  const answer = async (send: () => Promise<unknown>) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await send();
      props.onChanged();
    } catch (cause) {
      setRefusal(messageOf(cause, sentenceWords));
    } finally {
      setBusy(false);
    }
  };
  if (!pending) return null;
  const { name } = run;
  return (
    <section aria-label={t('run.waitingTitle', { name })}>
      <Notice
        tone="warning"
        title={t('run.waitingTitle', { name })}
        actions={
          <Flex gap="2">
            <Button
              variant="primary"
              size="small"
              isDisabled={busy}
              aria-label={
                pending.reason === 'undo'
                  ? t('run.acknowledgeUndoOf', { name })
                  : t('run.acknowledgeOf', { name })
              }
              onPress={() =>
                answer(() => api.acknowledgeRun(run.id, { seen: pending }))
              }
            >
              {t('run.acknowledge')}
            </Button>
            <CancelRun
              run={run}
              isDisabled={busy}
              onCancel={() => answer(() => api.cancelRun(run.id))}
            />
          </Flex>
        }
      >
        <Text as="p" variant="body-small">
          {sentenceOf(
            { text: pending.message, wording: pending.wording },
            sentenceWords,
          )}
        </Text>
        {pending.addresses.length > 0 && (
          <ul aria-label={t('gateway.addresses')} className={classes.addresses}>
            {pending.addresses.map(address => (
              <li key={address}>
                <Text as="span">{address}</Text> <CopyValue value={address} />
              </li>
            ))}
          </ul>
        )}
        <div>
          <RunStart run={run} now={now} />
        </div>
        <RunLink run={run} />
        {refusal && (
          <ToneText as="p" role="alert" variant="body-small" tone="danger">
            {t('run.refused', { message: refusal })}
          </ToneText>
        )}
      </Notice>
    </section>
  );
}
