import { useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { RunSummary } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { Button, ToneText, Wrap } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { messageOf } from '../EgressCard/messageOf';
import { CancelRun } from './CancelRun';

/** Those that a run does not delete unless they were seen. */
function addressesOf(cause: unknown): readonly string[] {
  const { addresses } = (
    cause instanceof ResponseError ? cause.body.error : {}
  ) as { readonly addresses?: unknown };
  return Array.isArray(addresses) ? addresses.map(String) : [];
}

/**
 * The answers that a run takes now, as buttons. One that was answered elsewhere meanwhile
 * says so and is looked at again.
 *
 * @internal
 */
export function RunAnswers(props: {
  readonly run: RunSummary;
  readonly onChanged: () => void;
}) {
  const { t } = useWords();
  const sentenceWords = useSentenceWords();
  const api = useApi(natGatewayApiRef);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const { id, name, answers, pendingAcknowledgement: pending } = props.run;
  const answer = async (send: () => Promise<unknown>) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await send();
      props.onChanged();
    } catch (cause) {
      setRefusal(messageOf(cause, sentenceWords));
      setDeleted(addressesOf(cause));
      if (cause instanceof ResponseError && cause.statusCode === 409) {
        props.onChanged();
      }
    } finally {
      setBusy(false);
    }
  };
  const goesBack = pending?.reason === 'undo';
  const acknowledgeOf =
    pending?.reason === 'retirement'
      ? t('run.acknowledgeDeletionOf', { name })
      : t('run.acknowledgeOf', { name });
  return (
    <>
      <Wrap>
        {pending && answers.includes('acknowledge') && (
          <Button
            variant="primary"
            size="small"
            isDisabled={busy}
            aria-label={
              goesBack ? t('run.moveBackOf', { name }) : acknowledgeOf
            }
            onPress={() =>
              answer(() => api.acknowledgeRun(id, { seen: pending }))
            }
          >
            {goesBack ? t('run.moveBack') : t('run.acknowledge')}
          </Button>
        )}
        {answers.includes('retry') && (
          <Button
            variant="secondary"
            size="small"
            isDisabled={busy}
            aria-label={t('run.tryAgainOf', { name })}
            onPress={() => answer(() => api.retryRun(id))}
          >
            {t('run.tryAgain')}
          </Button>
        )}
        {answers.includes('cancel') && (
          <CancelRun
            run={props.run}
            isDisabled={busy}
            deleted={deleted}
            onCancel={seen => answer(() => api.cancelRun(id, { seen }))}
          />
        )}
      </Wrap>
      {refusal && (
        <ToneText as="p" role="alert" variant="body-small" tone="danger">
          {t('run.refused', { message: refusal })}
        </ToneText>
      )}
    </>
  );
}
