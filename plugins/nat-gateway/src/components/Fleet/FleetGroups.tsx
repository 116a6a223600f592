import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { formatCount } from '../../format/formatCount';
import { Button, SmallTable } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { useLoaded } from '../useLoaded';
import type { FleetGroup, FleetQuery } from './FleetQuery';
import { filterValueOf } from './filterValueOf';
import { groupName } from './groupName';

/**
 * How many of the gateways there are of each value, the most first; a press shows those alone.
 *
 * @internal
 */
export function FleetGroups(props: {
  readonly query: FleetQuery;
  readonly by: FleetGroup;
  readonly onShow: (query: FleetQuery) => void;
}) {
  const { t, locale } = usePageWords();
  const words = useSentenceWords();
  const api = useApi(natGatewayApiRef);
  const { query, by, onShow } = props;
  const { value } = useLoaded(
    useCallback(
      signal => api.countGateways({ ...query.filter, groupBy: by, signal }),
      [api, query, by],
    ),
  );
  if (!value || value.groups.length === 0) return null;
  const title = t(`fleet.filter.${by}`);
  return (
    <SmallTable
      label={t('fleet.groups', { by: title })}
      columns={[
        { id: 'value', label: title },
        { id: 'count', label: t('fleet.groupCount'), isNumber: true },
      ]}
      rows={value.groups.map(group => {
        const name = groupName(group.value, { by, t, words });
        const asked = filterValueOf(group.value, { by });
        return {
          id: String(group.value),
          cells: [
            asked === undefined ? (
              name
            ) : (
              <Button
                size="small"
                variant="tertiary"
                onPress={() =>
                  onShow({
                    ...query,
                    groupBy: undefined,
                    filter: { ...query.filter, [by]: [asked] },
                  })
                }
              >
                {name}
              </Button>
            ),
            formatCount(group.count, { locale }),
          ],
        };
      })}
    />
  );
}
