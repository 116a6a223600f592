import TextField from '@material-ui/core/TextField';

/**
 * How many new single addresses; undefined while the field is empty.
 *
 * @internal
 */
export function AddressCount(props: {
  readonly id: string;
  readonly label: string;
  readonly helperText: string;
  readonly value: number | undefined;
  readonly disabled?: boolean;
  readonly onChange: (count: number | undefined) => void;
}) {
  const { value, onChange, ...field } = props;
  return (
    <TextField
      {...field}
      type="number"
      fullWidth
      margin="dense"
      variant="outlined"
      value={value ?? ''}
      onChange={({ target }) =>
        onChange(target.value === '' ? undefined : Number(target.value))
      }
    />
  );
}
