import { useApi } from '@backstage/core-plugin-api';
import type { Consumer } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { RemoveButton, ToneText } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { messageOf } from '../EgressCard/messageOf';

/**
 * Forgets who relies on an address; the backend says whether the reader may.
 *
 * @internal
 */
export function RemoveConsumer(props: {
  readonly consumer: Consumer;
  readonly onRemoved: () => void;
}) {
  const { t } = usePageWords();
  const words = useSentenceWords();
  const api = useApi(natGatewayApiRef);
  const [failure, setFailure] = useState<string>();
  const remove = async () => {
    setFailure(undefined);
    try {
      await api.removeConsumer(props.consumer.id);
      props.onRemoved();
    } catch (cause) {
      setFailure(messageOf(cause, words));
    }
  };
  return (
    <>
      <RemoveButton
        label={t('detail.addresses.remove', { name: props.consumer.name })}
        onPress={remove}
      />
      {failure && (
        <ToneText role="alert" variant="body-small" tone="danger">
          {t('detail.addresses.removeFailed', { message: failure })}
        </ToneText>
      )}
    </>
  );
}
