import { TestApiProvider } from '@backstage/test-utils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { clusterEntity } from '../src/__testUtils__/clusterEntity';
import { fakeNatGatewayApi } from '../src/__testUtils__/fakeNatGatewayApi';
import natGatewayPlugin from '../src/alpha';
import { natGatewayApiRef } from '../src/api/natGatewayApiRef';
import { EgressCard } from '../src/components/EgressCard/EgressCard';
import { faces } from './faces';

/** `yarn start` in this package: the card in each of its states, without a backend. */
const facesPage = PageBlueprint.make({
  name: 'faces',
  params: {
    path: '/',
    loader: async () => (
      <>
        {Object.entries(faces).map(([name, getEntityEgress]) => (
          <section key={name} aria-label={name} style={{ margin: 24 }}>
            <h2>{name}</h2>
            <TestApiProvider
              apis={[
                [natGatewayApiRef, fakeNatGatewayApi({ getEntityEgress })],
              ]}
            >
              <EntityProvider entity={clusterEntity}>
                <EgressCard />
              </EntityProvider>
            </TestApiProvider>
          </section>
        ))}
      </>
    ),
  },
});

/** Where the catalog's pages would be: cards link to entities. */
const entityPage = PageBlueprint.make({
  name: 'entity',
  params: {
    path: '/catalog/:namespace/:kind/:name',
    routeRef: entityRouteRef,
    loader: async () => <p>The catalog is not part of this app.</p>,
  },
});

createDevApp({
  features: [
    natGatewayPlugin,
    createFrontendModule({
      pluginId: 'app',
      extensions: [facesPage, entityPage],
    }),
  ],
});
