import { Button } from '@backstage/ui';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  content: { marginTop: 'var(--bui-space-2)' },
});

/**
 * Something that waits behind a quiet line until somebody wants it.
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
