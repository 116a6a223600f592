import type {
  Cluster,
  NatGatewayApi,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The clusters that go out through gateways, of all pages.
 *
 * @internal
 */
export async function clustersOf(
  api: Pick<NatGatewayApi, 'listClusters'>,
  options: {
    /** At most 50. */
    readonly gatewayIds: readonly string[];
    readonly signal: AbortSignal;
  },
): Promise<readonly Cluster[]> {
  const { gatewayIds: gateway, signal } = options;
  const found: Cluster[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listClusters({
      gateway,
      cursor,
      limit: 200,
      signal,
    });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
