import { useRouteRef } from '@backstage/core-plugin-api';
import {
  type Cluster,
  type CollectionHealth,
  ipv4AddressCount,
  type NatGateway,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { makeStyles } from '@material-ui/core/styles';
import { findScreens } from '../../clouds/findScreens';
import { formatAge } from '../../format/formatAge';
import { formatCount } from '../../format/formatCount';
import { formatDuration } from '../../format/formatDuration';
import { formatList } from '../../format/formatList';
import { formatOwner } from '../../format/formatOwner';
import { gatewayRouteRef } from '../../routes';
import { Button, Link, SmallTable, Text, Wrap } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { useSentenceWords } from '../../words/useSentenceWords';
import { hoursBetween } from '../GatewayEgress/hoursBetween';
import { placementOf } from '../GatewayEgress/placementOf';
import { Moment } from '../Moment';
import { ruleName } from '../NotJudged/ruleName';
import { StatusMark } from '../StatusMark';
import type { FleetQuery } from './FleetQuery';
import { Fullest } from './Fullest';

const columns = [
  { id: 'name', sort: 'name' },
  { id: 'used', sort: 'utilisation' },
  { id: 'failed' },
  { id: 'serves', isWide: true },
  { id: 'owner', isWide: true },
  { id: 'region', isWide: true },
  { id: 'addresses', isWide: true },
  { id: 'idle', isWide: true },
  { id: 'advice', isWide: true },
  { id: 'age', isWide: true },
] as const satisfies readonly {
  readonly id: string;
  readonly sort?: FleetQuery['sort'];
  /** Only where there is room. */
  readonly isWide?: boolean;
}[];

const useStyles = makeStyles({
  table: {
    '& table': { fontSize: 'var(--bui-font-size-3)' },
    // A word breaks where it must, and not to make room for another column.
    '& td': { overflowWrap: 'break-word' },
    '& thead th': { verticalAlign: 'bottom' },
    '& th, & td': {
      paddingTop: 'var(--bui-space-3)',
      paddingBottom: 'var(--bui-space-3)',
    },
    // Headings that sort stand where the others do.
    '& thead button': { marginLeft: 'calc(-1 * var(--bui-space-2))' },
  },
  name: { minWidth: '8rem', overflowWrap: 'anywhere' },
  short: { whiteSpace: 'nowrap' },
  address: { fontFamily: 'monospace', whiteSpace: 'nowrap' },
});

/**
 * A page of gateways, a line each.
 *
 * @internal
 */
export function FleetTable(props: {
  readonly gateways: readonly NatGateway[];
  readonly query: FleetQuery;
  readonly health?: CollectionHealth;
  /** Those that go out through them, once they are known. */
  readonly clusters?: readonly Cluster[];
  readonly now: Date;
  readonly isLoading: boolean;
  readonly onShow: (query: FleetQuery) => void;
}) {
  const { t, locale } = usePageWords();
  const words = useSentenceWords();
  const classes = useStyles();
  const pageOf = useRouteRef(gatewayRouteRef);
  const { gateways, query, health, clusters, now, isLoading, onShow } = props;
  const observedAtOf = new Map(
    health?.scopes?.map(({ scope, observedAt }) => [scope, observedAt]),
  );

  const cellsOf = (gateway: NatGateway) => {
    const { usage, addresses, subnets, servesNetwork, findings } = gateway;
    const [worst, ...moreAdvice] = findings ?? [];
    const [first] = addresses.flatMap(({ address }) => address ?? []);
    const others = addresses.length - 1;
    const count = ipv4AddressCount(addresses);
    const at = gateway.lastReadAt ?? observedAtOf.get(scopeKey(gateway.scope));
    const failed = usage?.failedConnections;
    const clusterNames = formatList(
      (clusters ?? [])
        .filter(({ gatewayIds }) => gatewayIds.includes(gateway.id))
        .map(({ name }) => name),
      { locale },
    );
    return {
      name: (
        <div className={classes.name}>
          <Wrap>
            <StatusMark gateway={gateway} />
            <Link href={pageOf({ gatewayId: gateway.id })} weight="bold">
              {gateway.name}
            </Link>
          </Wrap>
          <Text as="p" variant="body-small" color="secondary">
            {placementOf(gateway, {
              t,
              cloud: findScreens(gateway.scope.provider),
            })}
          </Text>
        </div>
      ),
      used: <Fullest gateway={gateway} />,
      failed:
        failed === undefined
          ? t('notKnown')
          : t('fleet.failedIn', {
              number: formatCount(failed, { locale }),
              hours: String(hoursBetween(usage!.failureWindow)),
            }),
      owner: gateway.ownerRef
        ? formatOwner(gateway.ownerRef)
        : t('fleet.noOwner'),
      region: gateway.region,
      addresses: (
        <>
          <span className={classes.address}>
            {others > 0 && first
              ? t('fleet.moreAddresses', {
                  address: first,
                  number: String(others),
                })
              : first}
          </span>
          <Text as="p" variant="body-small" color="secondary">
            {count === undefined
              ? t('gateway.addressCountUnknown')
              : t('gateway.addressCount', {
                  count,
                  formatted: formatCount(count, { locale }),
                })}
          </Text>
        </>
      ),
      serves: (
        <>
          {clusterNames}
          <Text as="p" variant="body-small" color="secondary">
            {servesNetwork
              ? t('gateway.servesNetwork', { name: servesNetwork.name })
              : formatList(
                  subnets.map(({ name }) => name),
                  { locale },
                ) || t('gateway.servesNothing')}
          </Text>
        </>
      ),
      idle: (
        <span className={classes.short}>
          {formatDuration(gateway.tcpIdleTimeout.seconds, { locale })}
        </span>
      ),
      advice: worst && (
        <>
          {ruleName(worst.id, words)}
          {moreAdvice.length > 0 && (
            <Text as="p" variant="body-small" color="secondary">
              {t('fleet.moreAdvice', {
                number: formatCount(moreAdvice.length, { locale }),
              })}
            </Text>
          )}
        </>
      ),
      age: at ? (
        <span className={classes.short}>
          <Moment at={at}>
            {formatAge(at, {
              now,
              locale,
              justNow: t('age.justNow'),
              style: 'short',
            })}
          </Moment>
        </span>
      ) : (
        t('notKnown')
      ),
    };
  };

  const headingOf = (column: (typeof columns)[number]) => {
    const name = t(`fleet.column.${column.id}`);
    if (!('sort' in column)) return name;
    const { sort } = column;
    const isSorted = query.sort === sort;
    return (
      <Button
        size="small"
        variant="tertiary"
        // What needs attention first is the order of no column: a second press goes back to it.
        onPress={() => onShow({ ...query, sort: isSorted ? 'status' : sort })}
      >
        {name}
        {isSorted && (
          <span aria-hidden="true">{sort === 'name' ? ' ↑' : ' ↓'}</span>
        )}
      </Button>
    );
  };
  const sortedOf = (column: (typeof columns)[number]) => {
    if (!('sort' in column)) return undefined;
    if (query.sort !== column.sort) return 'none';
    return column.sort === 'name' ? 'ascending' : 'descending';
  };

  return (
    <div className={classes.table} aria-busy={isLoading}>
      <SmallTable
        label={t('fleet.table')}
        columns={columns.map(column => ({
          id: column.id,
          label: headingOf(column),
          isWide: 'isWide' in column,
          sorted: sortedOf(column),
        }))}
        rows={gateways.map(gateway => {
          const cells = cellsOf(gateway);
          return { id: gateway.id, cells: columns.map(({ id }) => cells[id]) };
        })}
      />
    </div>
  );
}
