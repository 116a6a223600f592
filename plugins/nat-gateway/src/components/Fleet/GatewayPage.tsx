import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { CloudContext } from '../../cloud/CloudContext';
import { findScreens } from '../../clouds/findScreens';
import { rootRouteRef } from '../../routes';
import { Flex, Link, Text, Wrap } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { GatewayAdvice } from './GatewayAdvice';
import { GatewayDetails } from '../Details/GatewayDetails';
import { useNow } from '../EgressCard/useNow';
import { LoadFailed } from '../states/LoadFailed';
import { LoadingEgress } from '../states/LoadingEgress';
import { StatusMark } from '../StatusMark';
import { useLoaded } from '../useLoaded';

/**
 * One gateway, whatever goes out through it.
 *
 * @internal
 */
export function GatewayPage() {
  const { gatewayId = '' } = useParams();
  const { t } = usePageWords();
  const now = useNow();
  const api = useApi(natGatewayApiRef);
  const all = useRouteRef(rootRouteRef);
  const { value, error, reload } = useLoaded(
    useCallback(
      signal => api.getGateway(gatewayId, { signal }),
      [api, gatewayId],
    ),
    { renewMs: 60_000 },
  );
  return (
    <Flex direction="column" gap="4">
      <Link href={all()}>{t('fleet.gateway.all')}</Link>
      {error && (
        <LoadFailed title={t(titleOf(error))} error={error} onRetry={reload} />
      )}
      {!value && !error && <LoadingEgress label={t('fleet.gateway.loading')} />}
      {value && (
        <CloudContext.Provider value={findScreens(value.scope.provider)}>
          <Wrap>
            <Text as="h2" variant="title-small" weight="bold">
              {value.name}
            </Text>
            <StatusMark gateway={value} />
          </Wrap>
          <GatewayAdvice gateway={value} now={now} />
          <GatewayDetails
            gateway={value}
            freshness={{ stale: false }}
            findings={[]}
            now={now}
            isBusy={false}
          />
        </CloudContext.Provider>
      )}
    </Flex>
  );
}

function titleOf(error: Error) {
  const status = error instanceof ResponseError ? error.statusCode : 0;
  if (status === 403) return 'fleet.gateway.forbidden';
  return status === 404 ? 'fleet.gateway.notFound' : 'fleet.gateway.failed';
}
