import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import type { JsonValue } from '@backstage/types';
import { type ComponentType, useEffect, useRef } from 'react';
import { ScreenReaderOnly } from '../ui';
import { useFormWords } from '../words/useFormWords';
import { useChangedSince } from './useChangedSince';
import { useKeptForm } from './useKeptForm';

const useStyles = makeStyles(theme => ({
  invalid: {
    paddingLeft: theme.spacing(1),
    borderLeft: `3px solid ${theme.palette.error.main}`,
  },
}));

/**
 * A field that is marked while it has errors, and no longer when its value changes. The words stand in the list
 * above the form, which comes into view; those who do not see it hear them. What is filled in is kept for a reload.
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
    const classes = useStyles();
    const field = useRef<HTMLDivElement>(null);
    const { formData, rawErrors = [], hideError } = props;
    useKeptForm(props.formContext?.formData);
    const isChanged = useChangedSince(rawErrors, { value: formData });
    const errors = isChanged ? [] : rawErrors;
    const isInvalid = errors.length > 0;
    useEffect(() => {
      const form = isInvalid && field.current?.closest('form');
      if (form) form.scrollIntoView?.({ block: 'start' });
    }, [isInvalid]);
    return (
      <div ref={field} className={isInvalid ? classes.invalid : undefined}>
        <Field {...props} rawErrors={errors} />
        {hideError &&
          errors.map(error => (
            <ScreenReaderOnly key={error} live="alert">
              {error}
            </ScreenReaderOnly>
          ))}
        {isChanged && (
          <FormHelperText error={false} role="status">
            {t('changedSince')}
          </FormHelperText>
        )}
      </div>
    );
  };
}
