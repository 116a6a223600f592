import {
  configApiRef,
  coreExtensionData,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  FormFieldBlueprint,
  scaffolderTemplateOutputsBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { natGatewayApiRef } from '../api/natGatewayApiRef';
import { rootRouteRef, templateRouteRef } from '../routes';
import { clusterEntity } from '../__testUtils__/clusterEntity';
import { egressWith } from '../__testUtils__/egressWith';
import { fakeNatGatewayApi } from '../__testUtils__/fakeNatGatewayApi';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { runWith } from '../__testUtils__/runWith';
import { compactEgressEntityCard, egressEntityCard } from './egressEntityCard';
import { egressEntityContent } from './egressEntityContent';
import { homePageWidget } from './homePageWidget';
import plugin from './index';
import { taskOutputs } from './taskOutputs';

describe('the plugin in the new frontend system', () => {
  it('is called nat-gateway', () => {
    expect(plugin).toMatchObject({ $$type: '@backstage/FrontendPlugin' });
    expect(plugin.pluginId).toBe('nat-gateway');
  });

  it('puts the card on pages of clusters and of what is annotated', async () => {
    const card = createExtensionTester(egressEntityCard);
    const filter = card.get(EntityCardBlueprint.dataRefs.filterFunction);
    expect(filter?.(clusterEntity)).toBe(true);
    expect(filter?.({ ...clusterEntity, kind: 'Component' })).toBe(true);
    expect(
      filter?.({ ...clusterEntity, metadata: { name: 'x' }, spec: {} }),
    ).toBe(false);
  });

  it('draws the card', async () => {
    const card = createExtensionTester(egressEntityCard);
    renderInTestApp(
      <EntityProvider entity={clusterEntity}>
        {card.reactElement()}
      </EntityProvider>,
      {
        apis: [
          [
            natGatewayApiRef,
            fakeNatGatewayApi({
              getEntityEgress: async () =>
                egressWith({ gateways: [gatewayWith({})] }),
            }),
          ],
        ],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(
      await screen.findByRole('heading', { name: 'nat-payments-weu' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy 20.61.4.16/30' }),
    ).toBeInTheDocument();
  });

  it('has the card in a few lines, off until it is enabled', async () => {
    expect(
      plugin.getExtension('entity-card:nat-gateway/egress-compact'),
    ).toMatchObject({ disabled: true });
    const api = fakeNatGatewayApi({
      getEntityEgress: async () =>
        egressWith({
          gateways: [gatewayWith({}), gatewayWith({ id: 'b', name: 'nat-b' })],
        }),
    });
    const { container } = renderInTestApp(
      <EntityProvider entity={clusterEntity}>
        {createExtensionTester(compactEgressEntityCard).reactElement()}
      </EntityProvider>,
      { apis: [[natGatewayApiRef, api]] },
    );
    expect(
      await screen.findByRole('heading', { name: 'nat-payments-weu' }),
    ).toBeInTheDocument();
    expect(container).toHaveTextContent(/20\.61\.4\.16\/30/);
    expect(container).toHaveTextContent(/84% if all went to one destination/);
    expect(container).toHaveTextContent(/2 NAT gateways serve this cluster/);
    expect(container.textContent!.split(/\s+/).length).toBeLessThan(50);
  });

  it('has a card of the home page: what the reader owns, the worst first', async () => {
    const listGateways = jest.fn(async () => ({ items: [gatewayWith({})] }));
    const api = fakeNatGatewayApi({
      listGateways,
      listClusters: async () => ({
        items: [
          {
            ...gatewayWith({}),
            name: 'aks-payments-weu',
            gatewayIds: [gatewayWith({}).id],
          },
        ],
      }),
    });
    const { component, title } = createExtensionTester(homePageWidget).get(
      HomePageWidgetBlueprint.dataRefs.widget,
    );
    expect(title).toBe('Your egress');
    renderInTestApp(component, {
      apis: [[natGatewayApiRef, api]],
      mountedRoutes: { '/nat-gateways': rootRouteRef },
    });
    expect(
      await screen.findByRole('row', { name: /nat-payments-weu/ }),
    ).toHaveTextContent(/Healthy.*84%.*aks-payments-weu/);
    expect(listGateways).toHaveBeenCalledWith(
      expect.objectContaining({
        owner: expect.arrayContaining([expect.stringMatching(/^user:/)]),
        sort: 'status',
      }),
    );
    expect(screen.getByRole('link', { name: 'All of yours' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/nat-gateways\?owner=/),
    );
  });

  it('has the page of all gateways, and the tab of entities', async () => {
    const tab = createExtensionTester(egressEntityContent);
    expect(tab.get(coreExtensionData.routePath)).toBe('/egress');
    const api = fakeNatGatewayApi({
      listGateways: async () => ({ items: [gatewayWith({})] }),
      countGateways: async () => ({ total: 1, groups: [] }),
      getHealth: async () => ({ status: 'ok' }),
    });
    renderTestApp({
      features: [plugin],
      apis: [[natGatewayApiRef, api]],
      initialRouteEntries: ['/nat-gateways'],
    });
    expect(
      await screen.findByRole('link', { name: 'nat-payments-weu' }),
    ).toHaveAttribute('href', `/nat-gateways/${gatewayWith({}).id}`);
    expect(screen.getByRole('link', { name: 'Runs' })).toHaveAttribute(
      'href',
      '/nat-gateway',
    );
  });

  it('has a page for each run, to which the card leads', async () => {
    const api = fakeNatGatewayApi({
      getRun: async () => runWith({ state: 'succeeded' }),
      getRunEvents: async () => ({ events: [], next: 0, state: 'succeeded' }),
    });
    renderTestApp({
      features: [plugin],
      apis: [[natGatewayApiRef, api]],
      initialRouteEntries: ['/nat-gateway/runs/run-1'],
    });
    expect(
      await screen.findByRole('heading', { name: 'Run for nat-shop-weu' }),
    ).toBeInTheDocument();
  });

  it('offers the template through the scaffolder route', async () => {
    const card = createExtensionTester(egressEntityCard);
    renderInTestApp(
      <EntityProvider entity={clusterEntity}>
        {card.reactElement()}
      </EntityProvider>,
      {
        apis: [
          [
            natGatewayApiRef,
            fakeNatGatewayApi({
              getEntityEgress: async () =>
                egressWith({ ways: [{ kind: 'none', reason: 'None.' }] }),
            }),
          ],
        ],
        config: {
          natGateway: { template: 'template:platform/egress' },
        },
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          '/create/templates/:namespace/:templateName': templateRouteRef,
        },
      },
    );
    expect(
      await screen.findByRole('link', { name: 'Create a NAT gateway' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/create\/templates\/platform\/egress\?formData=/,
      ),
    );
  });

  it('offers no template where there is no scaffolder', async () => {
    const card = createExtensionTester(egressEntityCard);
    renderInTestApp(
      <EntityProvider entity={clusterEntity}>
        {card.reactElement()}
      </EntityProvider>,
      {
        apis: [
          [
            natGatewayApiRef,
            fakeNatGatewayApi({
              getEntityEgress: async () =>
                egressWith({ ways: [{ kind: 'none', reason: 'None.' }] }),
            }),
          ],
        ],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(await screen.findByText('None.')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Create a NAT gateway' }),
    ).not.toBeInTheDocument();
  });

  it('shows the run on the page of the task that started it, with its answers', async () => {
    const outputs = createExtensionTester(taskOutputs, {
      apis: [[configApiRef, mockApis.config()]],
    });
    expect(
      outputs.get(scaffolderTemplateOutputsBlueprint.dataRefs.templateRefs),
    ).toEqual([
      'template:default/azure-nat-gateway',
      'template:default/azure-nat-gateway-change',
      'template:default/azure-nat-gateway-retire',
      'template:default/azure-nat-gateway-adopt',
    ]);
    const Outputs = outputs.get(
      scaffolderTemplateOutputsBlueprint.dataRefs.component,
    );
    let run = runWith({
      state: 'awaitingAcknowledgement',
      pendingAcknowledgement: {
        reason: 'newAddresses',
        message: 'The addresses exist now.',
        addresses: ['20.61.4.20/31'],
      },
    });
    const api = fakeNatGatewayApi({
      getRun: async () => run,
      getRunEvents: async () => ({ events: [], next: 0, state: run.state }),
      acknowledgeRun: async () => {
        run = runWith({ state: 'succeeded' });
        return run;
      },
    });
    const link = { title: 'The run', url: 'http://localhost/runs/run-1' };
    renderInTestApp(<Outputs output={{ runId: 'run-1', links: [link] }} />, {
      apis: [[natGatewayApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    const answer = await screen.findByRole('button', {
      name: 'Acknowledge the addresses of nat-shop-weu',
    });
    expect(screen.getByRole('button', { name: 'The run' })).toBeVisible();
    await userEvent.setup().click(answer);
    expect(await screen.findByText('The run succeeded')).toBeVisible();
    expect(answer).not.toBeInTheDocument();
  });

  it.each([
    ['scope-picker', 'NatGatewayScopePicker'],
    ['subnet-picker', 'NatGatewaySubnetPicker'],
    ['name', 'NatGatewayName'],
    ['addresses', 'NatGatewayAddresses'],
    ['idle-timeout', 'NatGatewayIdleTimeout'],
    ['tags', 'NatGatewayTags'],
    ['more', 'NatGatewayMore'],
    ['plan-preview', 'NatGatewayPlanPreview'],
  ] as const)('brings the form field %s as %s', async (extension, name) => {
    const load = createExtensionTester(
      plugin.getExtension(`scaffolder-form-field:nat-gateway/${extension}`),
    ).get(FormFieldBlueprint.dataRefs.formFieldLoader);
    expect(await load()).toMatchObject({ name });
  });
});
