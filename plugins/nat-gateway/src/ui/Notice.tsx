import { Alert } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // The colour of the tone is for the title and the shape: in it, sentences are hard to read.
  words: { color: 'var(--bui-fg-primary)' },
  actions: { marginTop: 'var(--bui-space-2)' },
});

/**
 * Something that stands out of a card. `danger` is announced at once, the rest when the reader is
 * idle; what is `quiet` is not, as ages in it change by themselves.
 *
 * @internal
 */
export function Notice(props: {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly quiet?: boolean;
}) {
  const spoken = props.tone === 'danger' ? 'alert' : 'status';
  const classes = useStyles();
  return (
    <Alert
      icon
      role={props.quiet ? 'note' : spoken}
      status={props.tone}
      title={props.title}
      description={
        <div className={classes.words}>
          {props.children}
          {props.actions && (
            // Below the words: beside them, BUI leaves the words no room on a narrow card.
            <div className={classes.actions}>{props.actions}</div>
          )}
        </div>
      }
    />
  );
}
