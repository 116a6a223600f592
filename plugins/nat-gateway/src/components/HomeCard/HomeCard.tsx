import {
  identityApiRef,
  useApi,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { formatList } from '../../format/formatList';
import { gatewayRouteRef, rootRouteRef } from '../../routes';
import { Flex, Link, SmallTable, Text, Wrap } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { clustersOf } from '../clustersOf';
import { FailedFleet } from '../Fleet/FailedFleet';
import { writeFleetQuery } from '../Fleet/fleetAddress';
import { Fullest } from '../Fleet/Fullest';
import { mostOwners } from '../Fleet/mostOwners';
import { LoadingEgress } from '../states/LoadingEgress';
import { StatusMark } from '../StatusMark';
import { useLoaded } from '../useLoaded';
import { useReadableColors } from '../useReadableColors';

const SHOWN = 5;

/**
 * The gateways that the reader or a group of the reader owns, those that need attention first, with the clusters
 * behind each.
 *
 * @internal
 */
export function HomeCard() {
  const { t, locale } = usePageWords();
  const className = useReadableColors();
  const api = useApi(natGatewayApiRef);
  const identity = useApi(identityApiRef);
  const all = useRouteRef(rootRouteRef);
  const pageOf = useRouteRef(gatewayRouteRef);
  const { value, error, reload } = useLoaded(
    useCallback(
      async signal => {
        const { ownershipEntityRefs } = await identity.getBackstageIdentity();
        const owner = ownershipEntityRefs.slice(0, mostOwners);
        // No owner is no filter: it would show those of everybody.
        if (owner.length === 0) return { owner, gateways: [], clusters: [] };
        const { items: gateways } = await api.listGateways({
          owner,
          sort: 'status',
          limit: SHOWN,
          signal,
        });
        const clusters =
          gateways.length > 0
            ? await clustersOf(api, {
                gatewayIds: gateways.map(({ id }) => id),
                signal,
              })
            : [];
        return { owner, gateways, clusters };
      },
      [api, identity],
    ),
    { renewMs: 60_000 },
  );
  if (error) return <FailedFleet error={error} onRetry={reload} />;
  if (!value) return <LoadingEgress label={t('fleet.loading')} />;
  const { owner, gateways, clusters } = value;
  const query = writeFleetQuery({ filter: { owner }, sort: 'status' });
  return (
    <Flex direction="column" gap="3" className={className}>
      {gateways.length === 0 ? (
        <Text as="p">{t('home.none')}</Text>
      ) : (
        <SmallTable
          label={t('fleet.table')}
          columns={[
            { id: 'name', label: t('fleet.column.name') },
            { id: 'used', label: t('fleet.column.used') },
            { id: 'clusters', label: t('home.clusters'), isWide: true },
          ]}
          rows={gateways.map(gateway => ({
            id: gateway.id,
            cells: [
              <Wrap>
                <StatusMark gateway={gateway} />
                <Link href={pageOf({ gatewayId: gateway.id })}>
                  {gateway.name}
                </Link>
              </Wrap>,
              <Fullest gateway={gateway} />,
              formatList(
                clusters
                  .filter(({ gatewayIds }) => gatewayIds.includes(gateway.id))
                  .map(({ name }) => name),
                { locale },
              ),
            ],
          }))}
        />
      )}
      <div>
        {gateways.length === 0 ? (
          <Link href={all()}>{t('fleet.gateway.all')}</Link>
        ) : (
          <Link href={`${all()}?${query}`}>{t('home.all')}</Link>
        )}
      </div>
    </Flex>
  );
}
