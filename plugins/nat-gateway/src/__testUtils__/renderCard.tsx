import type { Entity } from '@backstage/catalog-model';
import {
  type CatalogApi,
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { NatGatewayApi } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { natGatewayApiRef } from '../api/natGatewayApiRef';
import type { RefreshPolling } from '../components/EgressCard/RefreshPolling';
import { EgressCard } from '../components/EgressCard/EgressCard';
import {
  egressTabRouteRef,
  runPageRouteRef,
  templateRouteRef,
} from '../routes';
import { clusterEntity } from './clusterEntity';
import { fakeNatGatewayApi } from './fakeNatGatewayApi';

/**
 * The card on a cluster's page, against a backend that answers as told. Refreshes are polled
 * without delay, three times.
 *
 * @internal
 */
export function renderCard(
  answers: Partial<NatGatewayApi>,
  options: {
    readonly entity?: Entity;
    readonly polling?: RefreshPolling;
    /** In an app that has the tab as well. */
    readonly hasTab?: boolean;
    readonly catalog?: CatalogApi;
  } = {},
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [natGatewayApiRef, fakeNatGatewayApi(answers)],
        [catalogApiRef, options.catalog ?? catalogApiMock()],
      ]}
    >
      <EntityProvider entity={options.entity ?? clusterEntity}>
        <EgressCard
          polling={options.polling ?? { intervalMs: 0, attempts: 3 }}
        />
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: {
        ...(options.hasTab && { '/egress': egressTabRouteRef }),
        '/nat-gateway/runs/:runId': runPageRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}
