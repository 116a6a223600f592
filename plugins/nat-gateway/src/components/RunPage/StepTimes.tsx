import { makeStyles } from '@material-ui/core/styles';
import type { RunStep } from '@cluster-egress/backstage-plugin-nat-gateway-common';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    width: '100%',
    height: 6,
    borderRadius: 'var(--bui-radius-full)',
    backgroundColor: 'var(--bui-bg-neutral-3)',
  },
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    // What took no time is seen, too.
    minWidth: 3,
    borderRadius: 'inherit',
    // Forced colours take the ground away and keep a border.
    border: '1px solid transparent',
    boxSizing: 'border-box',
  },
});

const tones = {
  pending: 'info',
  running: 'info',
  succeeded: 'info',
  failed: 'danger',
  undone: 'warning',
} as const satisfies Record<RunStep['state'], string>;

/**
 * When a step ran within its run, drawn for the eye: the words beside it say how long it took.
 *
 * @internal
 */
export function StepTimes(props: {
  readonly step: RunStep;
  /** Milliseconds since 1970, of the run. */
  readonly from: number;
  readonly to: number;
}) {
  const classes = useStyles();
  const { step, from, to } = props;
  if (!step.startedAt || to <= from) return null;
  const percent = (at: number) =>
    Math.min(100, Math.max(0, (100 * (at - from)) / (to - from)));
  const left = percent(Date.parse(step.startedAt));
  const right = step.finishedAt ? percent(Date.parse(step.finishedAt)) : 100;
  return (
    <div className={classes.track} aria-hidden="true">
      <div
        className={classes.bar}
        style={{
          left: `${Math.min(left, 99)}%`,
          width: `${Math.max(0, right - left)}%`,
          backgroundColor: `var(--bui-fg-${tones[step.state]})`,
        }}
      />
    </div>
  );
}
