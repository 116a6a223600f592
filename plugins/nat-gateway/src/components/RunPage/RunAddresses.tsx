import { makeStyles } from '@material-ui/core/styles';
import { Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { CopyValue } from '../CopyValue';

const useStyles = makeStyles({
  addresses: { listStyle: 'none', margin: 0, padding: 0 },
});

/**
 * Addresses of a run, each ready to copy, prefixes as CIDR.
 *
 * @internal
 */
export function RunAddresses(props: {
  readonly addresses: readonly string[];
  /** Whose they are, where there are several such lists. */
  readonly label?: string;
}) {
  const { t } = useWords();
  const classes = useStyles();
  return (
    <ul
      aria-label={props.label ?? t('gateway.addresses')}
      className={classes.addresses}
    >
      {props.addresses.map(address => (
        <li key={address}>
          <Text as="span">{address}</Text> <CopyValue value={address} />
        </li>
      ))}
    </ul>
  );
}
