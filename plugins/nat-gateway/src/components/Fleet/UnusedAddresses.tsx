import { useApi } from '@backstage/core-plugin-api';
import type { UnusedAddress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { formatCount } from '../../format/formatCount';
import { formatDate } from '../../format/formatDate';
import { formatList } from '../../format/formatList';
import { formatMoment } from '../../format/formatMoment';
import { formatMoney } from '../../format/formatMoney';
import { formatOwner } from '../../format/formatOwner';
import { nameOfResource } from '../../format/nameOfResource';
import {
  BulletList,
  Disclosure,
  Flex,
  Link,
  Section,
  SmallTable,
  Text,
} from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { Moment } from '../Moment';
import { LoadFailed } from '../states/LoadFailed';
import { LoadingEgress } from '../states/LoadingEgress';
import { useLoaded } from '../useLoaded';
import { FleetPager } from './FleetPager';
import type { FleetQuery } from './FleetQuery';

const PAGE_SIZE = 20;

const useStyles = makeStyles({
  address: { fontFamily: 'monospace', whiteSpace: 'nowrap' },
  proof: {
    marginBottom: 'var(--bui-space-3)',
    overflowWrap: 'anywhere',
  },
});

/**
 * Addresses and prefixes that nothing refers to: what they cost, since when, and what proves it.
 *
 * @internal
 */
export function UnusedAddresses(props: {
  readonly filter: FleetQuery['filter'];
}) {
  const { t, locale } = usePageWords();
  const classes = useStyles();
  const api = useApi(natGatewayApiRef);
  const { filter } = props;
  const [trail, setTrail] = useState<{
    readonly of: FleetQuery['filter'];
    readonly cursors: readonly string[];
  }>({ of: filter, cursors: [] });
  const cursors = trail.of === filter ? trail.cursors : [];
  const cursor = cursors[cursors.length - 1];
  const { value, error, isLoading, reload } = useLoaded(
    useCallback(
      signal => {
        const { owner, region, scope, text } = filter;
        return api.listUnusedAddresses({
          owner,
          region,
          scope,
          text,
          limit: PAGE_SIZE,
          cursor,
          signal,
        });
      },
      [api, filter, cursor],
    ),
  );
  const money = (perMonth: number, currency: string) =>
    formatMoney(perMonth, { locale, currency });

  const cellsOf = (address: UnusedAddress) => {
    const { cost, lastUsed } = address;
    const since = formatDate(address.unusedSince, { locale });
    const users = [lastUsed?.gateways ?? [], lastUsed?.clusters ?? []].flat();
    return [
      <>
        <Link href={address.consoleUrl} target="_blank" weight="bold">
          {address.name}
        </Link>
        <Text as="p" variant="body-small" color="secondary">
          {address.container.name}
        </Text>
      </>,
      <>
        <span className={classes.address}>{address.address}</span>
        <Text as="p" variant="body-small" color="secondary">
          {t('gateway.addressCount', {
            count: address.addressCount,
            formatted: formatCount(address.addressCount, { locale }),
          })}
        </Text>
      </>,
      cost ? money(cost.perMonth, cost.currency) : t('notKnown'),
      <>
        <Moment at={address.unusedSince}>
          {lastUsed ? since : t('fleet.unused.orBefore', { date: since })}
        </Moment>
        {users.length > 0 && (
          <Text as="p" variant="body-small" color="secondary">
            {t('fleet.unused.lastUsed', {
              list: formatList(users, { locale }),
            })}
          </Text>
        )}
      </>,
      address.ownerRef ? formatOwner(address.ownerRef) : t('fleet.noOwner'),
      address.region,
    ];
  };

  const { costs = [], count = 0, addressCount = 0 } = value?.total ?? {};
  const dates = (value?.items ?? []).flatMap(({ cost }) =>
    cost ? [cost.pricesReadAt] : [],
  );
  const sentences = value && [
    count === 0
      ? t('fleet.unused.none')
      : t('fleet.unused.sum', {
          count: addressCount,
          formatted: formatCount(addressCount, { locale }),
        }),
    ...(costs.length > 0
      ? [
          t('fleet.unused.cost', {
            list: formatList(
              costs.map(each => money(each.perMonth, each.currency)),
              { locale },
            ),
            date: formatDate([...dates].sort()[0], { locale }),
          }),
        ]
      : []),
    ...(value.unknownScopes.length > 0
      ? [
          t('fleet.unused.unknown', {
            list: formatList(value.unknownScopes, { locale }),
          }),
        ]
      : []),
  ];
  return (
    <Section title={t('fleet.unused.title')}>
      {error && (
        <LoadFailed
          title={t('fleet.unused.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && <LoadingEgress label={t('fleet.unused.loading')} />}
      {sentences && !error && (
        <Flex direction="column" gap="3">
          <Text as="p">{sentences.join(' ')}</Text>
          {count > 0 && (
            <div aria-busy={isLoading}>
              <SmallTable
                label={t('fleet.unused.title')}
                columns={[
                  { id: 'name', label: t('fleet.unused.name') },
                  { id: 'addresses', label: t('fleet.column.addresses') },
                  {
                    id: 'cost',
                    label: t('fleet.unused.month'),
                    isNumber: true,
                  },
                  { id: 'since', label: t('fleet.unused.since') },
                  {
                    id: 'owner',
                    label: t('fleet.column.owner'),
                    isWide: true,
                  },
                  {
                    id: 'region',
                    label: t('fleet.column.region'),
                    isWide: true,
                  },
                ]}
                rows={value.items.map(address => ({
                  id: address.id,
                  cells: cellsOf(address),
                }))}
              />
              <Disclosure label={t('fleet.unused.show')}>
                {value.items.map(({ id, readAt, resourceId, proof }) => (
                  <div key={id} className={classes.proof}>
                    <Text as="p" variant="body-small" weight="bold">
                      {resourceId}
                    </Text>
                    <Text as="p" variant="body-small">
                      {t('fleet.unused.proof', {
                        at: formatMoment(readAt, { locale }),
                      })}
                    </Text>
                    <BulletList
                      items={proof.map(each =>
                        t('fleet.unused.empty', {
                          name: nameOfResource(each.resourceId),
                          list: formatList(each.emptyProperties, { locale }),
                        }),
                      )}
                    />
                  </div>
                ))}
                <Text as="p" variant="body-small">
                  {t('fleet.unused.noReference')}
                </Text>
              </Disclosure>
            </div>
          )}
          <FleetPager
            page={cursors.length + 1}
            pages={Math.ceil(count / PAGE_SIZE)}
            onPrevious={
              cursors.length > 0
                ? () => setTrail({ of: filter, cursors: cursors.slice(0, -1) })
                : undefined
            }
            onNext={
              value.nextCursor && !isLoading
                ? () =>
                    setTrail({
                      of: filter,
                      cursors: [...cursors, value.nextCursor!],
                    })
                : undefined
            }
          />
        </Flex>
      )}
    </Section>
  );
}
