import TextField from '@material-ui/core/TextField';
import { sameArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useEffect } from 'react';
import { readForm } from '../../form/readForm';
import { useFormWords } from '../../../words/useFormWords';
import { useSentenceWords } from '../../../words/useSentenceWords';
import { optionSentences } from '../../../fields/optionSentences';
import { useOptions } from '../../../fields/useOptions';
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
  const form = readForm(props.formContext);
  const { account, subscriptionId, resourceGroup } = form.scope ?? {};
  const words = useSentenceWords();
  const gateways = useOptions(
    'gateways',
    account && subscriptionId && resourceGroup
      ? { account, subscriptionId, resourceGroup }
      : undefined,
  );
  const taken = gateways.items.map(({ value }) => value);
  const suggestion = suggestName(form, { taken }) ?? '';
  const existing = gateways.items.find(
    ({ value }) => formData && sameArmId(value, formData),
  );
  const serves = existing && optionSentences(existing, words).description;
  // Empty is written as well: the form itself would complain of a missing property.
  useEffect(() => {
    if (isUntouched && !gateways.loading) onChange(suggestion);
  });
  return (
    <TextField
      id={props.idSchema.$id}
      fullWidth
      margin="dense"
      variant="outlined"
      label={t('name.label')}
      helperText={
        existing
          ? t('name.exists', { name: existing.label, serves: serves ?? '' })
          : t('name.help')
      }
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
