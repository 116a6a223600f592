import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider } from '@backstage/test-utils';
import {
  say,
  type NatGatewayApi,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import Paper from '@material-ui/core/Paper';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { clusterEntity } from '../src/__testUtils__/clusterEntity';
import { errorAnswer } from '../src/__testUtils__/errorAnswer';
import { fakeNatGatewayApi } from '../src/__testUtils__/fakeNatGatewayApi';
import { filledForm } from '../src/__testUtils__/filledForm';
import { gatewayWith } from '../src/__testUtils__/gatewayWith';
import { minutesAgo } from '../src/__testUtils__/minutesAgo';
import { offered, offering } from '../src/__testUtils__/offers';
import { planWith } from '../src/__testUtils__/planWith';
import { runWith } from '../src/__testUtils__/runWith';
import { TemplateForm } from '../src/__testUtils__/TemplateForm';
import { natGatewayApiRef } from '../src/api/natGatewayApiRef';
import { EgressCard } from '../src/components/EgressCard/EgressCard';
import { EgressTab } from '../src/components/EgressTab/EgressTab';
import { FleetRoutes } from '../src/components/Fleet/FleetRoutes';
import { HomeCard } from '../src/components/HomeCard/HomeCard';
import { NatGatewayRoutes } from '../src/components/RunPage/NatGatewayRoutes';
import { faces, longName } from './faces';
import type { screenNames } from './screenNames';

const gateways = Array.from({ length: 50 }, (_, index) =>
  gatewayWith({
    id: index.toString(16).padStart(32, '0'),
    name: `${longName}-${index}`,
    ownerRef: `group:default/${longName}`,
    status: (['exhausted', 'atRisk', 'unknown', 'healthy'] as const)[index % 4],
  }),
);
const [gateway] = gateways;

const usage: NatGatewayApi['getGatewayUsage'] = async () => ({
  stepMinutes: 5,
  slices: [120, 115, 110, 10, 5].map(minutes => ({
    at: minutesAgo(minutes),
    peakTcpConnections: 1_000 * minutes,
    attemptedConnections: 5_000 * minutes,
    failedConnections: minutes,
  })),
});

/** A backend that has what is asked for. */
const answers: Partial<NatGatewayApi> = {
  listGateways: async () => ({ items: gateways, nextCursor: 'next' }),
  countGateways: async () => ({
    total: 10_000,
    groups: [{ value: 'healthy', count: 10_000 }],
  }),
  listClusters: async () => ({ items: [] }),
  listConsumers: async () => ({ items: [] }),
  listAddressChanges: async () => ({ items: [] }),
  listRuns: async () => ({ items: [runWith(), runWith({ id: 'run-2' })] }),
  getGateway: async () => gateway,
  getGatewayUsage: usage,
  getOptions: offering(),
  plan: async () => ({ plan: planWith(), violations: [] }),
  getHealth: async () => ({
    status: 'ok',
    scopes: [{ scope: 'azure/demo/s', observedAt: minutesAgo(2) }],
  }),
  getRunEvents: () => new Promise(() => {}),
};

const nothing = () => new Promise<never>(() => {});
const refusal = say('refusal.ownedBy', {
  action: say('action.planInScope', { scope: 'azure/demo/shop' }).wording,
  owner: 'group:default/shop',
  permission: 'natGateway.plan',
});
const forbidden = async () => {
  throw await errorAnswer(403, 'NotAllowedError', refusal);
};
const failing = async () => {
  throw await errorAnswer(503, 'ServiceUnavailableError', 'Not now.');
};

const withBackend = (screen: ReactElement, given: Partial<NatGatewayApi>) => (
  <TestApiProvider
    apis={[
      [natGatewayApiRef, fakeNatGatewayApi({ ...answers, ...given })],
      [catalogApiRef, catalogApiMock()],
    ]}
  >
    {screen}
  </TestApiProvider>
);

const ofEntity = (
  screen: ReactElement,
  states: readonly string[] = Object.keys(faces),
) =>
  Object.fromEntries(
    Object.entries(faces)
      .filter(([state]) => states.includes(state))
      .map(([state, getEntityEgress]) => [
        state,
        withBackend(
          <EntityProvider entity={clusterEntity}>{screen}</EntityProvider>,
          { getEntityEgress },
        ),
      ]),
  );

const at = (address: string, given: Partial<NatGatewayApi> = {}) =>
  withBackend(
    <Routes location={address}>
      <Route path="/nat-gateways/*" element={<FleetRoutes />} />
      <Route path="/nat-gateway/*" element={<NatGatewayRoutes />} />
    </Routes>,
    given,
  );

const home = (given: Partial<NatGatewayApi> = {}) =>
  withBackend(<HomeCard />, {
    listGateways: async () => ({ items: gateways.slice(0, 5) }),
    ...given,
  });

const form = (
  pages: Parameters<typeof TemplateForm>[0]['pages'],
  given: Partial<NatGatewayApi> = {},
) =>
  withBackend(
    <Paper style={{ padding: 16 }}>
      <TemplateForm pages={pages} initialState={filledForm} hasStyles />
    </Paper>,
    given,
  );

const run = (changes: Parameters<typeof runWith>[0]) =>
  at('/nat-gateway/runs/run-1', { getRun: async () => runWith(changes) });

const none = { items: [] };
const onGateway = `/nat-gateways/${gateway.id}`;
const where = [['scope', 'subnets']] as const;

/** Each screen in each of its states, by the name of the screen. */
export const screens: Readonly<
  Record<(typeof screenNames)[number], Record<string, ReactElement>>
> = {
  card: ofEntity(<EgressCard />),
  'compact-card': ofEntity(<EgressCard isCompact />),
  // A chart each: those that are no other to the tab than to the card are left out.
  tab: ofEntity(<EgressTab />, [
    'Exhausted',
    'No figures yet',
    'Load balancer',
    'Route',
    'Stale',
    'Partial',
    'Long names',
    'Not annotated',
    'Not collected',
    'Forbidden',
    'No answer',
    'Loading',
  ]),
  'home-card': {
    'Long names': home(),
    Empty: home({ listGateways: async () => none }),
    Forbidden: home({ listGateways: forbidden }),
    'No answer': home({ listGateways: failing }),
    Loading: home({ listGateways: nothing }),
  },
  'all-gateways': {
    'Huge, with long names': at('/nat-gateways'),
    Empty: at('/nat-gateways', { listGateways: async () => none }),
    'Nothing matches': at('/nat-gateways?name=x', {
      listGateways: async () => none,
    }),
    'Stale and partial': at('/nat-gateways', {
      listGateways: async () => ({ items: [gateway] }),
      getHealth: async () => ({
        status: 'degraded',
        scopes: [
          {
            scope: 'azure/demo/s',
            observedAt: minutesAgo(60),
            failure: { at: minutesAgo(3), code: 'AuthorizationFailed' },
          },
        ],
        problems: [{ code: 'unreadKey', key: 'natGateway.azure.x' }],
      }),
    }),
    Forbidden: at('/nat-gateways', { listGateways: forbidden }),
    'No answer': at('/nat-gateways', { listGateways: failing }),
    Loading: at('/nat-gateways', { listGateways: nothing }),
  },
  gateway: {
    'Long names': at(onGateway),
    'No figures yet': at(onGateway, {
      getGateway: async () => gatewayWith({ status: 'unknown' }, null),
    }),
    'Figures not loaded': at(onGateway, { getGatewayUsage: failing }),
    Forbidden: at(onGateway, { getGateway: forbidden }),
    'No answer': at(onGateway, { getGateway: failing }),
    Loading: at(onGateway, { getGateway: nothing }),
  },
  planner: {
    'From nothing': at('/nat-gateways/planner'),
    'From a gateway': at(`/nat-gateways/planner?gateway=${gateway.id}`),
    Forbidden: at(`/nat-gateways/planner?gateway=${gateway.id}`, {
      getGateway: forbidden,
    }),
    Loading: at(`/nat-gateways/planner?gateway=${gateway.id}`, {
      getGateway: nothing,
    }),
  },
  run: {
    Running: run({}),
    Waiting: run({
      state: 'awaitingAcknowledgement',
      pendingAcknowledgement: {
        reason: 'newAddresses',
        message: 'Confirm.',
        addresses: ['20.61.4.20/31'],
      },
    }),
    Failed: run({
      state: 'failed',
      error: {
        code: 'PublicIPCountLimitReached',
        message: 'No more addresses.',
        resourceId: '/prefixes/ippre-shop-weu',
        wayOut: 'Ask for a higher quota.',
      },
      notUndone: [
        {
          resourceId: '/prefixes/ippre-shop-weu',
          reason: 'It is in use.',
          command: `az resource delete --ids ${offered.newGatewayId}`,
        },
      ],
    }),
    'Taken back': run({ state: 'undone' }),
    Succeeded: run({ state: 'succeeded' }),
    Forbidden: at('/nat-gateway/runs/run-1', { getRun: forbidden }),
    'No answer': at('/nat-gateway/runs/run-1', { getRun: failing }),
    Loading: at('/nat-gateway/runs/run-1', { getRun: nothing }),
  },
  runs: {
    Some: at('/nat-gateway'),
    Empty: at('/nat-gateway', { listRuns: async () => none }),
    'No answer': at('/nat-gateway', { listRuns: failing }),
    Loading: at('/nat-gateway', { listRuns: nothing }),
  },
  'form-where': { Filled: form(where) },
  'form-where-loading': { Loading: form(where, { getOptions: nothing }) },
  'form-where-forbidden': {
    Forbidden: form(where, {
      getOptions: async kind =>
        kind === 'scopes' ? { kind, items: [] } : forbidden(),
    }),
  },
  'form-where-failed': { 'No answer': form(where, { getOptions: failing }) },
  'form-gateway': { Filled: form([['name', 'egress', 'idleTimeoutMinutes']]) },
  'form-plan': { Plan: form([['plan']]) },
  'form-plan-failed': { 'No answer': form([['plan']], { plan: failing }) },
};
