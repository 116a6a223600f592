import type {
  NatGatewayApi,
  RunSummary,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * So many pages of the newest runs, and the cursor of the next one, if there is one.
 *
 * @internal
 */
export async function newestRuns(
  api: Pick<NatGatewayApi, 'listRuns'>,
  options: { readonly pages: number; readonly signal: AbortSignal },
): Promise<{
  readonly items: readonly RunSummary[];
  readonly nextCursor?: string;
}> {
  const { pages, signal } = options;
  const items: RunSummary[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const answer = await api.listRuns({ cursor, signal });
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (!cursor) break;
  }
  return { items, nextCursor: cursor };
}
