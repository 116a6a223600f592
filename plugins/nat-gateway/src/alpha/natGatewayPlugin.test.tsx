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
import {
  FormFieldBlueprint,
  scaffolderTemplateOutputsBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { natGatewayApiRef } from '../api/natGatewayApiRef';
import { templateRouteRef } from '../routes';
import { clusterEntity } from '../__testUtils__/clusterEntity';
import { egressWith } from '../__testUtils__/egressWith';
import { fakeNatGatewayApi } from '../__testUtils__/fakeNatGatewayApi';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { runWith } from '../__testUtils__/runWith';
import { egressEntityCard } from './egressEntityCard';
import { egressEntityContent } from './egressEntityContent';
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
    ['plan-preview', 'NatGatewayPlanPreview'],
  ] as const)('brings the form field %s as %s', async (extension, name) => {
    const load = createExtensionTester(
      plugin.getExtension(`scaffolder-form-field:nat-gateway/${extension}`),
    ).get(FormFieldBlueprint.dataRefs.formFieldLoader);
    expect(await load()).toMatchObject({ name });
  });
});
