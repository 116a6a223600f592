import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    width: '100%',
    minWidth: 48,
    maxWidth: 320,
    height: 8,
    borderRadius: 'var(--bui-radius-full)',
    backgroundColor: 'var(--bui-bg-neutral-3)',
    // On a white card, the ground of the track is white too.
    boxShadow: 'inset 0 0 0 1px var(--bui-border-2)',
  },
  fill: {
    height: '100%',
    borderRadius: 'inherit',
    // Seen beside the track where colours are not: forced colours keep a border.
    border: '1px solid transparent',
    boxSizing: 'border-box',
  },
  ceiling: {
    position: 'absolute',
    top: -3,
    bottom: -3,
    width: 2,
    backgroundColor: 'var(--bui-fg-primary)',
  },
});

const tones = { plain: 'info', warning: 'warning', danger: 'danger' } as const;

/** Where the ceiling is drawn while all is below it: room is left to show that it may be exceeded. */
const CEILING_PERCENT = 92;

/**
 * How much of a ceiling is used, drawn: a bar, and a mark where the ceiling is. What lies beyond it is drawn
 * beyond it.
 *
 * @internal
 */
export function CeilingBar(props: {
  /** Used ÷ ceiling; may be above 1. */
  readonly ratio: number;
  /** In words, for those who do not see it. */
  readonly label: string;
  readonly tone?: 'plain' | 'warning' | 'danger';
}) {
  const classes = useStyles();
  const { ratio, label, tone = 'plain' } = props;
  const scale = Math.min(CEILING_PERCENT, 100 / Math.max(ratio, 1));
  return (
    <div
      className={classes.track}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.min(100, Math.floor(100 * ratio))}
      aria-valuetext={label}
    >
      <div
        className={classes.fill}
        style={{
          width: `${scale * ratio}%`,
          backgroundColor: `var(--bui-fg-${tones[tone]})`,
        }}
      />
      <div className={classes.ceiling} style={{ left: `${scale}%` }} />
    </div>
  );
}
