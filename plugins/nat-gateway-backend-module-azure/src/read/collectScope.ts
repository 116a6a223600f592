import {
  say,
  type CollectionGap,
  type GatewayFacts,
  type ObservedCluster,
  type ObservedPlace,
  type Scope,
  type Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { toCloudError } from '../errors/toCloudError';
import { mapSnapshot } from '../map/mapSnapshot';
import type { AzureSession } from './AzureSession';
import type { KnownFigures } from './KnownFigures';
import { readFirewalls } from './readFirewalls';
import { readInventory } from './readInventory';
import { readMeasurements } from './readMeasurements';
import { balancerOf, readNodePorts } from './readNodePorts';
import { readScopeGaps } from './readScopeGaps';

/**
 * Collects a scope: lists, then metrics of the gateways found.
 *
 * @internal
 */
export async function collectScope(
  scope: Scope,
  options: {
    readonly session: AzureSession;
    readonly known: KnownFigures;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<Snapshot> {
  const { session, known, now, signal } = options;
  try {
    const refused: CollectionGap[] = [];
    const inventory = await readInventory(session, {
      subscriptionId: scope.id,
      signal,
      withMachines: true,
      onGap: gap => refused.push(gap),
    });
    const { gaps: firewallGaps, ...firewalls } = await readFirewalls(session, {
      inventory,
      subscriptionId: scope.id,
      known: known.firewalls,
      now: now(),
      signal,
    });
    const scopeGaps = await readScopeGaps(session, {
      subscriptionId: scope.id,
      now,
      signal,
    });
    const {
      clusters,
      gateways,
      places = [],
      ...mapped
    } = await mapSnapshot(
      { ...inventory, ...firewalls },
      { account: session.account },
    );
    const { byResourceId, packetsByResourceId, recentUsage, gaps } =
      await readMeasurements(session, {
        gateways,
        known,
        now: now(),
        signal,
      });
    const ports = await readNodePorts(session, {
      resources: [...clusters, ...places],
      known,
      now: now(),
      signal,
    });
    known.keepOnly(
      [
        ...gateways.map(({ resourceId }) => resourceId),
        ...[...clusters, ...places].flatMap(each => balancerOf(each) ?? []),
      ],
      { subscriptionId: scope.id },
    );
    // What a firewall may carry.
    const routed = [...clusters, ...places].flatMap(({ resourceId, ways }) =>
      ways.some(({ kind }) => kind === 'userDefinedRoute') ? resourceId : [],
    );
    const withPorts = <Resource extends ObservedCluster | ObservedPlace>(
      resource: Resource,
    ): Resource => {
      const nodePorts = ports.byBalancerId.get(
        balancerOf(resource)?.toLowerCase() ?? '',
      );
      return nodePorts ? { ...resource, nodePorts } : resource;
    };
    const notRead = new Map<string, GatewayFacts['figuresNotRead']>();
    for (const { figures, gatewayResourceIds = [], reason } of gaps) {
      if (!figures || !reason) continue;
      for (const id of gatewayResourceIds) {
        const key = id.toLowerCase();
        notRead.set(key, { ...notRead.get(key), [figures]: reason });
      }
    }
    return {
      scope,
      collectedAt: now().toISOString(),
      gateways: gateways.map(gateway => {
        const key = gateway.resourceId.toLowerCase();
        const packets = packetsByResourceId.get(key);
        const figuresNotRead = notRead.get(key);
        return {
          ...gateway,
          measurement: byResourceId.get(key),
          facts: {
            ...gateway.facts,
            ...(packets && { packets }),
            ...(figuresNotRead && { figuresNotRead }),
          },
        };
      }),
      clusters: clusters.map(withPorts),
      places: places.map(withPorts),
      ...mapped,
      recentUsage,
      gaps: [
        ...scopeGaps,
        ...refused,
        ...firewallGaps.map(gap => ({ ...gap, clusterResourceIds: routed })),
        ...gaps,
        ...ports.gaps,
      ],
    };
  } catch (error) {
    signal.throwIfAborted();
    throw toCloudError(error, {
      doing: say('cloud.collecting', { subscriptionId: scope.id }),
      resourceId: `/subscriptions/${scope.id}`,
    });
  }
}
