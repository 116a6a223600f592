import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { NatGatewayApi } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { JSX } from 'react';
import { natGatewayApiRef } from '../api/natGatewayApiRef';
import { rootRouteRef, runPageRouteRef, templateRouteRef } from '../routes';
import { fakeNatGatewayApi } from './fakeNatGatewayApi';
import { markedTranslations } from './markedTranslations';

/**
 * Draws something for a reader of Japanese, in an app whose translations of our words are marked.
 *
 * @internal
 */
export function renderTranslated(
  element: JSX.Element,
  options: { readonly answers: Partial<NatGatewayApi> },
) {
  return renderInTestApp(element, {
    apis: [[natGatewayApiRef, fakeNatGatewayApi(options.answers)]],
    features: [markedTranslations],
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'ja'],
                defaultLanguage: 'ja',
              },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
    mountedRoutes: {
      '/nat-gateways': rootRouteRef,
      '/nat-gateway/runs/:runId': runPageRouteRef,
      '/create/templates/:namespace/:templateName': templateRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}
