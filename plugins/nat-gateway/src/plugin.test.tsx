import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityEgressCard,
  HomePageEgress,
  natGatewayApiRef,
  NatGatewayPage,
  natGatewayPlugin,
  NatGatewaysPage,
  rootRouteRef,
} from './index';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { egressWith } from './__testUtils__/egressWith';
import { fakeNatGatewayApi } from './__testUtils__/fakeNatGatewayApi';
import { gatewayWith } from './__testUtils__/gatewayWith';
import { runWith } from './__testUtils__/runWith';

describe('the plugin in the legacy frontend system', () => {
  it('brings the client of the backend', () => {
    expect([...natGatewayPlugin.getApis()].map(({ api }) => api)).toEqual([
      natGatewayApiRef,
    ]);
  });

  it('draws the card', async () => {
    const api = fakeNatGatewayApi({
      getEntityEgress: async () => egressWith({ gateways: [gatewayWith({})] }),
    });
    await renderInTestApp(
      <TestApiProvider apis={[[natGatewayApiRef, api]]}>
        <EntityProvider entity={clusterEntity}>
          <EntityEgressCard />
        </EntityProvider>
      </TestApiProvider>,
    );
    expect(
      await screen.findByRole('heading', { name: 'nat-payments-weu' }),
    ).toBeInTheDocument();
  });

  it('draws a card of the home page', async () => {
    const api = fakeNatGatewayApi({
      listGateways: async () => ({ items: [gatewayWith({})] }),
      listClusters: async () => ({ items: [] }),
    });
    await renderInTestApp(
      <TestApiProvider apis={[[natGatewayApiRef, api]]}>
        <HomePageEgress />
      </TestApiProvider>,
      { mountedRoutes: { '/nat-gateways': rootRouteRef } },
    );
    expect(await screen.findByText('Your egress')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'nat-payments-weu' }),
    ).toBeInTheDocument();
  });

  it('has the page of all gateways, in the frame of the legacy system', async () => {
    const api = fakeNatGatewayApi({
      listGateways: async () => ({ items: [gatewayWith({})] }),
      countGateways: async () => ({ total: 1, groups: [] }),
      getHealth: async () => ({ status: 'ok' }),
    });
    await renderInTestApp(
      <TestApiProvider apis={[[natGatewayApiRef, api]]}>
        <Routes>
          <Route path="/nat-gateways/*" element={<NatGatewaysPage />} />
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: ['/nat-gateways'],
        mountedRoutes: { '/nat-gateways': rootRouteRef },
      },
    );
    expect(
      await screen.findByRole('link', { name: 'nat-payments-weu' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'NAT gateways' }),
    ).toBeInTheDocument();
  });

  it('has a page for each run, in the frame of the legacy system', async () => {
    const api = fakeNatGatewayApi({
      getRun: async () => runWith({ state: 'succeeded' }),
      getRunEvents: async () => ({ events: [], next: 0, state: 'succeeded' }),
    });
    await renderInTestApp(
      <TestApiProvider apis={[[natGatewayApiRef, api]]}>
        <Routes>
          <Route path="/nat-gateway/*" element={<NatGatewayPage />} />
        </Routes>
      </TestApiProvider>,
      { routeEntries: ['/nat-gateway/runs/run-1'] },
    );
    expect(
      await screen.findByRole('heading', { name: 'Run for nat-shop-weu' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'NAT gateways' }),
    ).toBeInTheDocument();
  });
});
