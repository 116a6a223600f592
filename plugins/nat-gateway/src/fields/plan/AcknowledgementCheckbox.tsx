import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import { useId } from 'react';
import { belowCheckbox } from '../belowCheckbox';

/**
 * Something to say yes to, with what it means.
 *
 * @internal
 */
export function AcknowledgementCheckbox(props: {
  readonly label: string;
  readonly explanation: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div>
      <FormControlLabel
        label={props.label}
        control={
          <Checkbox
            color="primary"
            checked={props.checked}
            disabled={props.disabled}
            inputProps={{ 'aria-describedby': id }}
            onChange={event => props.onChange(event.target.checked)}
          />
        }
      />
      {/* What it means is no error when another answer is one. */}
      <FormHelperText id={id} error={false} style={belowCheckbox}>
        {props.explanation}
      </FormHelperText>
    </div>
  );
}
