import type { LatencyVerb } from './LatencyVerb';

/**
 * One row of the latency table.
 *
 * @internal
 */
export interface LatencyRow {
  /** In lower case. */
  readonly type: string;
  readonly verb: LatencyVerb;
  readonly milliseconds: number;
  /** `recorded`: the duration of a real request; `assumed`: no measurement exists. */
  readonly basis: 'recorded' | 'assumed';
  /** When it was recorded, or assumed. */
  readonly date: string;
}

/** A public IP address and a NAT gateway in West US 2: durations in Azure Service Operator's recording Test_Networking_NatGateway_CRUD. */
const recorded = (type: string, verb: LatencyVerb, milliseconds: number) =>
  row(type, { verb, milliseconds, basis: 'recorded', date: '2023-09-13' });
/** Long enough that each step of a run can be seen, short enough for a demo: AKS and networks really take minutes. */
const assumed = (type: string, verb: LatencyVerb, milliseconds: number) =>
  row(type, { verb, milliseconds, basis: 'assumed', date: '2026-11-20' });

/** Of the types that are read: no recording tells (each read of theirs says 200 ms, which is nobody's measurement), so they stand at the lower end of the spread, because a demo has many of them. */
const reads = (type: string) => [
  row(type, {
    verb: 'get',
    milliseconds: 250,
    basis: 'assumed',
    date: '2026-11-21',
  }),
  row(type, {
    verb: 'list',
    milliseconds: 300,
    basis: 'assumed',
    date: '2026-11-21',
  }),
  row(type, {
    verb: 'page',
    milliseconds: 200,
    basis: 'assumed',
    date: '2026-11-21',
  }),
];

/**
 * How long writes and reads take under `realistic`, by type and verb, before the spread.
 *
 * @internal
 */
export const latencyRows: readonly LatencyRow[] = [
  recorded('Microsoft.Network/publicIPAddresses', 'create', 4421),
  assumed('Microsoft.Network/publicIPAddresses', 'update', 1500),
  assumed('Microsoft.Network/publicIPAddresses', 'delete', 1500),
  assumed('Microsoft.Network/publicIPPrefixes', 'create', 2000),
  assumed('Microsoft.Network/publicIPPrefixes', 'update', 2000),
  assumed('Microsoft.Network/publicIPPrefixes', 'delete', 2000),
  recorded('Microsoft.Network/natGateways', 'create', 2925),
  recorded('Microsoft.Network/natGateways', 'update', 1848),
  recorded('Microsoft.Network/natGateways', 'delete', 1171),
  assumed('Microsoft.Network/virtualNetworks', 'create', 2500),
  assumed('Microsoft.Network/virtualNetworks', 'update', 2500),
  assumed('Microsoft.Network/virtualNetworks', 'delete', 3000),
  assumed('Microsoft.Network/virtualNetworks/subnets', 'create', 3000),
  assumed('Microsoft.Network/virtualNetworks/subnets', 'update', 3000),
  assumed('Microsoft.Network/virtualNetworks/subnets', 'delete', 3000),
  assumed('Microsoft.Network/routeTables', 'create', 1000),
  assumed('Microsoft.Network/routeTables', 'update', 1000),
  assumed('Microsoft.Network/routeTables', 'delete', 1000),
  assumed('Microsoft.Network/networkSecurityGroups', 'create', 1000),
  assumed('Microsoft.Network/networkSecurityGroups', 'update', 1000),
  assumed('Microsoft.Network/networkSecurityGroups', 'delete', 1000),
  assumed('Microsoft.Network/loadBalancers', 'create', 2000),
  assumed('Microsoft.Network/loadBalancers', 'update', 2000),
  assumed('Microsoft.Network/loadBalancers', 'delete', 2000),
  assumed('Microsoft.ContainerService/managedClusters', 'create', 5000),
  assumed('Microsoft.ContainerService/managedClusters', 'update', 5000),
  assumed('Microsoft.ContainerService/managedClusters', 'delete', 5000),
  assumed(
    'Microsoft.ContainerService/managedClusters/agentPools',
    'create',
    1000,
  ),
  assumed(
    'Microsoft.ContainerService/managedClusters/agentPools',
    'update',
    1000,
  ),
  assumed(
    'Microsoft.ContainerService/managedClusters/agentPools',
    'delete',
    1000,
  ),
  assumed('Microsoft.Resources/resourceGroups', 'delete', 1000),
  ...reads('Microsoft.Network/publicIPAddresses'),
  ...reads('Microsoft.Network/publicIPPrefixes'),
  ...reads('Microsoft.Network/natGateways'),
  ...reads('Microsoft.Network/virtualNetworks'),
  ...reads('Microsoft.Network/virtualNetworks/subnets'),
  ...reads('Microsoft.Network/routeTables'),
  ...reads('Microsoft.Network/networkSecurityGroups'),
  ...reads('Microsoft.Network/loadBalancers'),
  ...reads('Microsoft.Network/azureFirewalls'),
  ...reads('Microsoft.ContainerService/managedClusters'),
  ...reads('Microsoft.ContainerService/managedClusters/agentPools'),
  ...reads('Microsoft.Compute/virtualMachineScaleSets'),
  ...reads('Microsoft.Resources/resourceGroups'),
];

function row(type: string, rest: Omit<LatencyRow, 'type'>): LatencyRow {
  return { type: type.toLowerCase(), ...rest };
}
