import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { formatCount } from '../../format/formatCount';
import { SearchField, Select } from '../../ui';
import { makeStyles } from '@material-ui/core/styles';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { useLoaded } from '../useLoaded';
import { filterValueOf } from './filterValueOf';
import { groupName } from './groupName';
import { type FleetGroup, type FleetQuery, fleetGroups } from './FleetQuery';

const TYPING_PAUSE_MS = 300;
const NO_GROUP = 'none';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 10rem), 1fr))',
    gap: 'var(--bui-space-3) var(--bui-space-2)',
    alignItems: 'end',
  },
  search: { gridColumn: '1 / -1', maxWidth: '32rem' },
});

/**
 * What narrows the list: a text, and a choice among the values that there are.
 *
 * @internal
 */
export function FleetFilters(props: {
  readonly query: FleetQuery;
  /** The list is there: what there is to choose from is asked for after it. */
  readonly isReady: boolean;
  readonly onShow: (query: FleetQuery) => void;
}) {
  const { t } = usePageWords();
  const classes = useStyles();
  const { query, onShow } = props;
  const asked = query.filter.text ?? '';
  const [text, setText] = useState(asked);
  // Another text in the address, as by the browser's way back, is the newer one.
  const [known, setKnown] = useState(asked);
  if (known !== asked) {
    setKnown(asked);
    setText(asked);
  }
  useDebounce(
    () => {
      const trimmed = text.trim();
      if (trimmed === asked) return;
      const { text: _, ...others } = query.filter;
      onShow({
        ...query,
        filter: trimmed ? { ...others, text: trimmed } : others,
      });
    },
    TYPING_PAUSE_MS,
    [text],
  );
  return (
    <div className={classes.filters}>
      <div className={classes.search}>
        <SearchField
          size="small"
          aria-label={t('fleet.search')}
          placeholder={t('fleet.search')}
          value={text}
          onChange={setText}
        />
      </div>
      {fleetGroups.map(by => (
        <FleetFilter key={by} by={by} {...props} />
      ))}
      <Select
        label={t('fleet.groupBy')}
        size="small"
        value={query.groupBy ?? NO_GROUP}
        onChange={value =>
          onShow({
            ...query,
            groupBy: fleetGroups.find(each => each === value),
          })
        }
        options={[
          { value: NO_GROUP, label: t('fleet.noGroup') },
          ...fleetGroups.map(value => ({
            value,
            label: t(`fleet.filter.${value}`),
          })),
        ]}
      />
    </div>
  );
}

function FleetFilter(props: {
  readonly by: FleetGroup;
  readonly query: FleetQuery;
  readonly isReady: boolean;
  readonly onShow: (query: FleetQuery) => void;
}) {
  const { t, locale } = usePageWords();
  const words = useSentenceWords();
  const api = useApi(natGatewayApiRef);
  const { by, isReady, query, onShow } = props;
  const { value } = useLoaded(
    useCallback(
      async signal =>
        isReady ? api.countGateways({ groupBy: by, signal }) : undefined,
      [api, by, isReady],
    ),
  );
  const chosen = query.filter[by] ?? [];
  const counted = new Map(
    value?.groups.flatMap(group => {
      const asked = filterValueOf(group.value, { by });
      return asked === undefined ? [] : [[asked, group.count] as const];
    }),
  );
  return (
    <Select
      label={t(`fleet.filter.${by}`)}
      size="small"
      selectionMode="multiple"
      placeholder={t('fleet.filter.all')}
      value={[...chosen]}
      onChange={values => {
        const { [by]: _, ...others } = query.filter;
        const next = values.map(String);
        onShow({
          ...query,
          filter: next.length > 0 ? { ...others, [by]: next } : others,
        });
      }}
      options={[...new Set([...counted.keys(), ...chosen])].map(each => ({
        value: each,
        label: t('fleet.group', {
          value: groupName(each, { by, t, words }),
          number: formatCount(counted.get(each) ?? 0, { locale }),
        }),
      }))}
    />
  );
}
