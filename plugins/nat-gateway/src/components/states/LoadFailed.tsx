import { Button, Notice, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { useSentenceWords } from '../../words/useSentenceWords';
import { messageOf } from '../EgressCard/messageOf';

/**
 * A part of a page that could not be loaded: why, and a button to try again.
 *
 * @internal
 */
export function LoadFailed(props: {
  readonly title: string;
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { t } = usePageWords();
  const words = useSentenceWords();
  return (
    <Notice
      tone="danger"
      title={props.title}
      actions={
        <Button size="small" variant="secondary" onPress={props.onRetry}>
          {t('error.retry')}
        </Button>
      }
    >
      <Text as="p" variant="body-small">
        {messageOf(props.error, words)}
      </Text>
    </Notice>
  );
}
