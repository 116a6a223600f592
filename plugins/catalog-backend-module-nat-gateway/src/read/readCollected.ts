import {
  type CollectionHealth,
  type NatGatewayApi,
  type NatGatewayPageOptions,
  type NatGatewayRequestOptions,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Collected } from '../entities/Collected';
import { leavingRoom } from './leavingRoom';

type Api = Pick<NatGatewayApi, 'getHealth' | 'listClusters' | 'listGateways'>;

/** A page that the backend composes in a few milliseconds. */
const limit = 50;

async function allOf<Item>(
  list: (options: NatGatewayPageOptions) => Promise<{
    readonly items: readonly Item[];
    readonly nextCursor?: string;
  }>,
  options: {
    readonly request: NatGatewayRequestOptions;
    /** Keeps of an item what is needed: 10,000 whole ones are much to hold. */
    readonly pick: (item: Item) => Collected;
  },
): Promise<readonly Collected[]> {
  const byId = new Map<string, Collected>();
  let cursor: string | undefined;
  do {
    const at = cursor;
    const page = await leavingRoom(() =>
      list({ ...options.request, cursor: at, limit }),
    );
    for (const item of page.items) {
      const picked = options.pick(item);
      byId.set(picked.id, picked);
    }
    cursor = page.nextCursor;
  } while (cursor);
  return [...byId.values()];
}

const pick = (
  item: Omit<Collected, 'gatewayIds' | 'kind'>,
  more: Pick<Collected, 'gatewayIds' | 'kind'>,
): Collected => {
  const { id, scope, ownerRef, resourceId, name } = item;
  const { container, region, consoleUrl } = item;
  return {
    ...{ id, scope, ownerRef, resourceId, name, container, region, consoleUrl },
    ...more,
  };
};

/**
 * Everything that the backend knows and this plugin may see, whole or not at all: what cannot be read
 * throws. Health is read first: what is collected meanwhile is in the lists.
 *
 * @internal
 */
export async function readCollected(
  api: Api,
  request: NatGatewayRequestOptions,
): Promise<{
  readonly health: CollectionHealth;
  readonly collected: readonly Collected[];
}> {
  const health = await api.getHealth(request);
  const gateways = await allOf(page => api.listGateways(page), {
    request,
    pick: gateway => pick(gateway, { kind: 'gateway', gatewayIds: [] }),
  });
  const clusters = await allOf(page => api.listClusters(page), {
    request,
    pick: cluster =>
      pick(cluster, { kind: 'cluster', gatewayIds: cluster.gatewayIds }),
  });
  return { health, collected: [...gateways, ...clusters] };
}
