import {
  sameArmId,
  say,
  type CollectionGap,
  type Scope,
  type Snapshot,
} from 'backstage-plugin-nat-gateway-common';
import { toCloudError } from '../errors/toCloudError';
import { mapSnapshot } from '../map/mapSnapshot';
import type { AzureSession } from './AzureSession';
import { readInventory } from './readInventory';
import { readMeasurements } from './readMeasurements';

/**
 * Collects a scope: lists, then metrics of the gateways found.
 *
 * @internal
 */
export async function collectScope(
  scope: Scope,
  options: {
    readonly session: AzureSession;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<Snapshot> {
  const { session, now, signal } = options;
  try {
    const notListed: CollectionGap[] = [];
    const inventory = await readInventory(session, {
      subscriptionId: scope.id,
      signal,
      onGap: gap => notListed.push(gap),
    });
    const { gateways, clusters, subnets, configuredOwners } = mapSnapshot(
      inventory,
      {
        account: session.account,
        isWhole: notListed.length === 0,
      },
    );
    const { byResourceId, packetsByResourceId, gaps } = await readMeasurements(
      session,
      {
        gateways,
        now: now(),
        signal,
      },
    );
    return {
      scope,
      collectedAt: now().toISOString(),
      gateways: gateways.map(gateway => {
        const key = gateway.resourceId.toLowerCase();
        const packets = packetsByResourceId.get(key);
        const figuresNotRead = gaps.find(
          ({ figures, gatewayResourceIds }) =>
            figures === 'connections' &&
            gatewayResourceIds?.some(id => sameArmId(id, gateway.resourceId)),
        )?.reason;
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
      clusters,
      subnets,
      configuredOwners,
      gaps: [...notListed, ...gaps],
    };
  } catch (error) {
    signal.throwIfAborted();
    throw toCloudError(error, {
      doing: say('cloud.collecting', { subscriptionId: scope.id }),
      resourceId: `/subscriptions/${scope.id}`,
    });
  }
}
