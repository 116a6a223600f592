import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { EntityEgressCard, natGatewayApiRef, natGatewayPlugin } from './index';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { egressWith } from './__testUtils__/egressWith';
import { fakeNatGatewayApi } from './__testUtils__/fakeNatGatewayApi';
import { gatewayWith } from './__testUtils__/gatewayWith';

describe('the plugin in the legacy frontend system', () => {
  it('brings the client of the back end', () => {
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
});
