import { useApi } from '@backstage/core-plugin-api';
import {
  estimateEgressCost,
  type NatGateway,
  priceTableIn,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCallback } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { findDetails } from '../../clouds/findDetails';
import { formatDate } from '../../format/formatDate';
import { formatMoney } from '../../format/formatMoney';
import { Flex, SmallTable, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { clustersOf } from '../clustersOf';
import { useLoaded } from '../useLoaded';

const nothing = { low: 0, typical: 0, high: 0 };
const lineIds = [
  'natGatewayHour',
  'publicIpHour',
  'prefixAddressHour',
] as const;

/**
 * What a gateway costs a month before data, the price of data, and the share of each cluster behind it.
 *
 * @internal
 */
export function CostTable(props: { readonly gateway: NatGateway }) {
  const { t, locale } = usePageWords();
  const api = useApi(natGatewayApiRef);
  const { gateway } = props;
  const { id, region } = gateway;
  const { provider } = gateway.scope;
  const clusters = useLoaded(
    useCallback(
      signal => clustersOf(api, { gatewayIds: [id], signal }),
      [api, id],
    ),
  );
  const design = findDetails(provider)?.designOf(gateway);
  if (!design) return <Text as="p">{t('detail.cost.notKnown')}</Text>;
  const { lines, total, currency, pricesReadAt } = estimateEgressCost(
    design,
    { gigabytesOut: nothing, gigabytesIn: nothing },
    { table: priceTableIn({ provider, region }) },
  );
  const money = (amount: number) => formatMoney(amount, { locale, currency });
  const nameOf = (line: (typeof lines)[number]) => {
    const known = lineIds.find(each => each === line.id);
    return known ? t(`detail.cost.line.${known}`) : line.label;
  };
  const data = lines.find(({ part }) => part === 'data')?.unitPrice;
  const count = clusters.value?.length ?? 0;
  return (
    <Flex direction="column" gap="2">
      <SmallTable
        label={t('detail.cost.table')}
        columns={[
          { id: 'part', label: t('detail.cost.part') },
          { id: 'month', label: t('detail.cost.month'), isNumber: true },
        ]}
        rows={[
          ...lines
            .filter(({ part }) => part === 'fixed')
            .map(line => ({
              id: line.id,
              cells: [nameOf(line), money(line.perMonth.typical)],
            })),
          {
            id: 'total',
            cells: [
              <strong>{t('detail.cost.total')}</strong>,
              <strong>{money(total.typical)}</strong>,
            ],
          },
        ]}
      />
      <Text as="p" variant="body-small" color="secondary">
        {[
          ...(data === undefined
            ? []
            : [t('detail.cost.data', { price: money(data) })]),
          ...(count > 1
            ? [
                t('detail.cost.share', {
                  count,
                  share: money(total.typical / count),
                }),
              ]
            : []),
          t('detail.cost.prices', {
            date: formatDate(pricesReadAt, { locale }),
          }),
        ].join(' ')}
      </Text>
    </Flex>
  );
}
