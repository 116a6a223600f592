import { makeStyles } from '@material-ui/core/styles';
import {
  type EgressAddress,
  ipv4AddressCount,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { lazy, Suspense } from 'react';
import { formatAge } from '../format/formatAge';
import { formatCount } from '../format/formatCount';
import { CopyButton, Disclosure, Flex, Text } from '../ui';
import { useWords } from '../words/useWords';
import { useNow } from './EgressCard/useNow';
import { CopyValue } from './CopyValue';

const CopyFormats = lazy(() => import('./CopyFormats/CopyFormats'));

/** Up to here one under the other; more stand side by side where there is room. */
const fewLines = 4;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 11rem), 1fr))',
    columnGap: 'var(--bui-space-2)',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 'var(--bui-space-1)',
  },
  address: { fontFamily: 'monospace', overflowWrap: 'anywhere' },
});

/**
 * Egress addresses, each ready to copy, prefixes as CIDR; several at once as lines.
 *
 * @internal
 */
export function AddressList(props: {
  readonly addresses: readonly EgressAddress[];
}) {
  const { t, locale } = useWords();
  const classes = useStyles();
  const { addresses } = props;
  const known = addresses.flatMap(({ address }) => address ?? []);
  const count = ipv4AddressCount(addresses);
  const now = useNow();
  const missingWord = ({
    addressWas,
    lastReadAt,
    name,
    notRead,
  }: EgressAddress) => {
    if (!notRead) return t('gateway.notAllocated', { name });
    return addressWas && lastReadAt
      ? t('gateway.addressNotReadWas', {
          name,
          address: addressWas,
          age: formatAge(lastReadAt, {
            now,
            locale,
            justNow: t('age.justNow'),
          }),
        })
      : t('gateway.addressNotRead', { name });
  };
  const stateWord = (address: EgressAddress) =>
    address.state === 'active' ? '' : t(`gateway.${address.state}`);
  return (
    <Flex direction="column" gap="1">
      <ul
        aria-label={t('gateway.addresses')}
        className={
          addresses.length > fewLines
            ? `${classes.list} ${classes.columns}`
            : classes.list
        }
      >
        {addresses.map(address => (
          <li key={address.resourceId}>
            <div className={classes.line}>
              <Text as="span" variant="body-large" className={classes.address}>
                {address.address ?? missingWord(address)}
              </Text>
              {address.address && <CopyValue value={address.address} />}
              <Text as="span" variant="body-small" color="secondary">
                {stateWord(address)}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      <Flex align="center" gap="2">
        <Text as="span" variant="body-small" color="secondary">
          {count === undefined
            ? t('gateway.addressCountUnknown')
            : t('gateway.addressCount', {
                count,
                formatted: formatCount(count, { locale }),
              })}
        </Text>
        {known.length > 1 && (
          <CopyButton
            value={known.join('\n')}
            label={t('copy.all')}
            copiedLabel={t('copy.done', { value: known.join(', ') })}
            failedLabel={t('copy.failed')}
          >
            {t('copy.all')}
          </CopyButton>
        )}
      </Flex>
      {known.length > 0 && (
        <Disclosure label={t('copy.as')}>
          <Suspense fallback={null}>
            <CopyFormats addresses={known} />
          </Suspense>
        </Disclosure>
      )}
    </Flex>
  );
}
