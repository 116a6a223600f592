import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useId, useState } from 'react';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 7rem',
    alignItems: 'center',
    gap: 'var(--bui-space-3)',
  },
  slider: {
    width: '100%',
    margin: 0,
    accentColor: theme.palette.primary.main,
  },
  number: {
    font: 'inherit',
    width: '100%',
    boxSizing: 'border-box',
    padding: 'var(--bui-space-1) var(--bui-space-2)',
    color: 'var(--bui-fg-primary)',
    backgroundColor: 'var(--bui-bg-neutral-1)',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-2)',
    '&[aria-invalid=true]': { borderColor: theme.palette.error.main },
  },
}));

const nearest = (stops: readonly number[], value: number) =>
  stops.reduce(
    (best, stop, at) =>
      Math.abs(stop - value) < Math.abs(stops[best] - value) ? at : best,
    0,
  );

/**
 * A number, moved by a slider or typed. What is typed and out of bounds is told, and changes nothing.
 *
 * @internal
 */
export function NumberSlider(props: {
  readonly label: string;
  /** Below the label. */
  readonly help?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
  /** Where the slider stops; every whole number where absent. */
  readonly stops?: readonly number[];
  /** Of the field where it is typed. */
  readonly numberLabel: string;
  readonly format: (value: number) => string;
  /** Says which numbers are taken. */
  readonly boundsText: string;
  readonly onChange: (value: number) => void;
}) {
  const classes = useStyles();
  const id = useId();
  const { value, min, max, isWhole = false, stops, onChange } = props;
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const isTaken = (number: number) =>
    number >= min && number <= max && (!isWhole || Number.isInteger(number));
  const isInvalid = typed.trim() === '' || !isTaken(Number(typed));
  return (
    <div>
      <Text as="p" variant="body-small" id={`${id}-label`}>
        {props.label}
      </Text>
      {props.help && (
        <Text as="p" variant="body-small" color="secondary" id={`${id}-help`}>
          {props.help}
        </Text>
      )}
      <div className={classes.row}>
        <input
          type="range"
          className={classes.slider}
          aria-labelledby={`${id}-label`}
          aria-describedby={props.help && `${id}-help`}
          aria-valuetext={props.format(value)}
          {...(stops
            ? { min: 0, max: stops.length - 1, value: nearest(stops, value) }
            : { min, max, value })}
          onChange={({ target }) =>
            onChange(stops ? stops[Number(target.value)] : Number(target.value))
          }
        />
        <input
          type="number"
          className={classes.number}
          aria-label={props.numberLabel}
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? `${id}-bounds` : undefined}
          step={isWhole ? 1 : 'any'}
          {...{ min, max, value: typed }}
          onChange={({ target }) => {
            setTyped(target.value);
            const number = Number(target.value);
            if (target.value.trim() !== '' && isTaken(number)) onChange(number);
          }}
        />
      </div>
      {isInvalid && (
        <Text as="p" variant="body-small" color="danger" id={`${id}-bounds`}>
          {props.boundsText}
        </Text>
      )}
    </div>
  );
}
