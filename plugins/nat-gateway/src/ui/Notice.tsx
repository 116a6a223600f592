import { Alert } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  actions: { marginTop: 'var(--bui-space-2)' },
});

/**
 * Something that stands out of a card. `danger` is announced at once, the rest when the reader is idle.
 *
 * @internal
 */
export function Notice(props: {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <Alert
      icon
      role={props.tone === 'danger' ? 'alert' : 'status'}
      status={props.tone}
      title={props.title}
      description={
        <>
          {props.children}
          {props.actions && (
            // Below the words: beside them, BUI leaves the words no room on a narrow card.
            <div className={classes.actions}>{props.actions}</div>
          )}
        </>
      }
    />
  );
}
