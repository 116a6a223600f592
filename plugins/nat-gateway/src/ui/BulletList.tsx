import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  list: {
    margin: 'var(--bui-space-1) 0 0',
    paddingLeft: 'var(--bui-space-5)',
    // On the ground of a notice, the secondary colour is hard to read.
    color: 'var(--bui-fg-primary)',
  },
});

/**
 * Sentences below each other.
 *
 * @internal
 */
export function BulletList(props: { readonly items: readonly string[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.items.map(item => (
        <li key={item}>
          <Text as="span" variant="body-small">
            {item}
          </Text>
        </li>
      ))}
    </ul>
  );
}
