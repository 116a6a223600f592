import TextField from '@material-ui/core/TextField';
import type { Option } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useFormWords } from '../words/useFormWords';
import { useSentenceWords } from '../words/useSentenceWords';
import { optionSentences } from './optionSentences';
import type { LoadedOptions } from './useOptions';

/**
 * A select of real choices. What cannot be chosen stays visible with its reason; that they could not be loaded, the
 * field says below all of its choices.
 *
 * @internal
 */
export function OptionSelect(props: {
  readonly id: string;
  readonly label: string;
  readonly options: LoadedOptions;
  readonly value: string | undefined;
  /** Whether two values are one choice: a form filled in by a link may write one in another way. */
  readonly isSame: (one: string, other: string) => boolean;
  readonly disabled?: boolean;
  readonly helperText?: string;
  /** What identifies a choice; its value unless said otherwise. */
  readonly keyOf?: (option: Option) => string;
  readonly onChoose: (option: Option | undefined) => void;
}) {
  const { t } = useFormWords();
  const words = useSentenceWords();
  const { id, label, options, value, onChoose } = props;
  const keyOf = props.keyOf ?? (option => option.value);
  const { items, loading } = options;
  const chosen = items.find(
    option => value !== undefined && props.isSame(keyOf(option), value),
  );
  const empty = () => {
    if (loading) return t('loading');
    return items.length === 0 && !props.disabled ? t('nothing') : t('choose');
  };
  return (
    <TextField
      id={id}
      select
      fullWidth
      margin="dense"
      variant="outlined"
      label={label}
      value={chosen ? keyOf(chosen) : ''}
      disabled={props.disabled || loading}
      helperText={
        (chosen && optionSentences(chosen, words).description) ??
        props.helperText
      }
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      onChange={event =>
        onChoose(items.find(option => keyOf(option) === event.target.value))
      }
    >
      <option value="">{empty()}</option>
      {items.map(option => {
        const said = optionSentences(option, words);
        const reason = said.unavailableReason;
        return (
          <option
            key={keyOf(option)}
            value={keyOf(option)}
            disabled={reason !== undefined}
          >
            {reason
              ? t('unavailable', { label: said.label, reason })
              : said.label}
          </option>
        );
      })}
    </TextField>
  );
}
