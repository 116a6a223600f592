import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  value: { minWidth: 0, overflowWrap: 'anywhere' },
});

/**
 * One row of a {@link FigureList}: a term, and a group that carries its name. Not a definition
 * list: ARIA lets no `dd` have a name.
 *
 * @internal
 */
export function Figure(props: {
  readonly term: string;
  readonly children: ReactNode;
}) {
  const classes = useStyles();
  const id = useId();
  return (
    <>
      <Text as="span" id={id} variant="body-medium" color="secondary">
        {props.term}
      </Text>
      <div role="group" aria-labelledby={id} className={classes.value}>
        {props.children}
      </div>
    </>
  );
}
