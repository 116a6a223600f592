import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  code: {
    margin: 0,
    padding: 'var(--bui-space-2)',
    // Wraps: a box that scrolls would have to be reachable by keyboard, for lines this short.
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'monospace',
    fontSize: 'var(--bui-font-size-2)',
    color: 'var(--bui-fg-primary)',
    backgroundColor: 'var(--bui-bg-neutral-2)',
    borderRadius: 'var(--bui-radius-2)',
  },
});

/**
 * Lines to take over word for word; what is too wide wraps.
 *
 * @internal
 */
export function CodeBlock(props: {
  readonly code: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
}) {
  const classes = useStyles();
  return (
    <pre className={classes.code} role="region" aria-label={props.label}>
      <code>{props.code}</code>
    </pre>
  );
}
