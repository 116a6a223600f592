import {
  azureCloud,
  type EntityEgress,
  type NatGateway,
  type SnatMeasurement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { composeGateway } from '../service/composeGateway';
import { exampleCluster } from './exampleCluster';
import { exampleGateway } from './exampleGateway';
import { exampleRun } from './exampleRun';
import { exampleWay } from './exampleWay';
import { exampleScope } from './exampleScope';

const at = '2026-11-20T12:00:00.000Z';

const window = { start: at, end: at };
const measurement: Required<SnatMeasurement> = {
  peakWindow: window,
  peakTcpConnections: 12_902,
  peakTcpAttemptsPerSecond: 2,
  peakUdpAttemptsPerSecond: 1,
  recentAttemptedConnections: 100,
  recentFailedConnections: 0,
  peakUdpConnections: 100,
  failureWindow: window,
  attemptedConnections: 1_000,
  failedConnections: 12,
  failingSince: at,
  newestFailureAt: at,
  datapathAvailabilityPercent: 99.5,
  newestSampleAt: at,
  utilisations: [
    {
      id: 'tableEntries',
      used: 1,
      of: 2,
      basis: 'measured',
      observedAt: at,
    },
  ],
};

const gateway: NatGateway = composeGateway(
  {
    id: '0'.repeat(32),
    subject: {
      ownerRef: 'group:default/shop',
      provider: 'azure',
      scope: 'azure/test/x',
    },
    document: {
      ...exampleGateway('nat-shop', { subnets: ['aks-nodes'] }),
      measurement,
      parts: [
        {
          zone: '1',
          health: 'unhealthy',
          role: 'standby',
          since: at,
          reason: 'It was not reached.',
          addresses: ['20.61.4.16'],
        },
      ],
      consoleUrl: 'https://portal.azure.com/#@/resource',
    },
  },
  {
    cloud: azureCloud,
    scope: { scope: exampleScope.scope },
    knownSince: new Map(),
    createdGuids: {},
    adoptedGuids: {},
    stale: false,
  },
);

/**
 * An entity's egress with every field that it can have.
 *
 * @internal
 */
export const exampleEgress: EntityEgress & {
  readonly gateways: readonly [NatGateway];
} = {
  entityRef: 'resource:default/aks-shop',
  annotation: { name: 'azure.com/aks-cluster-id', value: '/x' },
  state: 'collected',
  cluster: exampleCluster('aks-shop', {
    ways: [
      {
        kind: 'loadBalancer',
        addresses: gateway.addresses,
        portsPerNode: 1024,
        portsPerNodeBasis: 'defaultByNodeCount',
        loadBalancerResourceId: '/lb',
        tcpIdleTimeout: { seconds: 1800, basis: 'default' },
      },
      {
        kind: 'natGateway',
        gatewayResourceId: gateway.resourceId,
        reasonWording: { id: 'outbound.byGateway', values: { gateway: 'nat' } },
        notRead: [{ kind: 'routeTable', resourceId: '/rt', name: 'rt' }],
      },
      {
        kind: 'userDefinedRoute',
        routeTableId: '/rt',
        nextHopType: 'VirtualAppliance',
        nextHopIpAddresses: ['10.0.0.4'],
      },
      { kind: 'unknown' },
    ],
  }),
  place: {
    kind: 'subnet',
    resourceId: '/network/subnets/s',
    name: 's',
    container: {
      kind: 'resourceGroup',
      resourceId: '/resourceGroups/rg',
      name: 'rg',
    },
    region: 'westeurope',
    virtualNetworkId: '/network',
    ways: [exampleWay({ kind: 'unknown' }, { subnets: [] })],
    tags: {},
  },
  ownerRef: 'group:default/shop',
  gateways: [gateway],
  findings: [
    {
      id: 'failed-connections',
      severity: 'critical',
      resourceId: gateway.resourceId,
      title: 'Connections fail',
      remedy: 'Add addresses',
      wording: {
        title: {
          id: 'failedConnections.ongoing',
          values: { count: 12, hours: 24 },
        },
        remedy: [{ id: 'way.few', values: {} }],
      },
      evidence: [
        {
          id: 'failedConnections',
          label: 'Failed',
          value: 12,
          unit: 'connections',
          observedAt: at,
        },
        { id: 'zone', label: 'Zone', value: 'none' },
      ],
      docUrl: 'https://learn.microsoft.com',
      change: {
        kind: 'AzureNatGateway',
        gatewayName: 'nat-shop',
        set: { idleTimeoutMinutes: 4, subnets: ['/subnets/aks-nodes'] },
      },
    },
  ],
  notKnown: [
    {
      kind: 'notKnown',
      ruleId: 'zone-mismatch',
      resourceId: gateway.resourceId,
      missing: 'the zones of the nodes',
      wording: {
        id: 'notKnown.zonesOfNodes',
        values: {
          count: 2,
          names: ['aks-nodes', { id: 'notKnown.zonesOfNodes', values: {} }],
          of: { id: 'notKnown.zonesOfNodes', values: { name: 'aks-shop' } },
        },
      },
    },
  ],
  failedRuns: [],
  activeRuns: [
    {
      id: exampleRun.id,
      name: exampleRun.name,
      subject: exampleRun.subject,
      state: 'running',
      phase: 'forward',
      answers: ['cancel'],
      attempt: 1,
      startedBy: exampleRun.startedBy,
      createdAt: at,
      updatedAt: at,
    },
  ],
  freshness: {
    observedAt: at,
    stale: true,
    failure: { at, code: 'X', message: 'x' },
  },
};
