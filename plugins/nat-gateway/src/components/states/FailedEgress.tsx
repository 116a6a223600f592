import { useState } from 'react';
import { formatMoment } from '../../format/formatMoment';
import { Button, Notice, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { supportIdOf } from './supportIdOf';

/**
 * What failed, a way to try again, and the id for the administrators of the portal.
 *
 * @internal
 */
export function FailedEgress(props: {
  readonly entityName: string;
  readonly message: string;
  readonly onRetry: () => void;
}) {
  const { t, locale } = useWords();
  const [at] = useState(() => new Date().toISOString());
  const id = supportIdOf(props.message);
  return (
    <Notice
      tone="danger"
      title={t('error.title', { name: props.entityName })}
      actions={
        <Button size="small" variant="secondary" onPress={props.onRetry}>
          {t('error.retry')}
        </Button>
      }
    >
      <Text as="p" variant="body-small">
        {props.message}
      </Text>
      <Text as="p" variant="body-small">
        {id
          ? t('error.id', { id })
          : t('error.noId', { at: formatMoment(at, { locale }) })}
      </Text>
    </Notice>
  );
}
