import TextField from '@material-ui/core/TextField';
import { useEffect } from 'react';
import { readForm } from '../../form/readForm';
import { useFormWords } from '../../words/useFormWords';
import type { nameFieldSchema } from './nameFieldSchema';
import { suggestName } from './suggestName';

/**
 * The name of the gateway; one is suggested until the person gives theirs.
 *
 * @internal
 */
export function NatGatewayName(props: typeof nameFieldSchema.TProps) {
  const { t } = useFormWords();
  const { formData, onChange } = props;
  const isUntouched = formData === undefined;
  const suggestion = suggestName(readForm(props.formContext)) ?? '';
  // Empty is written as well: the form itself would complain of a missing property.
  useEffect(() => {
    if (isUntouched) onChange(suggestion);
  });
  return (
    <TextField
      id={props.idSchema.$id}
      fullWidth
      margin="dense"
      variant="outlined"
      label={t('name.label')}
      helperText={t('name.help')}
      // The hint is no error; the error has its own line below.
      FormHelperTextProps={{ error: false }}
      value={formData ?? ''}
      disabled={props.disabled}
      error={(props.rawErrors?.length ?? 0) > 0}
      inputProps={{ autoComplete: 'off', spellCheck: false }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
