import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { formatCount } from '../../format/formatCount';
import { plannerRouteRef, runsPageRouteRef } from '../../routes';
import { Flex, Link, Spread, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { useNow } from '../EgressCard/useNow';
import { LoadingEgress } from '../states/LoadingEgress';
import { clustersOf } from '../clustersOf';
import { useLoaded } from '../useLoaded';
import { CollectionState } from './CollectionState';
import { EmptyFleet } from './EmptyFleet';
import { FailedFleet } from './FailedFleet';
import { readFleetQuery, writeFleetQuery } from './fleetAddress';
import { FleetCsv } from './FleetCsv';
import { FleetFilters } from './FleetFilters';
import { FleetGroups } from './FleetGroups';
import { FleetMine } from './FleetMine';
import { FleetPager } from './FleetPager';
import type { FleetQuery } from './FleetQuery';
import { FleetTable } from './FleetTable';
import { StatusCounts } from './StatusCounts';
import { UnusedAddresses } from './UnusedAddresses';

const PAGE_SIZE = 50;
const RENEW_MS = 60_000;

/**
 * All gateways that the reader may see, those that need attention first. The address of the page carries
 * what is shown, but for the page of the list.
 *
 * @internal
 */
export function FleetPage() {
  const { t, locale } = usePageWords();
  const now = useNow();
  const api = useApi(natGatewayApiRef);
  const runs = useRouteRef(runsPageRouteRef);
  const planner = useRouteRef(plannerRouteRef);
  const [address, setAddress] = useSearchParams();
  const text = address.toString();
  const query = useMemo(
    () => readFleetQuery(new URLSearchParams(text)),
    [text],
  );
  // Cursors of the pages before; of another query, none of them is one.
  const [trail, setTrail] = useState<{
    readonly of: FleetQuery;
    readonly cursors: readonly string[];
  }>({ of: query, cursors: [] });
  const cursors = trail.of === query ? trail.cursors : [];
  const cursor = cursors[cursors.length - 1];

  const page = useLoaded(
    useCallback(
      signal =>
        api.listGateways({
          ...query.filter,
          sort: query.sort,
          limit: PAGE_SIZE,
          cursor,
          signal,
        }),
      [api, query, cursor],
    ),
    { renewMs: RENEW_MS },
  );
  // Of all statuses: what is left out by a status can be chosen.
  const totals = useLoaded(
    useCallback(
      signal =>
        api.countGateways({
          ...query.filter,
          status: undefined,
          groupBy: 'status',
          signal,
        }),
      [api, query],
    ),
    { renewMs: RENEW_MS },
  );
  const health = useLoaded(
    useCallback(signal => api.getHealth({ signal }), [api]),
    { renewMs: RENEW_MS },
  );
  const shown = page.value?.items;
  // After the list, which does not wait for them.
  const clusters = useLoaded(
    useCallback(
      async signal =>
        shown && shown.length > 0
          ? clustersOf(api, { gatewayIds: shown.map(({ id }) => id), signal })
          : [],
      [api, shown],
    ),
  );
  const show = (next: FleetQuery) => setAddress(writeFleetQuery(next));
  const isFiltered = Object.keys(query.filter).length > 0;
  const gateways = shown ?? [];
  const { status: statuses = [], ...others } = query.filter;
  const total =
    statuses.length > 0
      ? totals.value?.groups
          .filter(({ value }) => statuses.some(each => each === value))
          .reduce((sum, { count }) => sum + count, 0)
      : totals.value?.total;

  return (
    <Flex direction="column" gap="4">
      <Spread>
        <CollectionState health={health.value} now={now} />
        <Flex gap="4">
          <Link href={planner()}>{t('planner.link')}</Link>
          {runs && <Link href={runs()}>{t('fleet.runs')}</Link>}
        </Flex>
      </Spread>
      <Spread>
        <StatusCounts
          totals={totals.value}
          chosen={statuses}
          onChoose={status =>
            show({
              ...query,
              filter: status.length > 0 ? { ...others, status } : others,
            })
          }
        />
        <FleetMine
          owners={query.filter.owner ?? []}
          onChoose={owner => {
            const { owner: _, ...rest } = query.filter;
            show({
              ...query,
              filter: owner.length > 0 ? { ...rest, owner } : rest,
            });
          }}
        />
      </Spread>
      <FleetFilters
        query={query}
        isReady={page.value !== undefined}
        onShow={show}
      />
      {query.groupBy && (
        <FleetGroups query={query} by={query.groupBy} onShow={show} />
      )}
      {page.error && <FailedFleet error={page.error} onRetry={page.reload} />}
      {!page.value && !page.error && (
        <LoadingEgress label={t('fleet.loading')} />
      )}
      {page.value && !page.error && gateways.length === 0 && (
        <EmptyFleet
          health={health.value}
          onClear={
            isFiltered ? () => show({ ...query, filter: {} }) : undefined
          }
        />
      )}
      {gateways.length > 0 && !page.error && (
        <>
          <Spread>
            <Text as="span" role="status">
              {total === undefined
                ? ''
                : t('fleet.count', {
                    count: total,
                    formatted: formatCount(total, { locale }),
                  })}
            </Text>
            <FleetCsv query={query} />
          </Spread>
          <FleetTable
            gateways={gateways}
            query={query}
            health={health.value}
            clusters={clusters.value}
            now={now}
            isLoading={page.isLoading}
            onShow={show}
          />
          <FleetPager
            page={cursors.length + 1}
            pages={
              total === undefined ? undefined : Math.ceil(total / PAGE_SIZE)
            }
            onPrevious={
              cursors.length > 0
                ? () => setTrail({ of: query, cursors: cursors.slice(0, -1) })
                : undefined
            }
            onNext={
              page.value?.nextCursor && !page.isLoading
                ? () =>
                    setTrail({
                      of: query,
                      cursors: [...cursors, page.value!.nextCursor!],
                    })
                : undefined
            }
          />
        </>
      )}
      {page.value && !page.error && <UnusedAddresses filter={query.filter} />}
    </Flex>
  );
}
