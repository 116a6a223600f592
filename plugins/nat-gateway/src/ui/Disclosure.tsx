import { Button } from '@backstage/ui';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  // A line of text rather than a button: it starts where the text above it does.
  toggle: {
    marginLeft: 'calc(-1 * var(--bui-space-2))',
    color: 'var(--bui-fg-secondary)',
    textAlign: 'left',
    fontWeight: 'var(--bui-font-weight-regular)' as 'normal',
    // On the ground of a button under the pointer, the secondary colour is hard to read.
    '&:hover': { color: 'var(--bui-fg-primary)' },
  },
  content: { marginTop: 'var(--bui-space-1)' },
});

/**
 * Content behind a quiet line until a person opens it.
 *
 * @internal
 */
export function Disclosure(props: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  const classes = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        className={classes.toggle}
        variant="tertiary"
        size="small"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        iconEnd={
          open ? (
            <ExpandLessIcon fontSize="inherit" />
          ) : (
            <ExpandMoreIcon fontSize="inherit" />
          )
        }
        onPress={() => setOpen(!open)}
      >
        {props.label}
      </Button>
      {open && (
        <div id={id} className={classes.content}>
          {props.children}
        </div>
      )}
    </div>
  );
}
