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
      <Typography id={id} variant="body2" color="textSecondary">
        {props.term}
      </Typography>
      <Typography
        component="div"
        role="group"
        aria-labelledby={id}
        variant="body2"
      >
        {props.children}
      </Typography>
    </>
  );
}
