import Typography from '@material-ui/core/Typography';
import { type ReactNode, useId } from 'react';

/**
 * One row of a plan: what changes, and how.
 *
 * @internal
 */
export function PlanFigure(props: {
  readonly term: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <Typography component="dt" id={id} variant="body2" color="textSecondary">
        {props.term}
      </Typography>
      <Typography
        component="dd"
        aria-labelledby={id}
        variant="body2"
        style={{ margin: 0 }}
      >
        {props.children}
      </Typography>
    </>
  );
}
