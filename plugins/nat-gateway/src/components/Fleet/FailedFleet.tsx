import { Button, Notice, Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { isForbidden } from '../EgressCard/isForbidden';
import { messageOf } from '../EgressCard/messageOf';

/**
 * Why there is no list, and what to do.
 *
 * @internal
 */
export function FailedFleet(props: {
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { t } = usePageWords();
  const words = useSentenceWords();
  const { error, onRetry } = props;
  const forbidden = isForbidden(error);
  return (
    <Notice
      tone={forbidden ? 'warning' : 'danger'}
      title={t(forbidden ? 'fleet.forbidden' : 'fleet.failed')}
      actions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('error.retry')}
        </Button>
      }
    >
      <Text as="p" variant="body-small">
        {forbidden ? t('fleet.forbiddenAsk') : messageOf(error, words)}
      </Text>
    </Notice>
  );
}
