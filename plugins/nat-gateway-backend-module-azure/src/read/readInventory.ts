import type { CollectionGap } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { inventoryGapOf } from '../errors/inventoryGapOf';
import { readAzureFailure } from '../errors/readAzureFailure';
import { reasonOf } from '../errors/reasonOf';
import type { AzureInventory, AzureResourceType } from './AzureInventory';
import type { AzureSession } from './AzureSession';
import { allOf } from './allOf';
import { readMachineAddresses } from './readMachineAddresses';
import { readScaleSets } from './readScaleSets';

/** What gaps call the types. */
const parts = {
  natGateways: 'gateways',
  publicIpAddresses: 'publicIps',
  publicIpPrefixes: 'prefixes',
  virtualNetworks: 'networks',
  routeTables: 'routeTables',
  managedClusters: 'clusters',
  loadBalancers: 'loadBalancers',
  scaleSets: 'scaleSets',
  machineAddresses: 'machineAddresses',
} as const satisfies Readonly<Record<AzureResourceType, string>>;

/** Of a subscription, where machines are not asked for; what machines have is three more. */
const LISTS_WITHOUT_MACHINES = 6;

/**
 * Lists what a subscription holds: one list call a page and type, whatever the number of gateways.
 *
 * A type that the identity may not list is told to `onGap` and is empty, unless it may list none; any
 * other failure, which may pass, is thrown, so that what was known stays.
 *
 * @internal
 */
export async function readInventory(
  session: AzureSession,
  options: {
    readonly subscriptionId: string;
    readonly signal: AbortSignal;
    /** Whether it needs what machines have of their own. */
    readonly withMachines?: boolean;
    /** Absent: each failure is thrown. */
    readonly onGap?: (gap: CollectionGap) => void;
  },
): Promise<AzureInventory> {
  const { onGap, signal, subscriptionId, withMachines } = options;
  const network = await session.network(subscriptionId);
  const containers = await session.containerService(subscriptionId);
  const request = { abortSignal: signal };
  const refused: {
    readonly error: unknown;
    readonly gap: CollectionGap;
    readonly type: AzureResourceType;
  }[] = [];
  const list = async <T>(
    type: AzureResourceType,
    items: AsyncIterable<T> | Promise<readonly T[]>,
  ): Promise<readonly T[]> => {
    try {
      return await (items instanceof Promise ? items : allOf(items));
    } catch (error) {
      const failure = readAzureFailure(error);
      if (!onGap || reasonOf(failure) !== 'forbidden') throw error;
      const gap = inventoryGapOf(failure, {
        part: parts[type],
        subscriptionId,
        isOfMachines: type === 'loadBalancers' || type === 'scaleSets',
      });
      refused.push({ error, gap, type });
      return [];
    }
  };
  const [
    natGateways,
    publicIpAddresses,
    publicIpPrefixes,
    virtualNetworks,
    routeTables,
    managedClusters,
    loadBalancers,
    scaleSets,
  ] = await Promise.all([
    list('natGateways', network.natGateways.listAll(request)),
    list('publicIpAddresses', network.publicIPAddresses.listAll(request)),
    list('publicIpPrefixes', network.publicIPPrefixes.listAll(request)),
    list('virtualNetworks', network.virtualNetworks.listAll(request)),
    list('routeTables', network.routeTables.listAll(request)),
    list('managedClusters', containers.managedClusters.list(request)),
    withMachines
      ? list('loadBalancers', network.loadBalancers.listAll(request))
      : [],
    withMachines
      ? list('scaleSets', readScaleSets(session, { subscriptionId, signal }))
      : [],
  ]);
  const asked = LISTS_WITHOUT_MACHINES + (withMachines ? 2 : 0);
  if (refused.length === asked) throw refused[0].error;
  const addresses =
    withMachines &&
    (await readMachineAddresses(network, {
      scaleSets,
      signal,
      subscriptionId,
      onRefused:
        onGap &&
        ((error, gap) =>
          refused.push({ error, gap, type: 'machineAddresses' })),
    }));
  refused.forEach(({ gap }) => onGap?.(gap));
  return {
    natGateways,
    publicIpAddresses,
    publicIpPrefixes,
    virtualNetworks,
    routeTables,
    managedClusters,
    ...(addresses && {
      machines: { loadBalancers, scaleSets, addresses },
    }),
    ...(refused.length > 0 && { notListed: refused.map(({ type }) => type) }),
  };
}
