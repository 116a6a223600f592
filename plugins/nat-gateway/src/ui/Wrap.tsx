import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: 'var(--bui-space-1) var(--bui-space-2)',
  },
});

/**
 * Words of different weight on one line, on the next where it is narrow.
 *
 * @internal
 */
export function Wrap(props: { readonly children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.line}>{props.children}</div>;
}
