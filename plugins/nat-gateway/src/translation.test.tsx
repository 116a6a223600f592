import { EntityProvider } from '@backstage/plugin-catalog-react';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { JsonValue } from '@backstage/types';
import {
  type EntityEgress,
  type NatGatewayApi,
  type PlanAnswer,
  say,
  judgeGateway,
  azureCloud,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ComponentProps } from 'react';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { egressWith } from './__testUtils__/egressWith';
import { englishIn } from './__testUtils__/englishIn';
import { filledForm } from './__testUtils__/filledForm';
import { gatewayWith } from './__testUtils__/gatewayWith';
import { minutesAgo } from './__testUtils__/minutesAgo';
import { offered, offering } from './__testUtils__/offers';
import { planWith } from './__testUtils__/planWith';
import { errorAnswer } from './__testUtils__/errorAnswer';
import { renderTranslated } from './__testUtils__/renderTranslated';
import { TemplateForm } from './__testUtils__/TemplateForm';
import { EgressTab } from './components/EgressTab/EgressTab';
import { FleetPage } from './components/Fleet/FleetPage';
import PlannerPage from './components/Planner/PlannerPage';
import { EgressCard } from './components/EgressCard/EgressCard';
import { RunHeading } from './components/RunPage/RunHeading';
import { RunChanges } from './components/RunPage/RunChanges';
import { RunOutcome } from './components/RunPage/RunOutcome';
import { RunSteps } from './components/RunPage/RunSteps';
import { runWith } from './__testUtils__/runWith';

const { scope, subnets, egress } = filledForm;

const names = [
  offered.subscriptionId,
  offered.virtualNetworkId,
  ...Object.values(offered.subnetIds),
  ...Object.values(offered.items)
    .flat()
    .flatMap(({ value, label }) => [value, label]),
  ...['nat-old', 'nat-shop-weu', 'nat-payments-weu', 'nat shop', 'rg-alien'],
  ...[
    'ippre-spare',
    'ippre-shop-weu',
    'aks-shop-weu',
    'guest',
    'demo',
    'group:default/shop',
  ],
  ...[
    'Azure',
    'Azure portal',
    'Standard',
    'StandardV2',
    'IPv4',
    '9f3c0d1e',
    'spec.gateways[0]',
  ],
];

async function fill(
  page: ComponentProps<typeof TemplateForm>['pages'][number],
  options: {
    readonly state?: Record<string, JsonValue>;
    readonly getOptions?: NatGatewayApi['getOptions'];
    readonly plan?: () => PlanAnswer;
    readonly onCreate?: (values: Record<string, JsonValue>) => void;
  },
) {
  const user = userEvent.setup();
  const { plan } = options;
  const { container } = renderTranslated(
    <TemplateForm
      pages={[page]}
      initialState={options.state}
      onCreate={options.onCreate}
    />,
    {
      answers: {
        getOptions: options.getOptions ?? offering(),
        ...(plan && { plan: async () => plan() }),
      },
    },
  );
  const review = async () =>
    user.click(await screen.findByRole('button', { name: 'Review' }));
  return { container, user, review };
}

async function renderMarkedCard(answer: EntityEgress) {
  const user = userEvent.setup();
  const { container } = renderTranslated(
    <EntityProvider entity={clusterEntity}>
      <EgressCard polling={{ intervalMs: 0, attempts: 3 }} />
    </EntityProvider>,
    { answers: { getEntityEgress: async () => answer } },
  );
  return { container, user };
}

const english = (where: Parameters<typeof englishIn>[0]) =>
  englishIn(where, { names });

describe('every word in the reader’s language', () => {
  it('marks what it is told to: English beside the marks is found', async () => {
    expect(english(['⟦plan.subnetLine aks-nodes load balancer⟧'])).toEqual([
      '⟦plan.subnetLine aks-nodes load balancer⟧',
    ]);
    expect(
      english(['⟦a.b ⟦c.d 2,000⟧ nat-old⟧', "'Plan' ⟦plan.outdated ⟧"]),
    ).toEqual([]);
  });

  it('scope: choices, help and what a rule says', async () => {
    const { container, review } = await fill(['scope'], {
      getOptions: offering({
        resourceGroups: [{ value: 'rg-alien', label: 'rg-alien' }],
      }),
      state: { scope: { ...scope, resourceGroup: 'rg-alien' } },
    });
    await screen.findByRole('option', { name: 'rg-alien' });
    await review();
    await screen.findAllByText(/⟦violation\.resourceGroupOutsideScopes/);
    expect(screen.getByText(/⟦option\.ownedBy/)).toBeInTheDocument();
    expect(english(container)).toEqual([]);
  });

  it('all gateways: filters, groups, the table and the collection', async () => {
    const { container } = renderTranslated(<FleetPage />, {
      answers: {
        listGateways: async () => ({ items: [gatewayWith({})] }),
        countGateways: async ({ groupBy } = {}) => ({
          total: 1,
          groups: [
            { value: groupBy === 'status' ? 'healthy' : null, count: 1 },
          ],
        }),
        listUnusedAddresses: async () => ({
          items: [],
          total: { count: 0, addressCount: 0, costs: [] },
          unknownScopes: ['2'],
        }),
        getHealth: async () => ({
          status: 'degraded',
          problems: [{ code: 'noScopes', key: '1' }],
          scopes: [{ scope: '2', failure: { at: minutesAgo(3), code: '403' } }],
        }),
      },
    });
    await screen.findByText(/⟦fleet\.count/);
    await screen.findByText(/⟦fleet\.collection\.degraded/);
    await screen.findByText(/⟦fleet\.unused\.unknown/);
    await screen.findAllByText(/⟦status\.healthy/);
    expect(
      englishIn(container, {
        names: [...names, 'westeurope', 'aks-nodes', 'aks-pods'],
      }),
    ).toEqual([]);
  });

  it('the planner: the load, addresses, both ways and their cost', async () => {
    const { container } = renderTranslated(<PlannerPage />, { answers: {} });
    await screen.findByText(/⟦planner\.neededWhy/);
    await screen.findAllByText(/⟦planner\.failedOf/);
    expect(english(container)).toEqual([]);
  });

  it('the tab: the path, ceilings, charts, addresses, settings, history', async () => {
    const gateway = gatewayWith({});
    const { container } = renderTranslated(
      <EntityProvider entity={clusterEntity}>
        <EgressTab />
      </EntityProvider>,
      {
        answers: {
          getEntityEgress: async () =>
            egressWith({
              gateways: [gateway],
              ways: [
                {
                  kind: 'natGateway',
                  gatewayResourceId: gateway.resourceId,
                  reason: '1',
                },
              ],
            }),
          getGatewayUsage: async () => ({
            stepMinutes: 5,
            slices: [
              {
                at: minutesAgo(5),
                peakTcpConnections: 1,
                portsInUseAtMost: 1,
                attemptedConnections: 1,
                bytesIn: 1,
                packets: 1,
                droppedPackets: 1,
                datapathAvailabilityPercent: 1,
              },
            ],
            notRead: ['throughput'],
            ceilings: { bitsPerSecond: 1e9, packetsPerSecond: 1e6 },
          }),
          listConsumers: async () => ({ items: [] }),
          listAddressChanges: async () => ({
            items: [
              {
                at: minutesAgo(4),
                what: 'changed',
                address: {
                  cidr: '20.61.4.16/30',
                  kind: 'prefix',
                  state: 'retiring',
                  gateways: [gateway.name],
                  clusters: [],
                },
              },
            ],
          }),
          listRuns: async () => ({ items: [] }),
        },
      },
    );
    await screen.findByText(/⟦detail\.usage\.step/);
    await screen.findByRole('table', { name: /⟦detail\.history\.table/ });
    await screen.findByText(/⟦detail\.addresses\.noOne/);
    expect(
      englishIn(container, {
        names: [
          ...names,
          'westeurope',
          'aks-nodes',
          'aks-pods',
          'rg-payments-weu',
          'ippre-payments-weu',
          'Succeeded',
          '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
          'azure',
          'NSG',
          'nodes',
          'TCP',
          'Gb',
        ],
      }),
    ).toEqual([]);
  });

  it('a run: its steps, what it changes and how it ended', async () => {
    const run = runWith({ state: 'undone', attempt: 2 });
    const { container } = renderTranslated(
      <>
        <RunHeading run={run} now={new Date()} />
        <RunSteps title="⟦steps⟧" steps={run.steps} />
        <RunChanges run={run} />
        <RunOutcome run={run} />
      </>,
      { answers: {} },
    );
    await screen.findByText(/⟦runPage\.ended\.taken/);
    expect(english(container)).toEqual([]);
  });

  it('scope: what is not chosen yet', async () => {
    const { container, review } = await fill(['scope'], {
      state: { scope: { account: 'demo' } },
    });
    await screen.findByRole('option', { name: 'Shop (demo)' });
    await review();
    await screen.findAllByText(/⟦required/);
    expect(english(container)).toEqual([]);
  });

  it('subnets: what stands in them, why one cannot be chosen, and what rules say', async () => {
    const gatewaySubnet = `${subnets.virtualNetworkId}/subnets/GatewaySubnet`;
    const { container, review } = await fill(['subnets'], {
      state: {
        scope,
        subnets: {
          ...subnets,
          subnetIds: [...subnets.subnetIds, gatewaySubnet, 'aks-pods'],
        },
      },
    });
    await screen.findByRole('checkbox', { name: 'aks-nodes' });
    await review();
    await screen.findAllByText(/⟦violation\.subnetGatewaySubnet/);
    expect(screen.getAllByText(/⟦violation\.subnetId/)).not.toHaveLength(0);
    expect(screen.getByText(/⟦option\.gatewaySubnet/)).toBeInTheDocument();
    expect(english(container)).toEqual([]);
  });

  it('name: the hint and what a rule says, with the phrase in it', async () => {
    const { container, review } = await fill(['name'], {
      state: { name: 'nat shop' },
    });
    await review();
    await screen.findAllByText(/⟦violation\.nameNotTaken ⟦phrase\.gatewayName/);
    expect(english(container)).toEqual([]);
  });

  it.each<[string, JsonValue, RegExp]>([
    [
      'a prefix of another length, in a zone that is not there',
      {
        ...egress,
        addresses: { kind: 'newPrefix', prefixLength: 27 },
        zone: '9',
      },
      /⟦violation\.zoneNotInRegion/,
    ],
    [
      'too many addresses',
      { ...egress, addresses: { kind: 'newPublicIps', count: 17 } },
      /⟦violation\.publicIpCount/,
    ],
    [
      'no address of those that exist',
      { ...egress, addresses: { kind: 'existing', resourceIds: [] } },
      /⟦violation\.noAddress/,
    ],
    [
      'an address of another SKU',
      {
        addresses: {
          kind: 'existing',
          resourceIds: [offered.items.addresses[0].value],
        },
        sku: 'StandardV2',
      },
      /⟦violation\.addressSku ⟦phrase\.prefix/,
    ],
  ])('addresses: %s', async (_what, chosen, refusal) => {
    const { container, review } = await fill(['egress'], {
      state: { scope, subnets, egress: chosen },
    });
    await screen.findByRole('option', { name: 'StandardV2' });
    await review();
    await screen.findAllByText(refusal);
    expect(english(container)).toEqual([]);
  });

  it.each([
    [200, /⟦violation\.idleTimeout/],
    [null, /⟦idle\.missing/],
  ])('idle timeout: %s minutes', async (minutes, refusal) => {
    const { container, user, review } = await fill(['idleTimeoutMinutes'], {
      state: { idleTimeoutMinutes: minutes ?? 4 },
    });
    const field = await screen.findByRole('spinbutton');
    if (minutes === null) await user.clear(field);
    await review();
    await screen.findAllByText(refusal);
    expect(english(container)).toEqual([]);
  });

  it('tags: what a rule says, and that it was corrected', async () => {
    const { container, user, review } = await fill(['tags'], {
      state: { tags: { 'a<b': 'c' } },
    });
    const ofTags = () =>
      englishIn(container, {
        // Words of the form's own rows of name and value, and what is typed.
        names: [...names, 'tags', 'a<b', 'Key', 'Tags', 'Remove', 'Add Item'],
      });
    await review();
    await screen.findAllByText(/⟦violation\.tagKeyCharacters/);
    expect(ofTags()).toEqual([]);
    await user.type(screen.getByDisplayValue('c'), 'd');
    await screen.findByText(/⟦changedSince/);
    expect(ofTags()).toEqual([]);
  });

  it('plan: what it changes, what has to be acknowledged, and what Review shows', async () => {
    const created: Record<string, JsonValue>[] = [];
    const replaced = String(
      offered.items.subnets[1].subnet?.natGatewayResourceId,
    );
    const answer = planWith({
      requiredAcknowledgements: [
        ...planWith().requiredAcknowledgements,
        {
          kind: 'gatewayReplacement',
          ...say('acknowledgement.gatewayReplacement', {
            replaced: 'nat-old',
            subnets: ['aks-pods'],
            gateway: 'nat-shop-weu',
          }),
          resourceId: replaced,
        },
      ],
    });
    const { container, user, review } = await fill(['plan'], {
      state: filledForm,
      plan: () => ({ plan: answer, violations: [] }),
      onCreate: values => created.push(values),
    });
    const [change, replacement, undo] = await screen.findAllByRole('checkbox');
    await review();
    await screen.findAllByText(/⟦plan\.missingAcknowledgement ⟦acknowl/);
    expect(english(container)).toEqual([]);

    for (const each of [change, replacement, undo]) await user.click(each);
    await screen.findByText(/⟦plan\.acknowledgedNow/);
    expect(english(container)).toEqual([]);

    await review();
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    const { summary } = JSON.parse(JSON.stringify(created[0].plan));
    expect(summary).toHaveLength(5);
    expect(english(summary)).toEqual([]);
  });

  it('plan: why there is none', async () => {
    const { container, review } = await fill(['plan'], {
      state: filledForm,
      plan: () => ({
        violations: [
          {
            rule: 'subnet-virtual-network',
            path: 'spec.gateways[0]',
            ...say('violation.outsideScopes', {
              what: say('phrase.subnet', {}).wording,
              resourceId: offered.subnetIds.nodes,
              account: 'demo',
            }),
          },
        ],
      }),
    });
    await screen.findByText(/⟦violation\.outsideScopes ⟦phrase\.subnet/);
    await review();
    await screen.findAllByText(/⟦plan\.missingPlan/);
    expect(english(container)).toEqual([]);
  });

  it('card: a run that waits, and why there is no way out', async () => {
    const { message: reason, wording: reasonWording } = say(
      'outbound.everythingDropped',
      { routeTable: 'rt-shop' },
    );
    const { container } = renderTranslated(
      <EntityProvider entity={clusterEntity}>
        <EgressCard polling={{ intervalMs: 0, attempts: 3 }} />
      </EntityProvider>,
      {
        answers: {
          getEntityEgress: async () =>
            egressWith({
              ways: [{ kind: 'none', reason, reasonWording }],
              activeRuns: [
                {
                  id: 'run-1',
                  name: 'nat-payments-weu',
                  subject: { provider: 'azure', scope: 'azure|demo|s' },
                  state: 'awaitingAcknowledgement',
                  phase: 'forward',
                  answers: ['acknowledge', 'cancel'],
                  attempt: 1,
                  startedBy: 'user:default/guest',
                  createdAt: minutesAgo(3),
                  updatedAt: minutesAgo(1),
                  pendingAcknowledgement: {
                    reason: 'newAddresses',
                    ...say('acknowledgement.newAddressesSeen', {
                      whose: say('acknowledgement.subnets', {
                        subnets: ['aks-nodes', 'aks-pods'],
                      }).wording,
                    }),
                    addresses: ['20.61.4.20/31'],
                  },
                },
              ],
            }),
        },
      },
    );
    await screen.findByText(/⟦acknowledgement\.newAddressesSeen ⟦acknowl/);
    expect(screen.getByText(/⟦outbound\.everythingDropped/)).toBeVisible();
    await act(async () => {});
    expect(englishIn(container, { names: [...names, 'rt-shop'] })).toEqual([]);
  });

  it('card: a run that failed half-way', async () => {
    const former = say('outbound.loadBalancer', {});
    const subnet = {
      resourceId: '/subnets/aks-nodes',
      former: former.message,
      formerWording: former.wording,
      gatewayName: 'nat-payments-weu',
    };
    const { container } = await renderMarkedCard(
      egressWith({
        gateways: [gatewayWith({}, null)],
        activeRuns: [
          {
            id: 'run-1',
            name: 'nat-payments-weu',
            subject: { provider: 'azure', scope: 'azure|demo|s' },
            state: 'awaitingAcknowledgement',
            phase: 'undo',
            answers: ['acknowledge', 'retry'],
            error: { code: 'Full', message: 'aks-nodes', wayOut: 'aks-pods' },
            attempt: 1,
            startedBy: 'user:default/guest',
            createdAt: minutesAgo(3),
            updatedAt: minutesAgo(1),
            pendingAcknowledgement: {
              reason: 'undo',
              ...say('acknowledgement.undo', {
                moves: [
                  say('step.takeGatewayOff', { subnet: 'aks-nodes' }).wording,
                ],
                back: say('acknowledgement.noneKnown', {}).wording,
                left: ['20.61.4.20/31'],
              }),
              addresses: [],
              resourceIds: ['/subnets/aks-nodes'],
              subnets: [
                { ...subnet, name: 'aks-nodes', leavesBy: 'new' },
                { ...subnet, name: 'aks-pods', leavesBy: 'former' },
              ],
            },
          },
        ],
      }),
    );
    await screen.findByText(/⟦acknowledgement\.undo ⟦step\.takeGatewayOff/);
    expect(screen.getByText(/⟦run\.leavesByFormer/)).toBeVisible();
    await act(async () => {});
    expect(englishIn(container, { names })).toEqual([]);
  });

  it('card: a run under way, advice with its age, and what waits for figures', async () => {
    const gateway = gatewayWith({}, null);
    const { findings, notKnown } = judgeGateway(gateway, {
      cloud: azureCloud,
      now: new Date(),
      observedAt: minutesAgo(2),
    });
    const { container, user } = await renderMarkedCard(
      egressWith({
        gateways: [gateway],
        findings,
        notKnown,
        activeRuns: [
          {
            id: 'run-1',
            name: 'nat-payments-weu',
            subject: { provider: 'azure', scope: 'azure|demo|s' },
            state: 'running',
            phase: 'forward',
            answers: ['cancel'],
            attempt: 1,
            startedBy: 'user:default/guest',
            createdAt: minutesAgo(3),
            updatedAt: minutesAgo(1),
          },
        ],
      }),
    );
    await user.click(
      await screen.findByRole('button', { name: /⟦notJudged\.waitingCount/ }),
    );
    await user.click(screen.getByRole('button', { name: /⟦finding\.details/ }));
    expect(screen.getByText(/⟦run\.state\.running/)).toBeVisible();
    expect(screen.getByText(/⟦run\.open/)).toBeVisible();
    expect(
      screen.getAllByRole('table', { name: /⟦finding\.evidence/ }),
    ).not.toHaveLength(0);
    expect(
      englishIn(container, {
        names: [...names, 'TCP', 'UDP', 'SNAT', 'aks-nodes', 'aks-pods'],
      }),
    ).toEqual([]);
  });

  it('card: what one may not see, in the words of the backend', async () => {
    const { container } = renderTranslated(
      <EntityProvider entity={clusterEntity}>
        <EgressCard polling={{ intervalMs: 0, attempts: 3 }} />
      </EntityProvider>,
      {
        answers: {
          getEntityEgress: async () => {
            throw await errorAnswer(
              403,
              'NotAllowedError',
              say('refusal.ownedBy', {
                action: say('action.seeGateway', { gateway: 'nat-shop-weu' })
                  .wording,
                owner: 'group:default/shop',
                permission: 'natGateway.egress.read',
              }),
            );
          },
        },
      },
    );
    await screen.findByText(/⟦refusal\.ownedBy ⟦action\.seeGateway/);
    expect(
      englishIn(container, {
        names: [
          ...names,
          'natGateway.egress.read',
          ...['aks-payments-weu', 'group:default/payments', 'payments'],
        ],
      }),
    ).toEqual([]);
  });
});
