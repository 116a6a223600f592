import TextField from '@material-ui/core/TextField';

/**
 * A select of a few fixed choices.
 *
 * @internal
 */
export function ChoiceSelect(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
  }[];
  readonly helperText?: string;
  readonly disabled?: boolean;
  readonly onChoose: (value: string) => void;
}) {
  return (
    <TextField
      id={props.id}
      select
      fullWidth
      margin="dense"
      variant="outlined"
      label={props.label}
      value={props.value}
      disabled={props.disabled}
      helperText={props.helperText}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      onChange={event => props.onChoose(event.target.value)}
    >
      {props.choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </TextField>
  );
}
