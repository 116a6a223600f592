import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import type { Option } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { type ReactNode, useId } from 'react';
import { useFormWords } from '../words/useFormWords';
import { useSentenceWords } from '../words/useSentenceWords';
import { belowCheckbox } from './belowCheckbox';
import { optionSentences } from './optionSentences';
import type { LoadedOptions } from './useOptions';

/**
 * Several of real choices. What cannot be chosen stays visible with its reason; that they could not be loaded, the
 * field says below all of its choices.
 *
 * @internal
 */
export function OptionCheckboxes(props: {
  readonly legend: string;
  readonly options: LoadedOptions;
  readonly values: readonly string[];
  /** Whether two values are one choice. */
  readonly isSame: (one: string, other: string) => boolean;
  readonly disabled?: boolean;
  readonly emptyText: string;
  readonly describe: (option: Option) => ReactNode;
  readonly onChange: (values: string[]) => void;
}) {
  const { t } = useFormWords();
  const words = useSentenceWords();
  const id = useId();
  const { options, values, isSame, describe, onChange } = props;
  const { items, loading, error } = options;
  const isChosen = (option: Option) =>
    values.some(value => isSame(value, option.value));
  const toggle = (option: Option, checked: boolean) => {
    const others = values.filter(value => !isSame(value, option.value));
    onChange(checked ? [...others, option.value] : others);
  };
  return (
    <FormControl component="fieldset" margin="dense" fullWidth>
      <FormLabel component="legend">{props.legend}</FormLabel>
      {loading && <FormHelperText role="status">{t('loading')}</FormHelperText>}
      {!loading && !error && items.length === 0 && (
        <FormHelperText>{props.emptyText}</FormHelperText>
      )}
      {items.map((option, index) => (
        <div key={option.value}>
          <FormControlLabel
            label={optionSentences(option, words).label}
            control={
              <Checkbox
                color="primary"
                checked={isChosen(option)}
                // A choice that has become impossible can still be taken back.
                disabled={
                  props.disabled ||
                  (option.unavailableReason !== undefined && !isChosen(option))
                }
                onChange={event => toggle(option, event.target.checked)}
                inputProps={{ 'aria-describedby': `${id}-${index}` }}
              />
            }
          />
          <FormHelperText
            id={`${id}-${index}`}
            component="div"
            style={belowCheckbox}
          >
            {optionSentences(option, words).unavailableReason ??
              describe(option)}
          </FormHelperText>
        </div>
      ))}
    </FormControl>
  );
}
