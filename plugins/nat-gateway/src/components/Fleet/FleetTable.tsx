import { useRouteRef } from '@backstage/core-plugin-api';
import {
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
import {
  Cell,
  Column,
  Link,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
  Text,
  Wrap,
} from '../../ui';
import { useWords } from '../../words/useWords';
import { hoursBetween } from '../GatewayEgress/hoursBetween';
import { placementOf } from '../GatewayEgress/placementOf';
import { Moment } from '../Moment';
import { StatusMark } from '../StatusMark';
import type { FleetQuery } from './FleetQuery';
import { Fullest } from './Fullest';

const columns = [
  { id: 'name', sort: 'name' },
  { id: 'used', sort: 'utilisation' },
  { id: 'failed' },
  { id: 'owner', isWide: true },
  { id: 'region', isWide: true },
  { id: 'addresses', isWide: true },
  { id: 'serves', isWide: true },
  { id: 'idle', isWide: true },
  { id: 'age', isWide: true },
] as const satisfies readonly {
  readonly id: string;
  readonly sort?: FleetQuery['sort'];
  /** Only where there is room. */
  readonly isWide?: boolean;
}[];

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  // As wide as what is in them: of equal columns, names get too little.
  table: {
    '&&': { tableLayout: 'auto' },
    '& th span': { overflow: 'visible', whiteSpace: 'normal' },
    '& td, & th': {
      verticalAlign: 'top',
      borderBottom: '1px solid var(--bui-border-2)',
    },
  },
  name: { minWidth: '8rem', overflowWrap: 'anywhere' },
  wide: { '@media (max-width: 767px)': { display: 'none' } },
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
  readonly now: Date;
  readonly isLoading: boolean;
  readonly onShow: (query: FleetQuery) => void;
}) {
  const { t, locale } = useWords();
  const classes = useStyles();
  const pageOf = useRouteRef(gatewayRouteRef);
  const { gateways, query, health, now, isLoading, onShow } = props;
  const observedAtOf = new Map(
    health?.scopes?.map(({ scope, observedAt }) => [scope, observedAt]),
  );

  const cellsOf = (gateway: NatGateway) => {
    const { usage, addresses, subnets, servesNetwork } = gateway;
    const [first] = addresses.flatMap(({ address }) => address ?? []);
    const others = addresses.length - 1;
    const count = ipv4AddressCount(addresses);
    const at = gateway.lastReadAt ?? observedAtOf.get(scopeKey(gateway.scope));
    const failed = usage?.failedConnections;
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
      serves: servesNetwork
        ? t('gateway.servesNetwork', { name: servesNetwork.name })
        : formatList(
            subnets.map(({ name }) => name),
            { locale },
          ) || t('gateway.servesNothing'),
      idle: (
        <span className={classes.short}>
          {formatDuration(gateway.tcpIdleTimeout.seconds, { locale })}
        </span>
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

  return (
    <div className={classes.scroll} aria-busy={isLoading}>
      <TableRoot
        aria-label={t('fleet.table')}
        className={classes.table}
        sortDescriptor={
          // What needs attention first is the order of no column.
          query.sort === 'status'
            ? undefined
            : {
                column: columns.find(
                  each => 'sort' in each && each.sort === query.sort,
                )!.id,
                direction: query.sort === 'name' ? 'ascending' : 'descending',
              }
        }
        onSortChange={({ column }) => {
          const chosen = columns.find(({ id }) => id === column);
          if (!chosen || !('sort' in chosen)) return;
          onShow({
            ...query,
            sort: query.sort === chosen.sort ? 'status' : chosen.sort,
          });
        }}
      >
        <TableHeader>
          {columns.map(column => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={column.id === 'name'}
              allowsSorting={'sort' in column}
              className={'isWide' in column ? classes.wide : undefined}
            >
              {t(`fleet.column.${column.id}`)}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {gateways.map(gateway => {
            const cells = cellsOf(gateway);
            return (
              <Row key={gateway.id} id={gateway.id}>
                {columns.map(column => (
                  <Cell
                    key={column.id}
                    className={'isWide' in column ? classes.wide : undefined}
                  >
                    {cells[column.id]}
                  </Cell>
                ))}
              </Row>
            );
          })}
        </TableBody>
      </TableRoot>
    </div>
  );
}
