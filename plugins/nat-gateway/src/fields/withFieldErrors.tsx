import FormHelperText from '@material-ui/core/FormHelperText';
import type { JsonValue } from '@backstage/types';
import type { ComponentType } from 'react';
import { useFormWords } from '../words/useFormWords';
import { useChangedSince } from './useChangedSince';
import { useKeptForm } from './useKeptForm';

/**
 * A field whose errors go away when its value changes. It shows them itself where the template
 * tells the form not to (`ui:hideError: true`); elsewhere the form shows them until it checks again. What is
 * filled in is kept for a reload.
 *
 * @internal
 */
export function withFieldErrors<
  TProps extends {
    readonly formData?: JsonValue;
    readonly rawErrors?: string[];
    readonly hideError?: boolean;
    readonly formContext?: { readonly formData?: unknown };
  },
>(Field: ComponentType<TProps>) {
  return function FieldWithErrors(props: TProps) {
    const { t } = useFormWords();
    const { formData, rawErrors = [], hideError } = props;
    useKeptForm(props.formContext?.formData);
    const isChanged = useChangedSince(rawErrors, { value: formData });
    const errors = isChanged ? [] : rawErrors;
    return (
      <>
        <Field {...props} rawErrors={errors} />
        {hideError &&
          errors.map(error => (
            <FormHelperText key={error} error role="alert">
              {error}
            </FormHelperText>
          ))}
        {isChanged && (
          <FormHelperText error={false} role="status">
            {t('changedSince')}
          </FormHelperText>
        )}
      </>
    );
  };
}
