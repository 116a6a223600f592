import type {
  Consumer,
  NatGatewayApi,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * All who rely on addresses of an owner, of all pages.
 *
 * @internal
 */
export async function consumersOf(
  api: Pick<NatGatewayApi, 'listConsumers'>,
  options: { readonly owner?: string; readonly signal: AbortSignal },
): Promise<readonly Consumer[]> {
  const found: Consumer[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listConsumers({ ...options, cursor, limit: 200 });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
