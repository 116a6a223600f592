import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    // Long terms leave room for the figures where it is narrow.
    gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)',
    columnGap: 'var(--bui-space-4)',
    rowGap: 'var(--bui-space-2)',
    alignItems: 'baseline',
  },
});

/**
 * Rows of a term and its figure.
 *
 * @internal
 */
export function FigureList(props: { readonly children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.list}>{props.children}</div>;
}
