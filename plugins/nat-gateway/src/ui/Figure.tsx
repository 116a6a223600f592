import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useId } from 'react';

const useStyles = makeStyles({
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
});

/**
 * One row of a {@link FigureList}: a term, and a definition that carries its name.
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
      <dt id={id}>
        <Text as="span" variant="body-medium" color="secondary">
          {props.term}
        </Text>
      </dt>
      <dd aria-labelledby={id} className={classes.value}>
        {props.children}
      </dd>
    </>
  );
}
