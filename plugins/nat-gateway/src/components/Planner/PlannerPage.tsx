import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { CloudContext } from '../../cloud/CloudContext';
import { findScreens } from '../../clouds/findScreens';
import { planners } from '../../clouds/planners';
import { rootRouteRef } from '../../routes';
import { Flex, Link, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { LoadFailed } from '../states/LoadFailed';
import { LoadingEgress } from '../states/LoadingEgress';
import { useLoaded } from '../useLoaded';
import { initialSettings } from './initialSettings';
import { PlannerForm } from './PlannerForm';
import { PlannerResults } from './PlannerResults';
import type { PlannerSettings } from './PlannerSettings';
import { settingsOfGateway } from './settingsOfGateway';
import { useKeptSettings } from './useKeptSettings';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: 'var(--bui-space-6)',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 1024px)': {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    },
  },
});

/**
 * How many addresses a load needs and what it does to ports, from a live gateway's figures (`?gateway=<id>`) or
 * from nothing.
 *
 * @internal
 */
export default function PlannerPage() {
  const classes = useStyles();
  const { t } = usePageWords();
  const api = useApi(natGatewayApiRef);
  const all = useRouteRef(rootRouteRef);
  const [address] = useSearchParams();
  const gatewayId = address.get('gateway');
  const { value, error, isLoading, reload } = useLoaded(
    useCallback(
      async signal =>
        gatewayId ? api.getGateway(gatewayId, { signal }) : undefined,
      [api, gatewayId],
    ),
  );
  const gateway = gatewayId ? value : undefined;
  const measured = useMemo(
    () => (gateway ? settingsOfGateway(gateway) : {}),
    [gateway],
  );
  const [changed, setChanged] = useKeptSettings();
  const given = useMemo(
    () => ({ ...initialSettings, ...measured }),
    [measured],
  );
  const settings = useMemo(() => ({ ...given, ...changed }), [changed, given]);
  const change = (next: PlannerSettings) =>
    setChanged(
      Object.fromEntries(
        Object.entries(next).filter(
          ([name, each]) => given[name as keyof PlannerSettings] !== each,
        ),
      ),
    );
  const planner =
    planners.find(({ provider }) => provider === gateway?.scope.provider) ??
    planners[0];
  const names = Object.keys(measured) as (keyof typeof measured)[];
  return (
    <Flex direction="column" gap="4">
      <Link href={all()}>{t('fleet.gateway.all')}</Link>
      <div>
        <Text as="h2" variant="title-small" weight="bold">
          {t('planner.title')}
        </Text>
        <Text as="p">{t('planner.intro')}</Text>
      </div>
      {error && (
        <LoadFailed
          title={t('planner.loadFailed')}
          error={error}
          onRetry={reload}
        />
      )}
      {gatewayId && isLoading && !gateway && (
        <LoadingEgress label={t('planner.loading')} />
      )}
      {gateway && (
        <Text as="p" variant="body-small" color="secondary">
          {names.length === 0
            ? t('planner.filledNothing', { name: gateway.name })
            : t('planner.filled', {
                name: gateway.name,
                list: names
                  .map(name => t(`planner.setting.${name}`))
                  .join(' · '),
              })}{' '}
          {measured.durationSeconds !== undefined && t('planner.basis')}
        </Text>
      )}
      {(!gatewayId || gateway || error) && (
        <CloudContext.Provider value={findScreens(planner.provider)}>
          <div className={classes.columns}>
            <PlannerForm settings={settings} onChange={change} />
            <PlannerResults
              settings={settings}
              planner={planner}
              gateway={gateway}
            />
          </div>
        </CloudContext.Provider>
      )}
    </Flex>
  );
}
