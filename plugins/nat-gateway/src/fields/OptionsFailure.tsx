import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import { messageOf } from '../components/EgressCard/messageOf';
import { useFormWords } from '../words/useFormWords';
import { useSentenceWords } from '../words/useSentenceWords';

/**
 * Choices that could not be loaded: why, and a way to try again.
 *
 * @internal
 */
export function OptionsFailure(props: {
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { t } = useFormWords();
  const words = useSentenceWords();
  return (
    <FormHelperText error component="div" role="alert">
      {t('failed', { message: messageOf(props.error, words) })}{' '}
      <Button size="small" onClick={props.onRetry}>
        {t('retry')}
      </Button>
    </FormHelperText>
  );
}
