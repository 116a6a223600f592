import { isEmpty } from 'lodash';
import {
  sameArmId,
  say,
  type CollectionGap,
  type Scope,
  type Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { toCloudError } from '../errors/toCloudError';
import { mapSnapshot } from '../map/mapSnapshot';
import type { AzureSession } from './AzureSession';
import { readInventory } from './readInventory';
import { readMeasurements } from './readMeasurements';
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
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<Snapshot> {
  const { session, now, signal } = options;
  try {
    const refused: CollectionGap[] = [];
    const inventory = await readInventory(session, {
      subscriptionId: scope.id,
      signal,
      onGap: gap => refused.push(gap),
    });
    const scopeGaps = await readScopeGaps(session, {
      subscriptionId: scope.id,
      signal,
    });
    const { gateways, ...mapped } = mapSnapshot(inventory, {
      account: session.account,
    });
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
        const figuresNotRead = Object.fromEntries(
          gaps.flatMap(({ figures, gatewayResourceIds, reason }) =>
            figures &&
            reason &&
            gatewayResourceIds?.some(id => sameArmId(id, gateway.resourceId))
              ? [[figures, reason] as const]
              : [],
          ),
        );
        return {
          ...gateway,
          measurement: byResourceId.get(key),
          facts: {
            ...gateway.facts,
            ...(packets && { packets }),
            ...(!isEmpty(figuresNotRead) && { figuresNotRead }),
          },
        };
      }),
      ...mapped,
      gaps: [...scopeGaps, ...refused, ...gaps],
    };
  } catch (error) {
    signal.throwIfAborted();
    throw toCloudError(error, {
      doing: say('cloud.collecting', { subscriptionId: scope.id }),
      resourceId: `/subscriptions/${scope.id}`,
    });
  }
}
