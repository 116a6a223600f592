import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import { messageOf } from '../components/EgressCard/messageOf';
import { ToneText } from '../ui';
import { useFormWords } from '../words/useFormWords';
import { useSentenceWords } from '../words/useSentenceWords';

/**
 * What a form could not load, its choices or its plan: why, and a way to try again.
 *
 * @internal
 */
export function OptionsFailure(props: {
  readonly error: Error;
  /** The sentence that tells it; of choices unless said otherwise. */
  readonly sentence?: 'failed' | 'plan.failed';
  readonly onRetry: () => void;
}) {
  const { t } = useFormWords();
  const words = useSentenceWords();
  return (
    <FormHelperText error component="div" role="alert">
      <ToneText tone="danger" variant="body-small">
        {t(props.sentence ?? 'failed', {
          message: messageOf(props.error, words),
        })}
      </ToneText>{' '}
      <Button size="small" onClick={props.onRetry}>
        {t('retry')}
      </Button>
    </FormHelperText>
  );
}
