import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    flexGrow: 1,
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: 'var(--bui-space-1) var(--bui-space-4)',
  },
});

/**
 * A row whose first part stands left and whose last one stands right, below it where it is narrow.
 *
 * @internal
 */
export function Spread(props: { readonly children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.row}>{props.children}</div>;
}
