import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Link, useSearchParams } from 'react-router-dom';
import natGatewayPlugin from '../src/alpha';
import { screenNames } from './screenNames';
import { screens } from './screens';

function Screens() {
  const [query] = useSearchParams();
  const shown = screenNames.find(name => name === query.get('screen'));
  const states = Object.entries(screens[shown ?? 'card']);
  return (
    <>
      <nav>
        {screenNames.map(name => (
          <Link key={name} to={`?screen=${name}`} style={{ margin: 8 }}>
            {name}
          </Link>
        ))}
      </nav>
      <div data-testid="screens">
        {states.map(([state, screen]) => (
          <section key={state} aria-label={state} style={{ margin: 16 }}>
            <h2>{state}</h2>
            {screen}
          </section>
        ))}
      </div>
    </>
  );
}

/** `yarn start` in this package: every screen in each of its states, without a backend. */
const screensPage = PageBlueprint.make({
  name: 'screens',
  params: { path: '/', noHeader: true, loader: async () => <Screens /> },
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
      extensions: [screensPage, entityPage],
    }),
  ],
});
