import TextField from '@material-ui/core/TextField';
import { useFormWords } from '../../words/useFormWords';
import type { nameFieldSchema } from './nameFieldSchema';

/**
 * The name of the gateway.
 *
 * @internal
 */
export function NatGatewayName(props: typeof nameFieldSchema.TProps) {
  const { t } = useFormWords();
  return (
    <TextField
      id={props.idSchema.$id}
      fullWidth
      margin="dense"
      variant="outlined"
      label={t('name.label')}
      helperText={t('name.help')}
      value={props.formData ?? ''}
      disabled={props.disabled}
      error={(props.rawErrors?.length ?? 0) > 0}
      inputProps={{ autoComplete: 'off', spellCheck: false }}
      onChange={event => props.onChange(event.target.value || undefined)}
    />
  );
}
