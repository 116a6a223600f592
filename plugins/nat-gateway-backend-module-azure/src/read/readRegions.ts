import { type AzureRegion, mapRegion } from '../map/mapRegion';
import type { AzureSession } from './AzureSession';
import { readPages } from './readPages';
import { readProvider } from './readProvider';

/**
 * Lists the regions of a subscription with what they have of NAT gateways.
 *
 * @internal
 */
export async function readRegions(
  session: AzureSession,
  options: {
    readonly subscriptionId: string;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<readonly AzureRegion[]> {
  const [items, types] = await Promise.all([
    readPages(session, {
      path: `/subscriptions/${options.subscriptionId}/locations`,
      apiVersion: '2022-12-01',
      signal: options.signal,
    }),
    readProvider(session, { ...options, provider: 'Microsoft.Network' }),
  ]);
  const type = types.find(
    ({ resourceType }) => resourceType.toLowerCase() === 'natgateways',
  );
  return items.map(item => mapRegion(item, type ?? {}));
}
